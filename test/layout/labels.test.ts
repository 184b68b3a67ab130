import { expect } from 'chai';
import { en } from '../../src/i18n/languages/en.js';
import type { NewsEvent } from '../../src/model/types.js';
import type { LabelOptions } from '../../src/layout/labels.js';
import { createLabeler } from '../../src/layout/labels.js';
import { DAY, event } from './timelines.js';

const options: LabelOptions = {
  locale: 'en-GB',
  timeZone: 'UTC',
  messages: en,
  year: false,
  measure: (text, bold) => text.length * (bold ? 9 : 7),
  padding: 14,
  maxWidth: 1000,
  cutWidth: 120,
};

const uprising: NewsEvent = {
  ...event({ start: Date.UTC(2019, 3, 30), length: DAY, importance: 1, title: 'The uprising fails' }),
  date: {
    edtf: '2019-04-30',
    start: Date.UTC(2019, 3, 30),
    end: Date.UTC(2019, 4, 1),
    precision: 'day',
    approximate: false,
    uncertain: false,
  },
};

describe('labeler', () => {
  it('has the title, the date and the room that both take', () => {
    expect(createLabeler(options)(uprising)).to.deep.equal({
      title: 'The uprising fails',
      note: '30 April',
      width: 18 * 9 + 8 * 7 + 14,
      cut: false,
    });
    expect(createLabeler({ ...options, year: true })(uprising).note).to.equal('30 April 2019');
  });

  it('says after the status what else there is to say', () => {
    const remark = (id: string) => (id === uprising.id ? 'new' : undefined);
    expect(createLabeler({ ...options, changeText: remark })(uprising).note).to.equal('30 April, new');
    expect(createLabeler({ ...options, changeText: remark })({ ...uprising, status: 'disputed' }).note).to.equal(
      '30 April, disputed, new',
    );
    expect(createLabeler({ ...options, changeText: remark })({ ...uprising, id: 'other' }).note).to.equal('30 April');
  });

  it('says the status of what is not confirmed, beside its date', () => {
    expect(createLabeler(options)({ ...uprising, status: 'disputed' }).note).to.equal('30 April, disputed');
  });

  it('is cut off when it takes more room than it may', () => {
    expect(createLabeler({ ...options, maxWidth: 231 })(uprising)).to.include({ width: 120, cut: true });
    expect(createLabeler({ ...options, maxWidth: 232 })(uprising)).to.include({ width: 232, cut: false });
  });

  it('measures each event once', () => {
    let times = 0;
    const label = createLabeler({ ...options, measure: () => ++times });
    expect(label(uprising)).to.equal(label(uprising));
    expect(times).to.equal(2);
  });
});
