/** A list that wants to be a timeline. Some systems write `="false"` where a box isn't ticked. */
const LIST_SELECTOR = ':is(ol, ul)[data-news-timeline]:not([data-news-timeline="false" i])';

/** On a document whose lists are looked after; the script may be loaded twice, as two copies of it. */
const OBSERVED = Symbol.for('news-timeline/auto');

/** What the page says of the list, and means of what stands in its place. */
const TAKEN_OVER = ['id', 'class'];
const SHARED = ['lang', 'dir'];

/**
 * Turns every `<ol data-news-timeline>` and `<ul data-news-timeline>` of a document into a `<news-timeline>` that holds
 * it, now and whenever one is added, for pages whose authors can't write the tag. `data-src`, `data-no-card` and so on
 * become the attributes without `data-`, read once; `false` leaves one out. `id` and `class` go over to the tag, `lang`
 * and `dir` hold for both. Other attributes stay as they are, and so do lists in a `<news-timeline>` or an editor.
 */
export function upgradeLists(document: Document & { [OBSERVED]?: true }): void {
  if (document[OBSERVED]) return;
  document[OBSERVED] = true;
  document.querySelectorAll<HTMLElement>(LIST_SELECTOR).forEach(upgrade);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) if (node instanceof HTMLElement && node.isConnected) upgradeIn(node);
    }
  }).observe(document, { childList: true, subtree: true });
}

function upgradeIn(element: HTMLElement): void {
  if (element.matches(LIST_SELECTOR)) upgrade(element);
  else if (element.firstElementChild) element.querySelectorAll<HTMLElement>(LIST_SELECTOR).forEach(upgrade);
}

function upgrade(list: HTMLElement): void {
  // A list in an editor would be saved with the tag around it.
  if (list.closest('news-timeline') || list.isContentEditable) return;
  const timeline = list.ownerDocument.createElement('news-timeline');
  for (const name of (timeline.constructor as unknown as { observedAttributes: readonly string[] })
    .observedAttributes) {
    const value = list.getAttribute(`data-${name}`);
    // `data-id` is anybody's; a list has its `id`.
    if (name !== 'id' && value !== null && value.trim().toLowerCase() !== 'false') timeline.setAttribute(name, value);
  }
  for (const name of [...TAKEN_OVER, ...SHARED]) {
    const value = list.getAttribute(name);
    if (value !== null) timeline.setAttribute(name, value);
  }
  for (const name of TAKEN_OVER) list.removeAttribute(name);
  const { parentNode, nextSibling } = list;
  // The tag comes into the page with the list in it, so that it reads only once.
  timeline.append(list);
  parentNode?.insertBefore(timeline, nextSibling);
}
