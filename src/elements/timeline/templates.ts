import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Messages } from '../../i18n/messages.js';
import { dataText } from '../shared/bdi.js';
import { hasLegend } from '../../view-model/groups.js';
import type { NewsTimeline } from './news-timeline.js';
import type { LoadState } from '../data/source-loader.js';
import type { TimelineViewModel } from '../../view-model/timeline-view-model.js';

/** The lines of a legend that came later would move what is under it. */
export const LEGEND = 'news-timeline-legend';

/** Whether all is there that takes the place of what stands inside the tag, if anything does. */
export function isWhole({ viewModel, noLegend, reader, firstElementChild }: NewsTimeline): boolean {
  if (!firstElementChild || !viewModel) return true;
  return !!reader && (noLegend || !hasLegend(viewModel) || !!customElements.get(LEGEND));
}

/**
 * A timeline that has its data: headline and buttons, and under them either the list, or the stage with its companions.
 *
 * @param ready whether the drawing stands; until then the list has the stage's room,
 * @param coming unless the drawing comes at once
 */
export function contentOf(
  host: NewsTimeline,
  viewModel: TimelineViewModel,
  drawn: boolean,
  ready: boolean,
  coming: boolean,
  surveyed: boolean,
): TemplateResult {
  const list = html`<news-timeline-list exportparts="list, button" .owner=${host}></news-timeline-list>`;
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
  const overview = html`<news-timeline-overview exportparts="overview" .owner=${host}></news-timeline-overview>`;
  const card = html`<news-timeline-card class="docked" exportparts="card" .owner=${host}></news-timeline-card>`;
  const stage = html`
    <div part="stage" class="stage">
      <div class="surface" role="group" tabindex="-1" aria-describedby="help" ?inert=${!ready}></div>
      <p id="help" hidden>${viewModel.messages.stageHelp}</p>
      ${ready || coming || host.printing ? nothing : list}
    </div>
    ${surveyed ? overview : nothing} ${host.noCard ? nothing : card}
  `;
  return html`
    <header>
      <h3 part="title" aria-level=${host.headingLevels[0]}>${dataText(viewModel.title, viewModel)}</h3>
      ${host.noControls ? nothing : controls}
    </header>
    ${host.noLegend || !hasLegend(viewModel) ? nothing : legend} ${host.reader?.live.note} ${drawn ? stage : list}
    ${drawn && host.printing ? printedList(host) : nothing}
  `;
}

/** All events as text, under the drawing; a page that has a list of its own prints that. */
function printedList(host: NewsTimeline): TemplateResult | typeof nothing {
  if ([...host.companions].some((one) => one.localName === 'news-timeline-list' && one.for !== undefined))
    return nothing;
  return html`<news-timeline-list class="printed" exportparts="list" .owner=${host}></news-timeline-list>`;
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

/** What stands in a timeline's place while there is none; what is inside the tag stays to be read. */
export function noticeOf(host: NewsTimeline, state: LoadState, messages: Messages | undefined): TemplateResult {
  if (!messages) return html`<slot></slot>`;
  const { loading, empty, failed } = messages;
  const text = { loading, empty, error: failed, ready: '' }[state];
  // Where there is something to read, it need not be said to those who see it.
  const calm = (state === 'loading' || state === 'ready') && host.firstElementChild;
  const retry = html`<button type="button" @click=${() => host.reload()}>${messages.retry}</button>`;
  return html`
    <slot></slot>
    <p class=${calm ? 'status' : 'notice'} role="status">${text} ${state === 'error' ? retry : nothing}</p>
  `;
}
