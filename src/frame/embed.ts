/**
 * The page of a frame: one timeline, whose attributes are the parameters of the page's address.
 *
 * @example
 * ```html
 * <iframe src="https://example.org/news-timeline/embed/embed.html?src=/events.json&amp;locale=fr" title="Timeline"></iframe>
 * ```
 */
import { registerCompanions } from '../entries/companions.js';
import { NewsTimelineList } from '../elements/list/news-timeline-list.js';
import { NewsTimeline } from '../elements/timeline/news-timeline.js';
import { PermalinkController } from '../elements/window/permalink-controller.js';
import { register } from '../entries/register.js';
import { FrameHash } from './frame-address.js';
import { tellHeight } from './height.js';
import { isFramed } from './parent-page.js';

/** A timeline whose permalink is kept by the page around its frame. */
class FramedTimeline extends NewsTimeline {
  override async createPermalink(): Promise<PermalinkController> {
    return isFramed ? new PermalinkController(this, new FrameHash()) : super.createPermalink();
  }
}

/* A scroll bar takes its room from the start, so that the width never depends on the height that the frame is given. */
const STYLE = `
  html { scrollbar-gutter: stable; }
  html.sized { overflow: hidden; scrollbar-gutter: auto; }
  body { display: flow-root; margin: 0; font: 1rem/1.5 system-ui, sans-serif; }
`;

/** The address of the data; undefined where it is none of the web. */
function sourceIn(src: string | null): URL | undefined {
  if (!src || !URL.canParse(src, location.href)) return undefined;
  const url = new URL(src, location.href);
  return /^https?:$/.test(url.protocol) ? url : undefined;
}

/** Whoever embeds it reads the console; the reader sees that there is nothing. */
function remedyFor(source: URL): string {
  const whose = self.origin === source.origin ? '' : ' to every site, with the header Access-Control-Allow-Origin: *';
  return `news-timeline: see that ${source.href} is there, and that its server gives it${whose}`;
}

function timelineOf(parameters: URLSearchParams): NewsTimeline {
  const timeline = document.createElement('news-timeline');
  const source = sourceIn(parameters.get('src'));
  // The id is what tells timelines of a page apart; here is one.
  for (const name of NewsTimeline.observedAttributes.filter((name) => name !== 'src' && name !== 'id')) {
    const value = parameters.get(name);
    if (value !== null) timeline.setAttribute(name, value);
  }
  if (source) timeline.src = source.href;
  else
    console.error('news-timeline: say where the data is, on the web: embed.html?src=https://example.org/events.json');
  timeline.addEventListener('load', () => {
    const { viewModel } = timeline.store;
    if (!viewModel) return;
    document.title = viewModel.title;
    document.documentElement.lang = viewModel.locale;
    document.documentElement.dir = viewModel.direction;
  });
  timeline.addEventListener('error', ({ target }) => {
    // What is wrong with data that has come is said by its problems.
    const has = timeline.problems.some(({ severity }) => severity === 'error');
    if (target === timeline && source && !has) console.error(remedyFor(source));
  });
  return timeline;
}

register('news-timeline-list', NewsTimelineList);
registerCompanions();
register('news-timeline', FramedTimeline);

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);
document.adoptedStyleSheets = [sheet];
const timeline = timelineOf(new URLSearchParams(location.search));
// The frame's scroll bar and its backdrop are as the timeline is.
if (timeline.theme !== 'auto') document.documentElement.style.colorScheme = timeline.theme;
document.body.append(timeline);
tellHeight();
