import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TimelineResult } from '../../event-table/reading.js';
import type { EventTable } from '../../event-table/event-table.js';
import type { Messages } from '../../i18n/messages.js';
import type { Problem } from '../../model/types.js';
import { directionOf, equalsLanguage, wordsLang, loadWords } from '../../view-model/language.js';
import type { TimelineStore } from '../../store/timeline-store.js';
import type { Change } from '../../view-model/changes.js';
import type { EventEdits } from './edit-dataset.js';
import type { Language } from '../../view-model/language.js';
import { languageOf } from './language-of.js';
import type { LanguageHost } from './language-of.js';
import { loadReader, SourceLoader } from './source-loader.js';
import type { LoadStatus, LoadState } from './source-loader.js';
import type { TimelineViewModel } from '../../view-model/timeline-view-model.js';

export interface DataHost extends ReactiveControllerHost, LanguageHost {
  readonly src: string | undefined;
  readonly format: string | undefined;
  readonly html: boolean;
  /** What is wrong with the data and the attributes. */
  readonly problems: readonly Problem[];
  readonly store: TimelineStore;
  /**
   * New data is there.
   *
   * @param more whether it is the rest of what is shown
   * @param since when its first state came, epoch ms
   * @param changes what is new in it, where that is known without looking
   */
  dataRead(more: boolean, since: number, changes?: ReadonlyMap<string, Change>): Promise<void>;
  /** The data couldn't be read again, and what is shown stays. */
  dataFailed(): void;
}

/** A tag's data: where it comes from, what was read, and how it is put into words. */
export class DataController implements ReactiveController {
  /** The words to say anything in; undefined while they are on their way. */
  messages: Messages | undefined;

  /** How much of the data that is on its way is read, once that takes long: from 0 to 1, null where nobody knows. */
  progress: number | null | undefined;

  #host: DataHost;
  #given: unknown;
  #loader = new SourceLoader();
  #loaded: LoadStatus = { state: 'loading' };
  /** When the data that was asked for last came, epoch ms; newer states of it, as `refresh` brings them, don't change that. */
  #since: number | undefined;
  /** What is shown, or what of it is read by now; and a table of all its events. */
  #result: TimelineResult | undefined;
  #table: { events: EventTable; zone: string } | undefined;
  /** What reads, once it is there. */
  #reader: Awaited<ReturnType<typeof loadReader>> | undefined;
  /** What the last load was for. */
  #asked: string | undefined;
  /** What the data that is shown was asked for. */
  #answered: string | undefined;
  /** In which the tag speaks, or is about to. */
  #language: Language | undefined;
  #run = 0;
  #warned: string | undefined;
  #children = new MutationObserver(() => this.#childrenChanged());

  constructor(host: DataHost) {
    this.#host = host;
    host.addController(this);
  }

  get #viewModel(): TimelineViewModel | null {
    return this.#host.store.state.allEvents;
  }

  get state(): LoadState {
    return this.#viewModel ? 'ready' : this.#loaded.state;
  }

  /** In which language and which way the tag speaks; undefined while its words are on their way. */
  get speech(): { lang: string; dir: string } | undefined {
    if (!this.messages || !this.#language) return undefined;
    const { locale } = this.#language;
    return { lang: wordsLang(locale, this.messages), dir: directionOf(locale) };
  }

  /** What is wrong with the data. */
  get problems(): Problem[] {
    return (this.#loaded.result ?? this.#result)?.problems ?? [];
  }

  /** Takes data from a property; `undefined` and `null` leave the choice to the other sources again. */
  give(data: unknown): void {
    this.#given = data ?? undefined;
    this.#asked = undefined;
    this.#answered = undefined;
    if (this.#host.isConnected) this.#host.requestUpdate();
  }

  /** @param again whether to look for a newer state of what is shown */
  async load(again = false): Promise<void> {
    const { src, format, html } = this.#host;
    const same = again && this.#asked === this.#question;
    if (!same) this.#since = undefined;
    // What comes after a preview is more of the same too.
    let more = same && !!this.#viewModel;
    const quiet = more;
    this.#asked = this.#question;
    const run = ++this.#run;
    await this.#loader.load({ given: this.#given, src, format, html, element: this.#host, again }, async (loaded) => {
      if (loaded.state === 'loading' && !loaded.result) {
        if (!quiet) this.#waits(loaded);
        return;
      }
      const taken = await this.#take(loaded, run, more);
      more = !!taken && isGood(taken);
      if (taken && taken.state !== 'loading' && run === this.#run) this.#tell(taken);
    });
  }

  /**
   * Changes some events of what is shown, until the data is read anew. Edits follow each other.
   *
   * @throws Error when there is no data yet
   */
  async edit(edits: EventEdits): Promise<void> {
    const { inTurn, editDataset } = await import('./edit-dataset.js');
    return inTurn(this, async () => {
      const run = this.#run;
      const [dataset, table] = [this.#result, this.#table];
      if (!dataset || !table) throw new Error('There is nothing to edit yet: wait for the load event');
      const { result, changes } = await editDataset(dataset, edits, table.events, table.zone, this.#host.html);
      const state = result.lazyEvents?.length ? 'ready' : 'empty';
      if (run === this.#run) await this.#take({ state, result }, run, true, changes);
    });
  }

  hostConnected(): void {
    this.#children.observe(this.#host, { childList: true, subtree: true, characterData: true });
    // Back after it went while its data was on the way.
    if (this.#asked === undefined) this.#host.requestUpdate();
  }

  hostUpdate(): void {
    if (this.#host.isConnected && this.#asked !== this.#question) void this.load();
    const language = languageOf(this.#host, this.#result?.timeline);
    if (!equalsLanguage(language, this.#language)) this.#speak(language);
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
    const { src, format, html } = this.#host;
    return `${src ?? ''}\n${format ?? ''}\n${html}`;
  }

  /** Data inside the tag counts only when there is no other. */
  #childrenChanged(): void {
    if (this.#given === undefined && !this.#host.src) void this.load();
  }

  #waits(loaded: LoadStatus): void {
    this.#loaded = loaded;
    this.progress = loaded.progress;
    this.#host.requestUpdate();
  }

  /**
   * @param run the load whose outcome it is
   * @param more whether it is the rest of what is shown
   * @returns what came of it; undefined when another load came before it
   */
  async #take(
    loaded: LoadStatus,
    run: number,
    more: boolean,
    changes?: ReadonlyMap<string, Change>,
  ): Promise<LoadStatus | undefined> {
    const language = languageOf(this.#host, loaded.result?.timeline);
    let messages: Messages | undefined;
    try {
      messages = await loadWords(language);
    } catch (cause) {
      // Without a word there is nothing to show but what is inside the tag.
      loaded = { state: 'error', error: cause as Error };
    }
    const { state, result } = loaded;
    const good = isGood(loaded);
    if (result) this.#reader ??= await loadReader();
    const events = result && state !== 'error' ? await this.#tabulate(result, language) : undefined;
    if (run !== this.#run) return undefined;
    this.messages ??= messages;
    if (result && events) this.#keep(result, events, language.timeZone);
    if (result && events && good) {
      this.#word(result, language, events, messages!);
      this.#answered = this.#asked;
    } else if (state === 'empty' || this.#answered !== this.#asked) {
      // Data that fails to load anew leaves what is shown; other data that fails must not pass for it.
      this.#host.store.update({ dataset: null, allEvents: null });
    } else {
      this.#host.dataFailed();
    }
    this.#loaded = loaded;
    if (state !== 'loading') this.progress = undefined;
    this.#host.requestUpdate();
    if (good) {
      this.#since ??= Date.now();
      await this.#host.dataRead(more, this.#since, changes);
    }
    await this.#host.updateComplete;
    return loaded;
  }

  /** Says what is shown in another language, as soon as its words are there. */
  #speak(language: Language): void {
    this.#language = language;
    const result = this.#viewModel ? this.#result : undefined;
    const words = loadWords(language);
    const events = result && this.#tabulate(result, language);
    if (!(words instanceof Promise || events instanceof Promise)) return this.#word(result, language, events, words);
    const word = ([late, messages]: [EventTable | undefined, Messages]): void => {
      if (this.#language !== language || (result && this.#result !== result)) return;
      this.#word(result, language, late, messages);
      this.#host.requestUpdate();
    };
    // That no words came is told with the data.
    void Promise.all([events, words]).then(word, () => undefined);
  }

  #keep(result: TimelineResult, events: EventTable, zone: string): void {
    this.#result = result;
    this.#table = { events, zone };
  }

  /** Of big data it comes later. */
  #tabulate(result: TimelineResult, { timeZone }: Language): EventTable | Promise<EventTable> {
    if (result === this.#result && this.#table?.zone === timeZone) return this.#table.events;
    return this.#reader!.tableOf(result, timeZone);
  }

  #word(
    result: TimelineResult | undefined,
    language: Language,
    events: EventTable | undefined,
    messages: Messages,
  ): void {
    this.messages = messages;
    this.#language = language;
    if (!result || !events) return;
    const { locale, timeZone } = language;
    this.#keep(result, events, timeZone);
    const { TimelineViewModel } = this.#reader!;
    const readerZone = () => this.#host.readerTimeZone;
    const allEvents = new TimelineViewModel(result.timeline, events, locale, timeZone, messages, readerZone);
    this.#host.store.update({ dataset: result, allEvents });
  }

  /** The page hears of the outcome, the console once of the problems. */
  #tell({ state, error }: LoadStatus): void {
    const { problems } = this.#host;
    if (state === 'error') {
      console.error(`news-timeline: ${error!.message}`);
      this.#host.dispatchEvent(new CustomEvent('error', { detail: error }));
      return;
    }
    if (problems.length) {
      const { path, message } = problems[0]!;
      const warning = `news-timeline: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} (all in element.problems). ${path}: ${message}`;
      // Data that is asked for every minute has the same faults every minute.
      if (warning !== this.#warned) console.warn(warning);
      this.#warned = warning;
    }
    this.#host.dispatchEvent(new Event('load'));
  }
}

/** Whether there is something to show. */
const isGood = ({ state }: LoadStatus): boolean => state === 'ready' || state === 'loading';
