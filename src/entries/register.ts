/**
 * Registers a tag. A page may load the library twice, through two articles' embeds say: the first one registers.
 *
 * @example
 * ```js
 * register('news-timeline-card', NewsTimelineCard);
 * ```
 */
export function register(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
