import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { EventIndex } from '../model/event-index.js';
import { en } from '../model/messages.js';
import type { Problem, Timeline } from '../model/types.js';
import { isLocale, isTimeZone } from '../model/zones.js';
import { SourceLoader } from './source-loader.js';
import type { Loaded, LoadState } from './source-loader.js';
import { Wording } from './wording.js';

export interface DataHost extends ReactiveControllerHost, HTMLElement {
  readonly src: string | undefined;
  readonly format: string | undefined;
  readonly locale: string | undefined;
  readonly timezone: string | undefined;
  /** What is wrong with the data and the attributes. */
  readonly problems: readonly Problem[];
  /** New data is there. */
  dataRead(): Promise<void>;
}

/** A tag's data: where it comes from, what was read, and how it is put into words. */
export class DataController implements ReactiveController {
  /** The data in words; the last good one while newer data loads. */
  wording: Wording | null = null;

  #host: DataHost;
  #given: unknown;
  #loader = new SourceLoader();
  #loaded: Loaded = { state: 'loading' };
  /** What the last load was for. */
  #asked: string | undefined;
  /** What the data that is shown was asked for. */
  #answered: string | undefined;
  #children = new MutationObserver(() => this.#childrenChanged());

  constructor(host: DataHost) {
    this.#host = host;
    host.addController(this);
  }

  get state(): LoadState {
    return this.wording ? 'ready' : this.#loaded.state;
  }

  /** What is wrong with the data. */
  get problems(): Problem[] {
    return this.#loaded.result?.problems ?? [];
  }

  /** Takes data from a property; `undefined` and `null` leave the choice to the other sources again. */
  give(data: unknown): void {
    this.#given = data ?? undefined;
    this.#asked = undefined;
    this.#answered = undefined;
    if (this.#host.isConnected) this.#host.requestUpdate();
  }

  async load(): Promise<void> {
    const { src, format } = this.#host;
    this.#asked = this.#question;
    await this.#loader.load({ given: this.#given, src, format, element: this.#host }, (loaded) => this.#take(loaded));
  }

  hostConnected(): void {
    this.#children.observe(this.#host, { childList: true, subtree: true, characterData: true });
    // Back after it went while its data was on the way.
    if (this.#asked === undefined) this.#host.requestUpdate();
  }

  hostUpdate(): void {
    if (this.#host.isConnected && this.#asked !== this.#question) void this.load();
    const { wording } = this;
    if (!wording) return;
    const { timeline, locale, timeZone } = wording;
    if (locale !== this.#locale(timeline) || timeZone !== this.#timeZone(timeline)) this.#word(timeline);
  }

  hostDisconnected(): void {
    this.#children.disconnect();
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#loader.cancel();
      if (this.#loaded.state === 'loading') this.#asked = undefined;
    });
  }

  get #question(): string {
    return `${this.#host.src ?? ''}\n${this.#host.format ?? ''}`;
  }

  /** Data inside the tag counts only when there is no other. */
  #childrenChanged(): void {
    if (this.#given === undefined && !this.#host.src) void this.load();
  }

  async #take(loaded: Loaded): Promise<void> {
    this.#loaded = loaded;
    if (loaded.state === 'ready') {
      this.#word(loaded.result!.timeline);
      this.#answered = this.#asked;
    } else if (loaded.state === 'empty' || (loaded.state === 'error' && this.#answered !== this.#asked)) {
      // Data that fails to load anew leaves what is shown; other data that fails must not pass for it.
      this.wording = null;
    }
    this.#host.requestUpdate();
    if (loaded.state === 'loading') return;
    if (loaded.state === 'ready') await this.#host.dataRead();
    await this.#host.updateComplete;
    if (this.#loaded === loaded) this.#tell(loaded);
  }

  #word(timeline: Timeline): void {
    const timeZone = this.#timeZone(timeline);
    this.wording = new Wording(timeline, new EventIndex(timeline, timeZone), this.#locale(timeline), timeZone, en);
  }

  /** The page hears of the outcome, the console once of what wants mending. */
  #tell({ state, error }: Loaded): void {
    const { problems } = this.#host;
    if (state === 'error') {
      console.error(`news-timeline: ${error!.message}`);
      this.#host.dispatchEvent(new CustomEvent('error', { detail: error }));
      return;
    }
    if (problems.length) {
      const { path, message } = problems[0]!;
      console.warn(`news-timeline: ${problems.length} to mend (element.problems has all). ${path}: ${message}`);
    }
    this.#host.dispatchEvent(new Event('load'));
  }

  #locale(timeline: Timeline): string {
    const nearest = this.#host.closest<HTMLElement>('[lang]')?.lang;
    return [this.#host.locale, nearest, timeline.lang, navigator.language].find(isLocale) ?? 'en';
  }

  #timeZone(timeline: Timeline): string {
    const { timezone } = this.#host;
    return timezone && isTimeZone(timezone) ? timezone : (timeline.timeZone ?? 'UTC');
  }
}
