import { css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Citation, Media, NewsEvent } from '../../model/types.js';
import { isPlayed, safeUrl } from '../../model/urls.js';
import type { TimelineHost } from '../shared/host.js';
import { bdi } from '../shared/bdi.js';
import type { TimelineState } from '../../store/timeline-state.js';
import type { TimelineStore } from '../../store/timeline-store.js';
import { changeText } from '../../view-model/changes.js';
import type { TimelineViewModel } from '../../view-model/timeline-view-model.js';

/** What card and list both show of an event: status, picture and sources. */

/** Where an event is shown: of which timeline, and in which shadow root. */
interface Place {
  readonly owner?: TimelineHost | undefined;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export function statusOf(event: NewsEvent, { messages }: TimelineViewModel): TemplateResult | typeof nothing {
  if (event.status === 'confirmed') return nothing;
  return html`<span class="status" data-status=${event.status}>${messages.status[event.status]}</span>`;
}

/** The level of an event's heading: one deeper than the headline's. */
export function eventLevel({ headingLevel }: TimelineState): number {
  return Math.min(6, headingLevel + 1);
}

/** "new" or "updated", beside an event's title. */
export function changeOf({ id }: NewsEvent, { viewModel, state }: TimelineStore): TemplateResult | typeof nothing {
  const text = changeText(viewModel!, state.changes, id);
  return text ? html`<span class="status change">${text}</span>` : nothing;
}

/** A time on the reader's own clock, where that shows another one. */
export function readerTimeOf({ date }: NewsEvent, viewModel: TimelineViewModel): TemplateResult | typeof nothing {
  const time = viewModel.readerTime(date);
  return time ? html`<span class="small">${time}</span>` : nothing;
}

/** The title, as a link where the event has an address of its own. */
export function titleOf({ title, url }: NewsEvent, viewModel: TimelineViewModel): TemplateResult {
  const href = safeUrl(url);
  return href ? html`<a href=${href} rel="noopener noreferrer">${bdi(title, viewModel)}</a>` : bdi(title, viewModel);
}

export function summaryOf(event: NewsEvent, { owner, renderRoot }: Place): TemplateResult {
  const { store, modules } = owner!;
  const lang = store.viewModel!.dataLang ?? nothing;
  const { summary, summaryHtml } = event;
  const clean = store.state.html && summaryHtml && modules?.request('sanitizeHtml');
  return html`<div class="words">
    ${
      clean
        ? html`<div class="summary" dir="auto" lang=${lang}>
            ${guard([event, clean], () => clean(summaryHtml!, addressOf, renderRoot as ShadowRoot))}
          </div>`
        : summary
          ? html`<p class="summary" dir="auto" lang=${lang}>${summary}</p>`
          : nothing
    }
    ${event.dateNote ? html`<p class="small" dir="auto" lang=${lang}>${event.dateNote}</p>` : nothing}
  </div>`;
}

export function pictureOf({ id, media: [media] }: NewsEvent, place: Place): unknown {
  const url = safeUrl(media?.url);
  if (!media || !url) return nothing;
  // What plays stops where something else is shown, and goes on when the same is read anew.
  if (isPlayed(url)) return keyed(`${id} ${url}`, playedOf(media, url, place));
  const viewModel = place.owner!.store.viewModel!;
  const { caption, credit } = media;
  return html`<figure>
    ${imageOf(media, url, viewModel)}
    ${captionOf(caption && bdi(caption, viewModel), credit && viewModel.messages.credit(credit))}
  </figure>`;
}

/**
 * A link to where it plays, with the picture that the author has for it. Nobody else is asked for anything before the
 * reader wants it.
 */
function playedOf(media: Media, url: string, { owner, renderRoot }: Place): TemplateResult {
  const viewModel = owner!.store.viewModel!;
  const title = media.caption ?? (media.alt || url);
  const thumbnail = safeUrl(media.thumbnail);
  const play = owner!.modules?.request('play')?.(url, title, renderRoot as ShadowRoot);
  // One link for those who hear it, and for the Tab key.
  const link = (inner: unknown, again = false) =>
    html`<a
      href=${addressOf(url)!}
      rel="noopener noreferrer"
      tabindex=${again ? -1 : nothing}
      aria-hidden=${again || nothing}
      >${inner}</a
    >`;
  const name = html`<span class="play" aria-hidden="true"></span>${bdi(title, viewModel)}`;
  return html`<figure class=${play ? 'plays' : nothing} @click=${play}>
    ${thumbnail ? link(imageOf({ ...media, alt: '' }, thumbnail, viewModel), true) : nothing}
    ${captionOf(link(name), media.credit && `· ${media.credit}`)}
  </figure>`;
}

function imageOf({ alt, width, height }: Media, url: string, { dataLang }: TimelineViewModel): TemplateResult {
  return html`<img
    src=${url}
    alt=${alt}
    lang=${dataLang ?? nothing}
    width=${width ?? nothing}
    height=${height ?? nothing}
    loading="lazy"
    decoding="async"
    referrerpolicy="no-referrer"
  />`;
}

function captionOf(text: unknown, credit: string | undefined): TemplateResult | typeof nothing {
  if (!text && !credit) return nothing;
  return html`<figcaption class="small">
    ${text || nothing} ${credit ? html`<span>${credit}</span>` : nothing}
  </figcaption>`;
}

export function sourcesOf(event: NewsEvent, viewModel: TimelineViewModel): TemplateResult | typeof nothing {
  if (!event.sources.length) return nothing;
  return html`<p class="small sources">
    ${viewModel.messages.sources}
    ${event.sources.map((citation, i) => html`${i ? ' · ' : nothing}${source(citation, viewModel)}`)}
  </p>`;
}

function source({ source: id, basis }: Citation, viewModel: TimelineViewModel): TemplateResult {
  const found = viewModel.timeline.sources.find((one) => one.id === id);
  const name = found?.publisher ?? found?.title ?? id;
  const url = addressOf(found?.url);
  const title = [found?.title, found?.via].filter(Boolean).join(' · ') || nothing;
  const named = url
    ? html`<a href=${url} rel="noopener noreferrer" title=${title}>${bdi(name, viewModel)}</a>`
    : html`<cite title=${title}>${bdi(name, viewModel)}</cite>`;
  return html`${named}${basis ? html`${viewModel.comma}${bdi(viewModel.messages.quote(basis), viewModel)}` : nothing}`;
}

/** A safe address, whole: it is what stands on paper. */
export function addressOf(written: string | null | undefined): string | undefined {
  const url = safeUrl(written);
  return url && URL.canParse(url, document.baseURI) ? new URL(url, document.baseURI).href : url;
}

export const eventParts = css`
  .date {
    color: var(--_accent);
    font-weight: 600;
    font-size: 0.875rem;
    line-height: 1.4;
    font-family: var(--_ui-font);
  }
  .small {
    margin: 0.35rem 0 0;
    color: var(--_muted);
    font-size: 0.8125rem;
    line-height: 1.45;
    font-family: var(--_ui-font);
  }
  .status {
    display: inline-block;
    padding: 0 0.4em;
    border: 1px solid currentcolor;
    border-radius: 2px;
    color: var(--_ink);
    font-weight: 600;
    font-size: 0.75rem;
    line-height: 1.5;
    font-family: var(--_ui-font);
  }
  .summary {
    margin: 0.3rem 0 0;
    line-height: 1.5;
  }
  /* Of one width, so that they stand under each other where they run against the page's direction, too. */
  .words {
    max-inline-size: 62ch;
  }
  cite {
    font-style: normal;
  }
  a {
    color: inherit;
    text-underline-offset: 0.15em;
  }
  figure {
    margin: 0;
  }
  .play {
    display: inline-block;
    margin-inline-end: 0.35em;
    border-block: 0.4em solid transparent;
    border-inline-start: 0.6em solid currentcolor;
  }
  img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
  }
`;
