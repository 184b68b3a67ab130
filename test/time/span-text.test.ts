import { expect } from 'chai';
import fc from 'fast-check';
import { FARTHEST_YEAR, spacing, utc } from '../../src/model/calendar.js';
import type { Span } from '../../src/model/types.js';
import { parseWindow, formatWindow } from '../../src/time/span-text.js';

const DAY = 86_400_000;
const span = (start: number, end: number): Span => ({ start, end });

describe('a window as text', () => {
  const cases: [string, Span][] = [
    ['2019/2019', span(Date.UTC(2019, 0), Date.UTC(2020, 0))],
    ['2019-02/2019-04', span(Date.UTC(2019, 1), Date.UTC(2019, 4))],
    ['2019-04-29/2019-05-06', span(Date.UTC(2019, 3, 29), Date.UTC(2019, 4, 7))],
    ['2019-04-29T18:00/2019-05-06', span(Date.UTC(2019, 3, 29, 18), Date.UTC(2019, 4, 7))],
    ['2019-04-29T06:30/2019-04-29T07:10', span(Date.UTC(2019, 3, 29, 6, 30), Date.UTC(2019, 3, 29, 7, 10))],
    ['-0044-03-15/-0043', span(Date.UTC(-44, 2, 15), Date.UTC(-42, 0))],
    ['-012000/-9999', span(Date.UTC(-12000, 0), Date.UTC(-9998, 0))],
    ['0099/+012345', span(new Date(Date.UTC(99, 0)).setUTCFullYear(99), Date.UTC(12346, 0))],
  ];
  const deep: [string, Span][] = [
    ['Y-13800000000/2019', span(utc(-13_800_000_000), utc(2020))],
    ['Y-13800000000/Y-13799999999', span(utc(-13_800_000_000), utc(-13_799_999_998))],
    ['-270000/+300000', span(utc(-270_000), utc(300_001))],
    ['Y-1234567/Y5000000000', span(utc(-1_234_567), utc(5_000_000_001))],
    ['Y-66000000-03/Y-66000000-05-06', span(utc(-66_000_000, 2), utc(-66_000_000, 4, 7))],
    ['2019/Y20000000000', span(utc(2019), utc(FARTHEST_YEAR + 1))],
  ];
  for (const [text, window] of [...cases, ...deep]) {
    it(`${text} is written and read`, () => {
      expect(formatWindow(window)).to.equal(text);
      expect(parseWindow(text)).to.deep.equal(window);
    });
  }

  it('is as short as its scale allows', () => {
    const start = Date.UTC(2019, 0, 1, 2, 13, 54, 321);
    expect(formatWindow(span(start, start + 1000 * 366 * DAY))).to.equal('2019/3020');
    expect(formatWindow(span(start, start + 300 * DAY))).to.equal('2019-01-01T02:00/2019-10-28T02:00');
    expect(formatWindow(span(start, start + DAY))).to.equal('2019-01-01T02:14/2019-01-02T02:14');
    expect(formatWindow(span(start, start + 60_000))).to.equal('2019-01-01T02:13:54.321/2019-01-01T02:14:54.321');
  });

  it('restores any window to within a pixel, and what is restored is written the same', () => {
    const start = fc.integer({ min: -8.6e15, max: 8.6e15 });
    const near = fc.integer({ min: -1e13, max: 1e13 });
    const length = fc.double({ min: 4, max: 13, noNaN: true }).map((power) => 10 ** power);
    fc.assert(
      fc.property(fc.oneof(start, near), length, (from, ms) => {
        const window = span(from, from + ms);
        const text = formatWindow(window);
        const read = parseWindow(text)!;
        const pixel = ms / 2000;
        expect(Math.abs(read.start - window.start)).to.be.at.most(Math.max(pixel / 2, 0.5));
        expect(Math.abs(read.end - window.end)).to.be.at.most(Math.max(pixel / 2, 0.5));
        expect(parseWindow(formatWindow(read))!.start).to.be.closeTo(read.start, pixel / 2);
      }),
    );
  });

  it('does so at any distance, as far as numbers tell times apart', () => {
    const years = fc.oneof(
      fc.double({ min: -2.2e10, max: 2.2e10, noNaN: true }),
      fc.double({ min: -3e5, max: 3e5, noNaN: true }),
    );
    const zoom = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(years, zoom, (year, closer) => {
        const from = year * 365.2425 * DAY;
        const least = Math.max(60_000, 4096 * spacing(from));
        const ms = least * (1e20 / least) ** closer;
        const window = span(from, from + ms);
        const read = parseWindow(formatWindow(window))!;
        // Half a pixel of 2,000, and what is lost where instants are whole ms or further apart.
        const slack = ms / 4000 + Math.max(1, 2 * spacing(from));
        expect(Math.abs(read.start - window.start)).to.be.at.most(slack);
        expect(Math.abs(read.end - window.end)).to.be.at.most(slack);
      }),
      { numRuns: 1000 },
    );
  });

  it("goes on beyond the platform's dates", () => {
    expect(parseWindow(formatWindow(span(-9e15, -8.6e15)))!.start).to.be.closeTo(-9e15, 4e14 / 4000);
    expect(formatWindow(span(8.6e15, 9e15))).to.match(/^\+\d{6}/);
  });

  for (const text of [
    '',
    '/',
    '2019',
    '2019/',
    '/2019',
    '2019/2018',
    '2019-02-30/2020',
    '2019-13/2020',
    '2019/2020/2021',
    '2019-01-01T24:00/2020',
    '20190101/20200101',
    '2019/2020~',
    'javascript:alert(1)/2',
    '2019/2020<script>',
    '1e3/2e3',
    ' 2019/2020',
    '２０１９/2020',
  ]) {
    it(`“${text}” is none`, () => expect(parseWindow(text)).to.equal(undefined));
  }
});
