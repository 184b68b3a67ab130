import { expect } from 'chai';
import { firstWeekday } from '../../src/time/weeks.js';

describe('weeks of a locale', () => {
  const CASES: [locale: string, start: number][] = [
    ['en', 0],
    ['en-US', 0],
    ['en-GB', 1],
    ['de', 1],
    ['fr', 1],
    ['ru', 1],
    ['pt-BR', 0],
    ['ja', 0],
    ['he', 0],
    ['hi', 0],
    ['ar-EG', 6],
    ['no such locale', 0],
  ];
  const withoutPlatform = (run: () => void): void => {
    const { prototype } = Intl.Locale;
    const names = ['getWeekInfo', 'weekInfo'];
    const kept = names.map((name) => [name, Object.getOwnPropertyDescriptor(prototype, name)] as const);
    for (const name of names) Object.defineProperty(prototype, name, { value: undefined, configurable: true });
    try {
      run();
    } finally {
      for (const [name, descriptor] of kept) {
        if (descriptor) Object.defineProperty(prototype, name, descriptor);
        else Reflect.deleteProperty(prototype, name);
      }
    }
  };

  it('begin where the platform or our table says', () => {
    for (const [locale, start] of CASES) {
      expect(firstWeekday(locale), locale).to.equal(start);
      withoutPlatform(() => expect(firstWeekday(locale), `${locale}, of the table`).to.equal(start));
    }
  });
});
