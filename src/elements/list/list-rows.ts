import { layOutEras } from '../../layout/eras.js';
import type { EraBand } from '../../layout/eras.js';
import { CalendarSections } from '../../layout/calendar-sections.js';
import type { Section } from '../../layout/calendar-sections.js';
import { eraSpan } from '../../view-model/summary-text.js';
import type { TimelineViewModel } from '../../view-model/timeline-view-model.js';

/** Strips side by side at most; of more eras at once some share one. */
const STRIPS_MAX = 3;

/** What an entry of the list has around its event. */
export interface Entry extends Pick<Section, 'gap'> {
  section: Section['date'];
  /** The eras that it lies in, and those of them that the event before lies in, too. */
  eras: readonly EraBand[];
  before: readonly EraBand[];
  /** The eras that begin with it or since the event before, and after the last event those that are still to come. */
  begins: readonly EraBand[];
  after: readonly EraBand[];
}

/** How a timeline's list is divided: by the calendar, and by its eras. */
export class ListRows {
  /** How many strips stand side by side. */
  readonly rows: number;
  #sections: CalendarSections;
  #eras: readonly EraBand[];

  constructor(readonly viewModel: TimelineViewModel) {
    const { index, timeline, timeZone } = viewModel;
    this.#sections = new CalendarSections(index);
    this.#eras = layOutEras(timeline.eras, (date) => eraSpan(date, timeZone, index.extent!)).map((band) => ({
      ...band,
      row: band.row % STRIPS_MAX,
    }));
    this.rows = this.#eras.reduce((most, { row }) => Math.max(most, row + 1), 0);
  }

  at(place: number): Entry {
    const { start, size } = this.viewModel.index;
    const { date: section, gap } = this.#sections.at(place);
    const now = start[place]!;
    const earlier = place ? start[place - 1]! : -Infinity;
    const eras = this.#eras.filter(({ span }) => span.start <= now && now < span.end);
    return {
      section,
      gap,
      eras,
      before: eras.filter(({ span }) => span.start <= earlier),
      begins: this.#eras.filter(({ span }) => span.start <= now && span.start > earlier),
      after: place === size - 1 ? this.#eras.filter(({ span }) => span.start > now) : [],
    };
  }
}
