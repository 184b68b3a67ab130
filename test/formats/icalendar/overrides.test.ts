import { expect } from 'chai';
import { parse } from '../../../src/formats/parse.js';

const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
const DAILY = event('UID:a', 'SUMMARY:T', 'DTSTART:20240601T100000Z', 'RRULE:FREQ=DAILY;COUNT=4');

async function read(...lines: string[]) {
  const { timeline, problems } = await parse(['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR', ''].join('\r\n'));
  const events = timeline.events
    .map(({ id, title, date }) => `${date.edtf} ${title} (${id})`)
    .sort((a, b) => a.localeCompare(b));
  return { events, problems };
}

describe('events that stand for instances of others', () => {
  it('change all later instances, too', async () => {
    const { events, problems } = await read(
      ...DAILY,
      ...event(
        'UID:a',
        'SUMMARY:T moved',
        'RECURRENCE-ID;RANGE=THISANDFUTURE:20240603T100000Z',
        'DTSTART:20240603T150000Z',
      ),
    );
    expect(events).to.deep.equal([
      '2024-06-01T10:00Z T (a 2024-06-01T10:00Z)',
      '2024-06-02T10:00Z T (a 2024-06-02T10:00Z)',
      '2024-06-03T15:00Z T moved (a 2024-06-03T10:00Z)',
      '2024-06-04T15:00Z T moved (a 2024-06-04T10:00Z)',
    ]);
    expect(problems).to.deep.equal([]);
  });

  it('change them until the next such event, but for those that have one of their own', async () => {
    const range = 'RECURRENCE-ID;RANGE=THISANDFUTURE';
    const { events, problems } = await read(
      // In any order in the file.
      ...event('UID:a', 'SUMMARY:Later', `${range}:20240605T100000Z`, 'DTSTART:20240606T100000Z', 'DURATION:PT2H'),
      ...event('UID:a', 'SUMMARY:Own', 'RECURRENCE-ID:20240604T100000Z', 'DTSTART:20240604T080000Z'),
      ...event('UID:a', 'SUMMARY:Soon', `${range}:20240602T100000Z`, 'DTSTART:20240602T110000Z'),
      ...DAILY.map((line) => line.replace('COUNT=4', 'COUNT=6')),
    );
    expect(events.map((text) => text.replace(/ \(.*/, ''))).to.deep.equal([
      '2024-06-01T10:00Z T',
      '2024-06-02T11:00Z Soon',
      '2024-06-03T11:00Z Soon',
      '2024-06-04T08:00Z Own',
      '2024-06-06T10:00Z/2024-06-06T12:00Z Later',
      '2024-06-07T10:00Z/2024-06-07T12:00Z Later',
    ]);
    expect(problems).to.deep.equal([]);
  });

  it('move them on the clock, whatever the season and the zone in which that is written', async () => {
    const weekly = event(
      'UID:a',
      'SUMMARY:T',
      'DTSTART;TZID=America/New_York:20241027T100000',
      'RRULE:FREQ=WEEKLY;COUNT=3',
    );
    const moved = (...lines: string[]) => read(...weekly, ...event('UID:a', 'SUMMARY:M', ...lines));
    const dates = async (...lines: string[]) => (await moved(...lines)).events.map((text) => text.split(' ')[0]);
    expect(
      await dates('RECURRENCE-ID;RANGE=THISANDFUTURE:20241027T140000Z', 'DTSTART:20241027T150000Z', 'DURATION:P1D'),
    ).to.deep.equal([
      '2024-10-27T15:00Z/2024-10-28T15:00Z',
      '2024-11-03T11:00-05:00/2024-11-04T11:00-05:00',
      '2024-11-10T11:00-05:00/2024-11-11T11:00-05:00',
    ]);
    const day = 'RECURRENCE-ID;VALUE=DATE;RANGE=THISANDFUTURE:20241103';
    expect(await dates(day, 'DTSTART;TZID=Europe/Paris:20241103T180000')).to.deep.equal([
      '2024-10-27T10:00-04:00',
      '2024-11-03T18:00+01:00',
      '2024-11-10T18:00+01:00',
    ]);
    expect(await dates(day, 'DTSTART;VALUE=DATE:20241104')).to.deep.equal([
      '2024-10-27T10:00-04:00',
      '2024-11-04',
      '2024-11-11',
    ]);
  });

  it('stand for an instance in whatever zone and kind they name it', async () => {
    for (const id of [
      ':20240602T100000Z',
      ':20240602T100000',
      ';VALUE=DATE:20240602',
      ';TZID=Asia/Kathmandu:20240602T154500',
    ]) {
      const { events, problems } = await read(
        ...DAILY,
        ...event('UID:a', 'SUMMARY:M', `RECURRENCE-ID${id}`, 'DTSTART:20240602T120000Z'),
      );
      expect(events.map((text) => text.replace(/ \(.*/, ''))).to.deep.equal([
        '2024-06-01T10:00Z T',
        '2024-06-02T12:00Z M',
        '2024-06-03T10:00Z T',
        '2024-06-04T10:00Z T',
      ]);
      expect(problems).to.deep.equal([]);
    }
  });

  const told: [why: string, lines: string[], row: number, field: string, word: string][] = [
    [
      'a zone that nobody knows',
      ['UID:a', 'RECURRENCE-ID;TZID=Desk:20240602T100000'],
      11,
      'RECURRENCE-ID',
      'in the time zone “Desk”',
    ],
    ['no date', ['UID:a', 'RECURRENCE-ID:second'], 11, 'RECURRENCE-ID', 'is not a date or time'],
    ['no event', ['RECURRENCE-ID:20240602T100000Z'], 10, 'RECURRENCE-ID', 'add the UID'],
    [
      'another range',
      ['UID:a', 'RECURRENCE-ID;RANGE=THISANDPRIOR:20240602T100000Z'],
      11,
      'RECURRENCE-ID',
      'write RANGE=THISANDFUTURE',
    ],
    [
      'a range of an event that is not there',
      ['UID:b', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20240602T100000Z'],
      11,
      'RECURRENCE-ID',
      'no event of its UID that repeats',
    ],
    [
      'rules of its own',
      ['UID:a', 'RECURRENCE-ID:20240602T100000Z', 'RRULE:FREQ=DAILY;COUNT=2'],
      12,
      'RRULE',
      'is not followed in what stands for an instance',
    ],
  ];
  for (const [why, lines, row, field, word] of told) {
    it(`are told once where they name ${why}`, async () => {
      const { events, problems } = await read(
        ...DAILY.slice(0, -1),
        'END:VEVENT',
        ...event(...lines, 'SUMMARY:M', 'DTSTART:20240602T120000Z'),
      );
      expect(events.filter((text) => text.includes(' M ')).map((text) => text.split(' ')[0])).to.deep.equal([
        '2024-06-02T12:00Z',
      ]);
      expect(problems.map((problem) => [problem.row, problem.field])).to.deep.equal([[row - 1, field]]);
      expect(problems[0]!.message).to.include(word);
    });
  }

  it('hide the instance even where they can not be read', async () => {
    const { events, problems } = await read(...DAILY, ...event('UID:a', 'SUMMARY:M', 'RECURRENCE-ID:20240602T100000Z'));
    expect(events.map((text) => text.slice(0, 10))).to.deep.equal(['2024-06-01', '2024-06-03', '2024-06-04']);
    expect(problems.map(({ message }) => message)).to.deep.equal([
      'row 8 has no DTSTART and is left out: give it one.',
    ]);
  });
});
