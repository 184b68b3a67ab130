import { expect } from 'chai';
import fc from 'fast-check';
import { monthOf } from '../../../src/formats/table/date-words.js';
import { findDayOrder } from '../../../src/formats/table/natural-date-parts.js';
import { readNaturalDate } from '../../../src/formats/table/natural-dates.js';
import { readTimeOfDay } from '../../../src/formats/table/natural-times.js';
import { readSerialDate } from '../../../src/formats/table/serial-dates.js';
import { isFault, parseDate } from '../../../src/model/dates.js';

const READ: [written: string, edtf: string][] = [
  ['2019', '2019'],
  ['2019-04', '2019-04'],
  ['2019-01-23T10:00Z', '2019-01-23T10:00Z'],
  ['1450~', '1450~'],
  ['2019-04-29/2019-05-03', '2019-04-29/2019-05-03'],
  ['../2019', '../2019'],
  ['January 2019', '2019-01'],
  ['Jan 2019', '2019-01'],
  ['Jan. 2019', '2019-01'],
  ['30 April 2019', '2019-04-30'],
  ['April 30, 2019', '2019-04-30'],
  ['April 30,2019', '2019-04-30'],
  ['April 30th, 2019', '2019-04-30'],
  ['the 30th of April 2019', '2019-04-30'],
  ['Tuesday, April 30, 2019', '2019-04-30'],
  ['30-Apr-2019', '2019-04-30'],
  ['2019 April 30', '2019-04-30'],
  ['30 de abril de 2019', '2019-04-30'],
  ['1º de mayo de 2019', '2019-05-01'],
  ['abril de 2019', '2019-04'],
  ['lunes 29 de abril de 2019', '2019-04-29'],
  ['1er mai 2019', '2019-05-01'],
  ['le 30 avril 2019', '2019-04-30'],
  ['30 févr. 2019', '2019-02-30'],
  ['août 2019', '2019-08'],
  ['juil. 2019', '2019-07'],
  ['30. April 2019', '2019-04-30'],
  ['1. Mai 2019', '2019-05-01'],
  ['3. März 2019', '2019-03-03'],
  ['3. Mrz 2019', '2019-03-03'],
  ['Jänner 2019', '2019-01'],
  ['am 30. April 2019', '2019-04-30'],
  ['30/04/2019', '2019-04-30'],
  ['04/30/2019', '2019-04-30'],
  ['04/04/2019', '2019-04-04'],
  ['30.04.2019', '2019-04-30'],
  ['3.4.2019', '2019-04-03'],
  ['3. 4. 2019', '2019-04-03'],
  ['2019/04/30', '2019-04-30'],
  ['2019.04.30', '2019-04-30'],
  ['2019-4-5', '2019-04-05'],
  ['04/2019', '2019-04'],
  ['4.2019', '2019-04'],
  ['c. 1450', '1450~'],
  ['c.1450', '1450~'],
  ['c1450', '1450~'],
  ['C. 1450', '1450~'],
  ['circa 1450', '1450~'],
  ['ca. 1450', '1450~'],
  ['ca 1450', '1450~'],
  ['about 1450', '1450~'],
  ['um 1450', '1450~'],
  ['vers 1450', '1450~'],
  ['hacia 1450', '1450~'],
  ['~1450', '1450~'],
  ['1450 (circa)', '1450~'],
  ['c. April 1450', '1450-04~'],
  ['1450?', '1450?'],
  ['1450 ?', '1450?'],
  ['April 1450?', '1450-04?'],
  ['(1450?)', '1450?'],
  ['c. 1450?', '1450%'],
  ['0476/0221 BCE', '-0475/-0220'],
  ['476/221 BC', '-0475/-0220'],
  ['476–221 BC', '-0475/-0220'],
  ['476-221 BCE', '-0475/-0220'],
  ['476 BC - 221 BC', '-0475/-0220'],
  ['27 BC – 14 AD', '-0026/0014'],
  ['27 BC to AD 14', '-0026/0014'],
  ['44 BC', '-0043'],
  ['44 B.C.', '-0043'],
  ['44 BCE', '-0043'],
  ['44 B.C.E.', '-0043'],
  ['44BC', '-0043'],
  ['1 BC', '0000'],
  ['AD 79', '0079'],
  ['79 AD', '0079'],
  ['A.D. 79', '0079'],
  ['24 August 79 AD', '0079-08-24'],
  ['24 August AD 79', '0079-08-24'],
  ['15 March 44 BC', '-0043-03-15'],
  ['March 15, 44 BC', '-0043-03-15'],
  ['44 v. Chr.', '-0043'],
  ['44 v.Chr.', '-0043'],
  ['um 44 v. Chr.', '-0043~'],
  ['79 n. Chr.', '0079'],
  ['44 av. J.-C.', '-0043'],
  ['44 av. J.‑C.', '-0043'],
  ['79 apr. J.-C.', '0079'],
  ['44 a. C.', '-0043'],
  ['44 a.C.', '-0043'],
  ['44 a. de C.', '-0043'],
  ['79 d. C.', '0079'],
  ['79 d.C.', '0079'],
  ['12,000 BC', 'Y-11999'],
  ['476', '0476'],
  ['476 AD', '0476'],
  ['spring 2019', '2019-21'],
  ['Spring of 2019', '2019-21'],
  ['printemps 2019', '2019-21'],
  ['été 2019', '2019-22'],
  ['otoño de 2019', '2019-23'],
  ['Frühling 2019', '2019-21'],
  ['winter 2018/19', '2018-24'],
  ['winter 2018–19', '2018-24'],
  ['Winter 2018-2019', '2018-24'],
  ['1990s', '199X'],
  ["1990's", '199X'],
  ['the 1990s', '199X'],
  ['c. 1990s', '199X~'],
  ['1990er', '199X'],
  ['1990er Jahre', '199X'],
  ['in den 1990er Jahren', '199X'],
  ['années 1990', '199X'],
  ['años 1990', '199X'],
  ['los años 1990', '199X'],
  ['década de 1990', '199X'],
  ['1900s', '19XX'],
  ['19th century', '18XX'],
  ['the 19th century', '18XX'],
  ['19th c.', '18XX'],
  ['c. 19th century', '18XX~'],
  ['5th century BC', '-04XX'],
  ['1st century BC', '-00XX'],
  ['1st century AD', '00XX'],
  ['XIXe siècle', '18XX'],
  ['19e siècle', '18XX'],
  ['siglo XIX', '18XX'],
  ['siglo V a. C.', '-04XX'],
  ['Ve siècle av. J.-C.', '-04XX'],
  ['19. Jahrhundert', '18XX'],
  ['19. Jh.', '18XX'],
  ['5. Jh. v. Chr.', '-04XX'],
  ['18th–19th century', '17XX/18XX'],
  ['2019-04-29 to 2019-05-03', '2019-04-29/2019-05-03'],
  ['2019-04-29 - 2019-05-03', '2019-04-29/2019-05-03'],
  ['2019-04-29 – 2019-05-03', '2019-04-29/2019-05-03'],
  ['April 29 – May 3, 2019', '2019-04-29/2019-05-03'],
  ['April 29–30, 2019', '2019-04-29/2019-04-30'],
  ['April 29-30, 2019', '2019-04-29/2019-04-30'],
  ['29–30 April 2019', '2019-04-29/2019-04-30'],
  ['29 April to 3 May 2019', '2019-04-29/2019-05-03'],
  ['from 29 April to 3 May 2019', '2019-04-29/2019-05-03'],
  ['December 30, 2018 – January 2, 2019', '2018-12-30/2019-01-02'],
  ['April–May 2019', '2019-04/2019-05'],
  ['April 2019 – May 2019', '2019-04/2019-05'],
  ['du 3 au 5 mai 2019', '2019-05-03/2019-05-05'],
  ['vom 3. bis 5. Mai 2019', '2019-05-03/2019-05-05'],
  ['3.–5. Mai 2019', '2019-05-03/2019-05-05'],
  ['del 3 al 5 de mayo de 2019', '2019-05-03/2019-05-05'],
  ['de enero a marzo de 2019', '2019-01/2019-03'],
  ['1939–1945', '1939/1945'],
  ['1939-1945', '1939/1945'],
  ['1939 – 1945', '1939/1945'],
  ['1939–45', '1939/1945'],
  ['c. 1450–1460', '1450~/1460~'],
  ['1450 – c. 1460', '1450/1460~'],
  ['1450–1460?', '1450?/1460?'],
  ['2019–', '2019/..'],
  ['2019 – present', '2019/..'],
  ['since 2019', '2019/..'],
  ['seit April 2019', '2019-04/..'],
  ['1980s–1990s', '198X/199X'],
  ['2019-04-30 10:30', '2019-04-30T10:30'],
  ['2019-04-30 10:30:15', '2019-04-30T10:30:15'],
  ['2019-04-30 10:30 UTC', '2019-04-30T10:30Z'],
  ['2019-04-30 10:30 +02:00', '2019-04-30T10:30+02:00'],
  ['2019-04-30 10:30 GMT+2', '2019-04-30T10:30+02:00'],
  ['4/30/2019 10:30:00', '2019-04-30T10:30:00'],
  ['April 30, 2019 10:30 AM', '2019-04-30T10:30'],
  ['April 30, 2019, 10:30 p.m.', '2019-04-30T22:30'],
  ['April 30, 2019 at 10 pm', '2019-04-30T22:00'],
  ['12 am April 30, 2019', '2019-04-30T00:00'],
  ['30. April 2019 um 10:30 Uhr', '2019-04-30T10:30'],
  ['30. April 2019, 10 Uhr', '2019-04-30T10:00'],
  ['30 avril 2019 à 10h30', '2019-04-30T10:30'],
  ['30 avril 2019 10 h 30', '2019-04-30T10:30'],
  ['30 de abril de 2019 a las 10:30', '2019-04-30T10:30'],
  ['30 April 2019, 10:00–12:00', '2019-04-30T10:00/2019-04-30T12:00'],
  ['2019-13', '2019-13'],
  ['2019-20', '2019-20'],
  ['April 31 2019', '2019-04-31'],
  ['1450 ca.', '1450~'],
  ['1-2 May 2019', '2019-05-01/2019-05-02'],
  ['1.-2. Mai 2019', '2019-05-01/2019-05-02'],
  ['19th c. BC', '-18XX'],
  ['12,000 BC – 10,000 BC', 'Y-11999/-9999'],
  ['2019-04 - 2019-06', '2019-04/2019-06'],
  ['5/2019 - 7/2019', '2019-05/2019-07'],
  ['1 January 2019 to 31/12/2019', '2019-01-01/2019-12-31'],
  ['Sept 11, 2001', '2001-09-11'],
  ['mayo 2019', '2019-05'],
  ['Mar 2019', '2019-03'],
];

/** Not dates, or not without guessing. */
const REFUSED = [
  'jui 2019',
  '2019/04',
  '30/04/19',
  '30.4.19',
  '30 April 19',
  '19',
  '476 BC – 221',
  '0 BC',
  'winter 2018/20',
  'summer 2018/19',
  'the 90s',
  '40s BC',
  'mid-19th century',
  '1939–38',
  '1999–05',
  '44 BC – 14',
  '2019-04-30 10:30 CET',
  '30 April 2019 25:00',
  '10:30',
  'foo',
  'April',
  '30 April',
  'April 30 – May 3',
  '2019 2020',
  'spring',
  'April spring 2019',
  '30 30 April 2019',
  '2019/30/04',
  '31/31/2019',
  'TBD',
  'n/a',
  '-',
  '–',
  '12 monkeys',
  '1.5',
  '43585',
  '20190430',
  'early 2019',
  '1890s–1900s',
  'Q1 2019',
  "summer '19",
  '99999',
  '2019#',
  '10:00 a 12:00',
  'before 2019',
  '2 weeks in April 2019',
  'April 2019 (Caracas)',
  'May',
  'mar. 30 avril 2019',
  'Friday',
  '-476',
  '-44',
  '..476',
  '– 2019',
  '2019 to',
  '2019 to circa',
  '2019 – AD',
  '2019-04 19',
  '03/04/2019 May',
  '30th century',
  '9'.repeat(1000),
  'x'.repeat(100_000),
];

describe('dates as people write them', () => {
  for (const [written, edtf] of READ) {
    it(`reads “${written}” as ${edtf}`, () => expect(readNaturalDate(written)).to.deep.equal({ edtf }));
  }

  for (const written of REFUSED) {
    it(`leaves “${written.slice(0, 40)}” alone`, () => expect(readNaturalDate(written)).to.equal(undefined));
  }

  const ordered: [written: string, day: string, month: string, unknown: string | undefined][] = [
    ['03/04/2019', '2019-04-03', '2019-03-04', undefined],
    ['3-4-2019', '2019-04-03', '2019-03-04', undefined],
    ['03/04/2019 10:30', '2019-04-03T10:30', '2019-03-04T10:30', undefined],
    ['03.04.2019', '2019-04-03', '2019-03-04', '2019-04-03'],
    ['04/04/2019', '2019-04-04', '2019-04-04', '2019-04-04'],
    ['30/04/2019', '2019-04-30', '2019-04-30', '2019-04-30'],
    ['04/30/2019', '2019-04-30', '2019-04-30', '2019-04-30'],
    ['1/2/2019 – 5/2/2019', '2019-02-01/2019-02-05', '2019-01-02/2019-05-02', undefined],
  ];
  for (const [written, day, month, unknown] of ordered) {
    it(`reads ${written} in either order, and without one no further than it goes`, () => {
      expect(readNaturalDate(written, 'day')).to.deep.equal({ edtf: day });
      expect(readNaturalDate(written, 'month')).to.deep.equal({ edtf: month });
      expect(readNaturalDate(written)).to.deep.equal(unknown ? { edtf: unknown } : { edtf: '2019', vague: true });
    });
  }

  it('gives the year alone where the column contradicts itself', () => {
    for (const written of ['03/04/2019', '03.04.2019'])
      expect(readNaturalDate(written, 'mixed')).to.deep.equal({ edtf: '2019', vague: true });
  });

  const told: [text: string, order: string | undefined][] = [
    ['30/04/2019', 'day'],
    ['04/30/2019', 'month'],
    ['03/04/2019', 'either'],
    ['04/04/2019', undefined],
    ['03.04.2019', undefined],
    ['30.04.2019', 'day'],
    ['30/04/2019 – 03/05/2019', 'day'],
    ['03/05/2019 – 30/05/2019', 'day'],
    ['30/04/2019 – 05/30/2019', 'mixed'],
    ['2019-04-03', undefined],
    ['', undefined],
  ];
  for (const [text, order] of told) {
    it(`is told by “${text}” of the order: ${order ?? 'nothing'}`, () => expect(findDayOrder(text)).to.equal(order));
  }

  it('counts days as spreadsheet programs do', () => {
    expect(readSerialDate('43585')).to.deep.equal({ edtf: '2019-04-30' });
    expect(readSerialDate('43585.4375')).to.deep.equal({ edtf: '2019-04-30T10:30' });
    expect(readSerialDate('43585,0001157')).to.deep.equal({ edtf: '2019-04-30T00:00:10' });
    expect(readSerialDate('61')).to.deep.equal({ edtf: '1900-03-01' });
    expect(readSerialDate('2958465')).to.deep.equal({ edtf: '9999-12-31' });
    for (const text of ['', '60', '-1', 'x', '2019-04-30', '99999999'])
      expect(readSerialDate(text)).to.equal(undefined);
    // To the second, this is midnight after the last day.
    for (const text of ['2958466', '2958465.9999999']) expect(readSerialDate(text)).to.equal(undefined);
  });

  const times: [written: string, time: string | undefined][] = [
    ['10:30', '10:30'],
    ['9:05', '09:05'],
    ['10:30:15', '10:30:15'],
    ['10:30 AM', '10:30'],
    ['12:15 a.m.', '00:15'],
    ['12 pm', '12:00'],
    ['10h30', '10:30'],
    ['10.30 Uhr', '10:30'],
    ['10:30 UTC', '10:30Z'],
    ['10:30+02:00', '10:30+02:00'],
    ['10:30 GMT-3', '10:30-03:00'],
    ['10:30 CET', undefined],
    ['24:00', undefined],
    ['13 pm', undefined],
    ['10', undefined],
    ['noon', undefined],
  ];
  for (const [written, time] of times) {
    it(`reads the time “${written}”: ${time ?? 'none'}`, () => expect(readTimeOfDay(written)).to.equal(time));
  }

  it('knows every month in four languages by its name and by what Intl shortens it to', () => {
    for (const language of ['en', 'en-GB', 'es', 'fr', 'de', 'de-AT']) {
      for (const length of ['long', 'short'] as const) {
        const format = new Intl.DateTimeFormat(language, { month: length, timeZone: 'UTC' });
        for (let month = 0; month < 12; month++) {
          const name = format
            .format(Date.UTC(2019, month, 15))
            .normalize('NFD')
            .replace(/\p{M}|\./gu, '');
          expect(monthOf(name.toLowerCase()), `${language} ${name}`).to.equal(month + 1);
        }
      }
    }
  });

  it('reads every day that it is given, however it is written', () => {
    const day = fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
    const styles = fc.constantFrom<[string, Intl.DateTimeFormatOptions]>(
      ['en-US', { dateStyle: 'long' }],
      ['en-US', { dateStyle: 'medium' }],
      ['en-GB', { dateStyle: 'full' }],
      ['es', { dateStyle: 'long' }],
      ['es', { dateStyle: 'full' }],
      ['fr', { dateStyle: 'long' }],
      ['fr', { dateStyle: 'medium' }],
      ['de', { dateStyle: 'long' }],
      ['de', { dateStyle: 'full' }],
    );
    fc.assert(
      fc.property(day, styles, (date, [language, style]) => {
        const written = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { ...style, timeZone: 'UTC' }).format(date);
        expect(readNaturalDate(written)?.edtf, written).to.equal(date.toISOString().slice(0, 10));
      }),
    );
  });

  it('makes nothing that is no date but for days that a month lacks, and two ends that are the wrong way round', async () => {
    const word = fc.constantFrom(
      ...'2019 44 476 BC AD c. circa um vers ? – - / to a bis April May 30 3 spring 1990s 19th century siglo XIX 03/04/2019 10:30 v. Chr.'.split(
        ' ',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 6 }), async (words) => {
        const written = words.join(' ');
        const read = readNaturalDate(written);
        if (!read) return;
        const date = await parseDate(read.edtf);
        if (isFault(date)) expect(date.fault, `${written}: ${read.edtf}`).to.be.oneOf(['order', 'calendar']);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const read = readNaturalDate(text);
        if (read) expect(read.edtf).to.match(/\d/);
      }),
    );
  });
});
