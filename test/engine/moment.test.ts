import { expect } from 'chai';
import fc from 'fast-check';
import moment from 'moment';
import * as vis from 'vis-timeline/esnext';
import { momentOf, moment as standIn } from '../../src/engine/vis/moment.js';
import { weeksOf } from '../../src/engine/vis/weeks.js';

/** All that a date of the platform can hold: 273,000 years either way. */
const ANY = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -6.3e15, max: 6.3e15 }) },
  { weight: 2, arbitrary: fc.integer({ min: Date.UTC(-300, 0), max: Date.UTC(2100, 0) }) },
  // Days that not every month, year or week has.
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: -200_000, max: 200_000 }), fc.constantFrom([0, 1], [1, 29], [0, 31], [11, 31], [4, 31]))
      .map(([year, [month, day]]) => new Date(0).setUTCFullYear(year, month!, day!)),
  },
);
/** Weeks as in the USA, by ISO 8601, and as in Egypt; in moment's terms beside ours. */
const WEEKS = [
  { name: 'us', ours: { start: 0, minimalDays: 1 }, dow: 0, doy: 6 },
  { name: 'iso', ours: { start: 1, minimalDays: 4 }, dow: 1, doy: 4 },
  { name: 'eg', ours: { start: 6, minimalDays: 1 }, dow: 6, doy: 12 },
];
const UNITS = ['millisecond', 'second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
const PARTS = [
  ['milliseconds', 999],
  ['seconds', 59],
  ['minutes', 59],
  ['hours', 23],
  ['date', 31],
  ['month', 11],
  ['year', 200_000],
  ['weekday', 6],
  ['week', 53],
] as const;

/** What vis-timeline uses to find the axis' ticks. */
interface TimeStep {
  scale: string;
  step: number;
  setMoment(make: unknown): void;
  start(): void;
  next(): void;
  hasNext(): boolean;
  isMajor(): boolean;
  getCurrent(): { valueOf(): number };
  getClassName(): string;
}
const { TimeStep } = (vis as unknown as { timeline: { TimeStep: new (...of: unknown[]) => TimeStep } }).timeline;

/** vis-timeline turns a moment English before it asks for the names of classes, and its weeks with it. */
const keepLocale = (it: moment.Moment): moment.Moment => Object.assign(it, { locale: () => it });

function ticks(make: unknown, start: number, end: number, least: number, showWeekScale: boolean): unknown[] {
  const step = new TimeStep(new Date(start), new Date(end), least, [], { showWeekScale, moment: make });
  step.setMoment(make);
  const found: unknown[] = [[step.scale, step.step]];
  for (step.start(); step.hasNext() && found.length < 100; step.next()) {
    found.push([step.getCurrent().valueOf(), step.isMajor(), step.getClassName()]);
  }
  return found;
}

describe('what stands in for moment', () => {
  const language = moment.locale();

  before(() => {
    for (const { name, dow, doy } of WEEKS)
      moment.defineLocale(`test-${name}`, { parentLocale: 'en', week: { dow, doy } });
  });
  after(() => {
    for (const { name } of WEEKS) moment.defineLocale(`test-${name}`, null);
    moment.locale(language);
  });

  for (const { name, ours, dow } of WEEKS) {
    describe(`with weeks that begin with day ${dow}`, () => {
      const mine = momentOf(ours);
      const theirs = (ms: number): moment.Moment => moment.utc(ms).locale(`test-${name}`);
      const both = (ms: number, act: (it: moment.Moment) => unknown): void => {
        const [expected, got] = [act(theirs(ms)), act(mine(ms) as unknown as moment.Moment)].map((result) =>
          typeof result === 'object' ? (result as object).valueOf() : result,
        );
        expect(got, new Date(ms).toISOString()).to.equal(expected);
      };

      it('tells the same parts of a time', () => {
        fc.assert(
          fc.property(ANY, fc.constantFrom(...PARTS), (ms, [part]) => both(ms, (it) => it[part]())),
          { numRuns: 2000 },
        );
        fc.assert(fc.property(ANY, (ms) => both(ms, (it) => it.isoWeekday())));
        fc.assert(fc.property(ANY, (ms) => both(ms, (it) => it.toDate())));
      });

      it('sets the same parts', () => {
        fc.assert(
          fc.property(
            ANY,
            fc.constantFrom(...PARTS),
            fc.double({ min: 0, max: 1, noNaN: true }),
            (ms, [part, most], share) => both(ms, (it) => it[part](Math.round(share * most))),
          ),
          { numRuns: 2000 },
        );
        fc.assert(
          fc.property(ANY, fc.integer({ min: -200_000, max: 200_000 }), (ms, year) => both(ms, (it) => it.year(year))),
        );
      });

      it('adds and takes away the same', () => {
        const amounts = fc.integer({ min: -1000, max: 1000 });
        fc.assert(
          fc.property(ANY, fc.constantFrom(...UNITS), amounts, (ms, unit, amount) => {
            both(ms, (it) => it.add(amount, unit));
            both(ms, (it) => it.subtract(amount, `${unit}s`));
          }),
          { numRuns: 2000 },
        );
      });

      it('finds the same two times in the same unit', () => {
        const apart = fc.oneof(
          fc.integer({ min: -40, max: 40 }).map((days) => days * 86_400_000),
          fc.integer({ min: -5000, max: 5000 }),
        );
        fc.assert(
          fc.property(ANY, apart, fc.constantFrom(...UNITS, undefined), (ms, by, unit) =>
            both(ms, (it) => it.isSame(ms + by, unit)),
          ),
          { numRuns: 2000 },
        );
      });

      it('gives the same English names', () => {
        fc.assert(
          fc.property(ANY, fc.constantFrom('dddd', 'MMMM', 'w'), (ms, pattern) => both(ms, (it) => it.format(pattern))),
        );
      });

      it('puts the same ticks on the axis, from milliseconds to millennia', () => {
        const spans = fc.double({ min: Math.log(20), max: Math.log(1.5e14), noNaN: true }).map(Math.exp);
        const times = fc.oneof(fc.integer({ min: -5e15, max: 5e15 }), fc.integer({ min: -1e11, max: 4e12 }));
        fc.assert(
          fc.property(times, spans, fc.constantFrom(5, 12), fc.boolean(), (start, span, count, showWeekScale) => {
            const drawn = (make: unknown): unknown[] =>
              ticks(make, start, Math.round(start + span), span / count, showWeekScale);
            const expected = drawn((ms?: number) => keepLocale(moment.utc(ms).locale(`test-${name}`)));
            expect(drawn(mine)).to.deep.equal(expected);
            expect(expected).to.have.length.within(2, 60);
          }),
          { numRuns: 500 },
        );
      });
    });
  }

  it('is changed by its setters, and its clone is not', () => {
    const one = standIn(Date.UTC(2019, 3, 29));
    const other = one.clone();
    one.hours(12);
    one.add(1, 'month');
    expect([one.valueOf(), other.valueOf()]).to.deep.equal([Date.UTC(2019, 4, 29, 12), Date.UTC(2019, 3, 29)]);
  });

  it('is known as one, and is now where no time is given', () => {
    const before = Date.now();
    expect(standIn().valueOf()).to.be.within(before, Date.now());
    expect([standIn.isMoment(standIn(0)), standIn.isMoment(new Date(0))]).to.deep.equal([true, false]);
  });
});

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
      expect(weeksOf(locale).start, locale).to.equal(start);
      withoutPlatform(() => expect(weeksOf(locale).start, `${locale}, of the table`).to.equal(start));
    }
  });
});
