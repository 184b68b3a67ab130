import { expect } from 'chai';
import fc from 'fast-check';
import { isFault, parseDate } from '../../src/model/dates.js';
import type { FormatDateOptions } from '../../src/i18n/public-format-date.js';
import { formatDate } from '../../src/i18n/public-format-date.js';
import { isoDate } from '../../src/model/iso-date.js';
import { en } from '../../src/i18n/languages/en.js';
import { ja } from '../../src/i18n/languages/ja.js';
import { formatInstantRange } from '../../src/i18n/format-date.js';
import type { EventDate } from '../../src/model/types.js';

async function date(text: string): Promise<EventDate> {
  const parsed = await parseDate(text);
  if (isFault(parsed)) throw new Error(parsed.message);
  return parsed;
}

/** Browsers differ in the kinds of spaces and in "at" before a time. */
const plain = (text: string) => text.replace(/[\s\u2009\u202f]+/g, ' ').replace(' at ', ', ');

describe('formatDate', () => {
  const table: [text: string, said: string, options?: FormatDateOptions][] = [
    ['2019', '2019'],
    ['2019-01', 'January 2019'],
    ['2019-04-30', 'April 30, 2019'],
    ['2019-04-30', '30 April 2019', { locale: 'en-GB' }],
    ['2019-04-30', '30. April 2019', { locale: 'de' }],
    ['2019-04-30', 'April 30', { form: 'short', year: false }],
    ['2019-04-30', '30 April', { form: 'short', year: false, locale: 'en-GB' }],
    ['2019-04-30', 'April 30, 2019', { form: 'short' }],
    ['2019-04-30', 'April 30, 2019', { form: 'long', year: false }],
    ['2019', '2019', { form: 'short', year: false }],
    ['2019-03~', 'circa March 2019'],
    ['2019-03~', 'circa March', { form: 'short', year: false }],
    ['2019-03?', 'possibly March 2019'],
    ['2019-03%', 'possibly circa March 2019'],
    ['2019-21', 'spring 2019'],
    ['2019-22', 'summer 2019'],
    ['2019-23', 'autumn 2019'],
    ['2019-24', 'winter 2019'],
    ['2019-24~', 'circa winter', { form: 'short', year: false }],
    ['2019-XX', '2019'],
    ['2019-04-XX', 'April 2019'],
    ['201X', '2010s'],
    ['000X', '1 BC–9 AD'],
    ['-019X', '200–191 BC'],
    ['18XX', '19th century'],
    ['20XX', '21st century'],
    ['00XX', '1st century'],
    ['10XX', '11th century'],
    ['21XX', '22nd century'],
    ['-01XX', '2nd century BC'],
    ['-00XX', '1st century BC'],
    ['-0043', '44 BC'],
    ['-0043-03-15', 'March 15, 44 BC'],
    ['0000', '1 BC'],
    ['0050', '50'],
    ['Y17000', '17000'],
    ['2019-04-29/2019-05-03', 'April 29 – May 3, 2019'],
    ['2019-04-29/2019-05-03', 'April 29 – May 3', { form: 'short', year: false }],
    ['2019-04-29/2019-05-03', '29 April – 3 May 2019', { locale: 'en-GB' }],
    ['2019-04-29/2019-04-30', 'April 29 – 30, 2019'],
    ['2019-01/2019-05', 'January – May 2019'],
    ['2018/2020', '2018 – 2020'],
    ['2019-04-30/2019-04-30', 'April 30, 2019'],
    ['-0050/-0043', '51 – 44 BC'],
    ['2019-04/2019-05-03', 'April 2019 – May 3, 2019'],
    ['2019-03~/2019-05', 'circa March 2019 – May 2019'],
    ['2019-21/2019-23', 'spring 2019 – autumn 2019'],
    ['2014/..', 'since 2014'],
    ['2014-03~/..', 'since circa March 2014'],
    ['../2014', 'until 2014'],
    ['2014/', 'from 2014, end unknown'],
    ['/2014', 'until 2014, start unknown'],
    ['2019-04-30T10:00Z', 'April 30, 2019, 10:00 AM UTC'],
    ['2019-04-30T10:00Z', 'April 30, 2019, 10:00 AM', { form: 'short' }],
    ['2019-04-30T10:00:05Z', 'April 30, 2019, 10:00:05 AM', { form: 'short' }],
    ['2019-04-30T10:00Z', 'April 30, 2019, 6:00 AM', { form: 'short', timeZone: 'America/Caracas' }],
    ['2019-04-30T02:00Z', 'April 29, 2019, 10:00 PM', { form: 'short', timeZone: 'America/Caracas' }],
    ['2019-04-30', 'April 30, 2019', { timeZone: 'America/Los_Angeles' }],
    ['2019-01', 'January 2019', { timeZone: 'America/Los_Angeles' }],
    ['2019-04-30T10:00Z', 'April 30, 2019, 10:00 AM UTC', { timeZone: 'Mars/Phobos' }],
    ['2019-04-30', 'April 30, 2019', { locale: 'not a locale' }],
    ['2019-04-30', '30 เมษายน 2019', { locale: 'th' }],
    ['2019-04-30', '30 avril 2019', { locale: 'fr-u-ca-buddhist' }],
  ];
  for (const [text, said, options] of table) {
    it(`says ${text} as “${said}” ${options ? JSON.stringify(options) : ''}`, async () => {
      const squeeze = (words: string) => plain(words).replace(/ ?– ?/g, '–');
      expect(squeeze(formatDate(await date(text), options))).to.equal(squeeze(said));
    });
  }

  it('keeps to the Gregorian calendar in Persian', async () => {
    expect(formatDate(await date('2019-04-30'), { locale: 'fa' })).to.include('۲۰۱۹');
  });

  it("takes its words from the language's table", async () => {
    const messages = { ...en, circa: (words: string) => `alrededor de ${words}` };
    expect(formatDate(await date('2019-03~'), { locale: 'es', messages })).to.equal('alrededor de marzo de 2019');
  });
});

describe('formatDate: deep time', () => {
  const table: [text: string, said: string, options?: FormatDateOptions][] = [
    ['Y-13787000000', '13.787 billion years ago'],
    ['Y-4600000000', '4.6 billion years ago'],
    ['Y-1000000000', '1 billion years ago'],
    ['Y-65500000', '65.5 million years ago'],
    // What words would round is said in full.
    ['Y-13787123456', '13,787,123,456 years ago'],
    ['Y-1234567', '1,234,567 years ago'],
    ['Y-270001', '270,001 years ago'],
    // As far as there are years, and the platform's dates.
    ['Y-270000', '270001 BC'],
    ['Y-265000', '265001 BC'],
    ['Y-20000', '20001 BC'],
    ['Y270000', '270000'],
    ['Y270001', 'in 270,001 years'],
    ['Y20000000000', 'in 20 billion years'],
    ['Y-265000/2019', '265001 BC – 2019 AD'],
    ['Y-265000/..', 'since 265001 BC'],
    ['Y-66000000/2019', '66 million years ago – 2019'],
    ['Y-66000000/2019-04-30', '66 million years ago – April 30, 2019'],
    ['Y-66000000/-0043', '66 million years ago – 44 BC'],
    ['2019/Y5000000000', '2019 – in 5 billion years'],
    ['Y-4600000000/Y5000000000', '4.6 billion years ago – in 5 billion years'],
    ['Y-13800000000~/Y-4600000000', 'circa 13.8 billion years ago – 4.6 billion years ago'],
    ['Y-13800000000/Y-13800000000', '13.8 billion years ago'],
    ['Y-13800000000?', 'possibly 13.8 billion years ago'],
    ['Y-13800000000%', 'possibly circa 13.8 billion years ago'],
    ['Y-13800000000%/..', 'possibly since circa 13.8 billion years ago'],
    ['Y-13800000000/', 'from 13.8 billion years ago, end unknown'],
    ['/Y-66000000', 'until 66 million years ago, start unknown'],
    ['Y5000000000~', 'in circa 5 billion years'],
    ['Y5000000000/..', 'in 5 billion years and later'],
    ['../Y5000000000', 'until 5 billion years from now'],
    // Words of another language beside numbers of its own would be neither.
    ['Y-13800000000', '13.8 billion years ago', { locale: 'hr' }],
    ['Y-13800000000', '13.8 billion years ago', { locale: 'not a locale', form: 'short', year: false }],
    ['Y-13800000000', '13.8 billion years ago', { timeZone: 'America/Caracas' }],
  ];
  for (const [text, said, options] of table) {
    it(`says ${text} as “${said}” ${options ? JSON.stringify(options) : ''}`, async () => {
      const squeeze = (words: string) => plain(words).replace(/ ?– ?/g, '–');
      expect(squeeze(formatDate(await date(text), options))).to.equal(squeeze(said));
    });
  }
});

describe('sayRange', () => {
  it('says any stretch of time there is, and never throws', () => {
    const ms = fc.oneof(
      fc.double({ min: -6.4e20, max: 6.4e20, noNaN: true }),
      fc.double({ min: -8.7e15, max: 8.7e15, noNaN: true }),
      fc.constantFrom(-8.64e15, 8.64e15, -8.6e15, 8.6e15, 0, -1),
    );
    const years: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric', era: 'short' };
    fc.assert(
      fc.property(ms, ms, fc.constantFrom(en, ja), (a, b, messages) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        for (const fields of [years, { ...years, month: 'long', day: 'numeric' } as const])
          expect(formatInstantRange(start, end, fields, { locale: messages.lang, messages })).to.match(/\d/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('isoDate', () => {
  const table: [text: string, iso: string | undefined][] = [
    ['2019', '2019'],
    ['0050', '0050'],
    ['2019-01', '2019-01'],
    ['2019-04-30', '2019-04-30'],
    ['2019-04-30T10:00', '2019-04-30T10:00:00Z'],
    ['2019-04-30T10:00:00.250-04:00', '2019-04-30T14:00:00.250Z'],
    ['2019-04-29/2019-05-03', undefined],
    ['2019-04-29T10:00Z/2019-05-03', undefined],
    ['-0043-03-15', undefined],
    ['0000', undefined],
    ['Y17000', undefined],
    ['Y10000', undefined],
    ['9999', '9999'],
    ['0001', '0001'],
    ['Y-13800000000', undefined],
    ['Y-265000', undefined],
    ['201X', undefined],
    ['2019-21', undefined],
    ['2019-03~', undefined],
    ['2019-03?', undefined],
  ];
  for (const [text, iso] of table) {
    it(`of ${text} is ${iso}`, async () => {
      expect(isoDate(await date(text))).to.equal(iso);
    });
  }
});
