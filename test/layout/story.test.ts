import { expect } from 'chai';
import { parse } from '../../src/formats/parse.js';
import { EventTable } from '../../src/event-table/event-table.js';
import { en } from '../../src/i18n/languages/en.js';
import { BlockIndex } from '../../src/event-table/block-index.js';
import { layOut } from '../../src/layout/layout.js';
import { createLabeler } from '../../src/layout/labels.js';
import { fitSpan } from '../../src/time/span.js';
import { expectAllCounted, expectNoOverlap, isEvent } from './invariants.js';

const KEY_EVENTS = ['interim-presidency', 'april-30-uprising', 'trump-putin-call', 'pompeo-lavrov-finland'];

describe('layOut: the reference story', () => {
  for (const width of [1180, 640]) {
    it(`labels the four key events in the first view, ${width} px wide`, async () => {
      const response = await fetch(new URL('../../events.json', import.meta.url));
      const { timeline } = await parse(await response.text());
      const index = EventTable.of(timeline, 'America/Caracas');
      const span = fitSpan(index.extent!);
      const measure = (text: string) => 8 * text.length;
      const label = createLabeler({
        locale: 'en',
        timeZone: 'America/Caracas',
        messages: en,
        year: false,
        measure,
        padding: 14,
        maxWidth: 400,
        cutWidth: 300,
      });
      const first = layOut(new BlockIndex(index), { span, width, budget: { marks: 150, lanes: 8, label } });

      const inView = first.marks
        .filter(isEvent)
        .filter(({ reach }) => reach.start >= span.start && reach.end <= span.end);
      expect(inView.map(({ id }) => id)).to.include.members(KEY_EVENTS);
      expectAllCounted(first);
      expectNoOverlap(first);
    });
  }
});
