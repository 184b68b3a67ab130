import { expect } from 'chai';
import { safeUrl } from '../../src/model/urls.js';

describe('safeUrl', () => {
  const table: [value: unknown, url: string | undefined][] = [
    ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
    ['HTTP://EXAMPLE.ORG', 'HTTP://EXAMPLE.ORG'],
    ['//example.org/a', '//example.org/a'],
    ['mailto:desk@example.org', 'mailto:desk@example.org'],
    ['a/b.jpg', 'a/b.jpg'],
    ['/a', '/a'],
    ['#part', '#part'],
    ['  https://example.org/ \n', 'https://example.org/'],
    ['javascript:alert(1)', undefined],
    ['JavaScript:alert(1)', undefined],
    ['java\nscript:alert(1)', undefined],
    ['\u0001javascript:alert(1)', undefined],
    [' \tjavascript:alert(1)', undefined],
    ['vbscript:x', undefined],
    ['data:text/html,<script>', undefined],
    ['blob:https://example.org/x', undefined],
    ['file:///etc/passwd', undefined],
    ['https://', undefined],
    ['', undefined],
    [' ', undefined],
    [`https://example.org/${'a'.repeat(2000)}`, undefined],
    [7, undefined],
    [{ toString: () => 'https://example.org' }, undefined],
    [undefined, undefined],
  ];
  for (const [value, url] of table) {
    it(`of ${JSON.stringify(value)?.slice(0, 40)} is ${url}`, () => {
      expect(safeUrl(value)).to.equal(url);
    });
  }
});
