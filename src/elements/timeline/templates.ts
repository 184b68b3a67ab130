import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Messages } from '../../i18n/messages.js';
import { bdi } from '../shared/bdi.js';
import type { TimelineHost } from '../shared/host.js';
import { hasLegend } from '../../view-model/groups.js';
import type { LoadState } from '../data/source-loader.js';
import type { TimelineViewModel } from '../../view-model/timeline-view-model.js';

/** The lines of a legend that came later would move what is under it. */
export const LEGEND = 'news-timeline-legend';

/** A timeline's tag, with what may be left out. */
export interface ShellHost extends TimelineHost {
  readonly noControls: boolean;
  readonly noOverview: boolean;
  readonly noCard: boolean;
  readonly noLegend: boolean;
}

/** Whether all is there that takes the place of what stands inside the tag, if anything does. */
export function isWhole({ store, noLegend, firstElementChild }: ShellHost): boolean {
  const { viewModel, state } = store;
  if (!firstElementChild || !viewModel) return true;
  return state.interactive && (noLegend || !hasLegend(viewModel) || !!customElements.get(LEGEND));
}

/** All events as text; `printed` for paper alone. */
export const listBody = (host: ShellHost, printed = false): TemplateResult =>
  html`<news-timeline-list
    class=${printed ? 'printed' : nothing}
    exportparts="list, button"
    .owner=${host}
  ></news-timeline-list>`;

/**
 * A timeline that has its data: headline and buttons, and under them the list or the stage.
 *
 * @param notice what could not be done, for the reader
 * @param body the list, or the stage with its companions
 */
export function shellOf(
  host: ShellHost,
  viewModel: TimelineViewModel,
  notice: TemplateResult | undefined,
  body: TemplateResult,
): TemplateResult {
  const { view, printing, headingLevel } = host.store.state;
  const drawn = view === 'timeline';
  const controls = html`<news-timeline-controls
    part="toolbar"
    exportparts="button"
    .owner=${host}
  ></news-timeline-controls>`;
  const legend = html`<news-timeline-legend
    class=${drawn ? 'docked' : nothing}
    exportparts="legend, group"
    .owner=${host}
  ></news-timeline-legend>`;
  return html`
    <header>
      <h3 part="title" aria-level=${headingLevel}>${bdi(viewModel.title, viewModel)}</h3>
      ${host.noControls ? nothing : controls}
    </header>
    ${host.noLegend || !hasLegend(viewModel) ? nothing : legend} ${notice} ${body}
    ${drawn && printing ? printedList(host) : nothing}
  `;
}

/**
 * The stage with overview and card.
 *
 * @param drawing whether the drawing stands; whether it comes at once, so that no list is needed till then; or neither
 */
export function stageBody(
  host: ShellHost,
  { messages }: TimelineViewModel,
  drawing: 'ready' | 'coming' | 'later',
): TemplateResult {
  const { needsOverview, printing } = host.store.state;
  const overview = html`<news-timeline-overview exportparts="overview" .owner=${host}></news-timeline-overview>`;
  const card = html`<news-timeline-card class="docked" exportparts="card" .owner=${host}></news-timeline-card>`;
  return html`
    <div part="stage" class="stage">
      <div class="surface" role="group" tabindex="-1" aria-describedby="help" ?inert=${drawing !== 'ready'}></div>
      <p id="help" hidden>${messages.stageHelp}</p>
      ${drawing === 'later' && !printing ? listBody(host) : nothing}
    </div>
    ${needsOverview && !host.noOverview ? overview : nothing} ${host.noCard ? nothing : card}
  `;
}

/** All events as text, under the drawing; a page that has a list of its own prints that. */
function printedList(host: ShellHost): TemplateResult | typeof nothing {
  if ([...host.companions].some((one) => one.localName === 'news-timeline-list' && one.for !== undefined))
    return nothing;
  return listBody(host, true);
}

/** How far loading is, once it takes long: from 0 to 1, or null where nobody knows. */
export function progressOf(
  progress: number | null | undefined,
  messages: Messages | undefined,
): TemplateResult | typeof nothing {
  if (progress === undefined) return nothing;
  return html`<progress
    part="progress"
    aria-label=${messages?.loading ?? nothing}
    value=${progress ?? nothing}
  ></progress>`;
}

/**
 * What stands in a timeline's place while there is none; what is inside the tag stays to be read.
 *
 * @param retry reads the data again
 */
export function noticeOf(
  host: HTMLElement,
  state: LoadState,
  messages: Messages | undefined,
  retry: () => unknown,
): TemplateResult {
  if (!messages) return html`<slot></slot>`;
  const { loading, empty, failed } = messages;
  const text = { loading, empty, error: failed, ready: '' }[state];
  // Where there is something to read, it need not be said to those who see it.
  const calm = (state === 'loading' || state === 'ready') && host.firstElementChild;
  const button = html`<button type="button" @click=${retry}>${messages.retry}</button>`;
  return html`
    <slot></slot>
    <p class=${calm ? 'status' : 'notice'} role="status">${text} ${state === 'error' ? button : nothing}</p>
  `;
}
