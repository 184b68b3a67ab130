/** Where a timeline's permalink is kept. */
export interface PermalinkStorage {
  /** What is kept; undefined when nothing is. */
  readonly value: string | undefined;
  /**
   * Keeps another value, or none.
   *
   * @param way `push` lets the back button return to what was kept before
   */
  write(value: string | undefined, way: 'push' | 'replace'): void;
  /**
   * Listens to values that come from elsewhere: the reader goes back or forward, or follows a link.
   *
   * @returns ends it
   */
  listen(restore: (value: string | undefined) => void): () => void;
  /** Whether the value came by a link, so that the reader is to be brought to it. Says so once. */
  arrives(): boolean;
}

/** Timelines and frames that have no id to be told by. */
const WITHOUT_ID = '[permalink]:not([id]), iframe[data-news-timeline]:not([id])';
/** Longer than any hash with our parts; such a one is left alone. */
const HASH_MAX_CHARACTERS = 2000;
/** In the state of each entry of the history that was seen. What others keep there stays. */
const STATE_KEY = 'newsTimeline';

/** Those of a page in their order, through its shadow roots, but not into ours: nothing there has a part of the hash. */
function nameless(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.matches(WITHOUT_ID) ? [element] : []),
    ...(element.shadowRoot && !element.localName.startsWith('news-timeline') ? nameless(element.shadowRoot) : []),
  ]);
}

const restorers = new Set<() => void>();
/**
 * How far the page was scrolled when the reader came to the present entry of the history by a link; undefined where it
 * was seen before.
 */
let arrived: number | undefined;

function arrival(): number | undefined {
  return isMarked() ? undefined : scrollY;
}

function isMarked(): boolean {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null && STATE_KEY in state;
}

/** The present state with the mark; what isn't a plain object can't bear one. */
function marked(): unknown {
  const state: unknown = history.state;
  if (state !== null && (typeof state !== 'object' || Array.isArray(state))) return state;
  return { ...state, [STATE_KEY]: true };
}

/** Browsers forbid too many changes in a short time (Safari: 100 in 30 seconds), and some frames forbid any. */
function change(way: 'push' | 'replace', hash: string): void {
  // Not the hash alone, since that would be relative to a page's `<base>`.
  const [page] = location.href.split('#', 1);
  try {
    history[way === 'push' ? 'pushState' : 'replaceState'](marked(), '', `${page}${hash && `#${hash}`}`);
  } catch {
    // What is shown doesn't depend on it; the next change brings the address up to date.
  }
}

function changed(): void {
  arrived = arrival();
  for (const restore of restorers) restore();
}

/** A text as it stands in an address, where half a pair of surrogates can't. */
export const encodeHashPart = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Whether a part of the hash is that of a name. */
const ownedBy = (name: string) => (part: string) => {
  const at = part.indexOf('=');
  return at > 0 && decoded(part.slice(0, at)) === name;
};

/**
 * The part of the page's hash that belongs to one element: `#standoff=…` by its id, or else `#timeline=…`,
 * `#timeline-2=…` and so on in the page's order of those that have no id. Parts are joined by `&`; those of others stay
 * as they are.
 */
export class PageHash implements PermalinkStorage {
  readonly #element: Element;
  constructor(element: Element) {
    this.#element = element;
  }

  get value(): string | undefined {
    const part = this.#parts.find(ownedBy(this.#name));
    return part?.slice(part.indexOf('=') + 1);
  }

  write(value: string | undefined, way: 'push' | 'replace'): void {
    if (value === this.value || location.hash.length > HASH_MAX_CHARACTERS) return;
    const name = this.#name;
    const owned = ownedBy(name);
    const others = this.#parts.filter((part) => !owned(part));
    const parts = value === undefined ? others : [...others, `${encodeHashPart(name)}=${value}`];
    const hash = parts.join('&');
    if (hash.length >= HASH_MAX_CHARACTERS) return;
    // The entry that is left is one to come back to.
    if (way === 'push' && !isMarked()) change('replace', location.hash.slice(1));
    change(way, hash);
    arrived = undefined;
  }

  listen(restore: (value: string | undefined) => void): () => void {
    const restorer = (): void => {
      const { value } = this;
      // An entry that has nothing of ours and is new is one of the page's own anchors: all stays as it is.
      if (value !== undefined || arrived === undefined) restore(value);
    };
    if (!restorers.size) {
      arrived = arrival();
      addEventListener('hashchange', changed);
    }
    restorers.add(restorer);
    return () => {
      restorers.delete(restorer);
      if (!restorers.size) removeEventListener('hashchange', changed);
    };
  }

  arrives(): boolean {
    if (arrived === undefined) return false;
    // Who has gone on reading meanwhile isn't to be carried off.
    const stayed = Math.abs(scrollY - arrived) < innerHeight / 2;
    arrived = undefined;
    change('replace', location.hash.slice(1));
    return stayed;
  }

  get #parts(): string[] {
    const { hash } = location;
    return hash.length > 1 && hash.length <= HASH_MAX_CHARACTERS ? hash.slice(1).split('&') : [];
  }

  get #name(): string {
    const { id } = this.#element;
    if (id) return id;
    const place = nameless(document).indexOf(this.#element);
    return place > 0 ? `timeline-${place + 1}` : 'timeline';
  }
}
