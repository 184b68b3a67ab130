import { LitElement } from 'lit';
import type { PropertyDeclarations } from 'lit';
import type { StatePart } from '../../store/timeline-state.js';
import type { Companion, TimelineHost } from './host.js';

/** Companions in the page that name their timeline by its id. */
const waitingCompanions = new Set<CompanionElement>();

/** A timeline's tag, as the page has it. */
type TimelineElement = HTMLElementTagNameMap['news-timeline'];

/** Tells companions that a timeline has come, has gone or has changed its id. */
export function findOwners(): void {
  for (const companion of waitingCompanions) companion.findOwner();
}

/**
 * A tag that shows one side of a timeline. It stands inside a `<news-timeline>`, which hands itself over as `owner`, or
 * anywhere in the same tree with `for` naming the timeline's id.
 *
 * @cssproperty --news-timeline-paper - Background.
 * @cssproperty --news-timeline-ink - Text.
 * @cssproperty --news-timeline-muted - Lesser text.
 * @cssproperty --news-timeline-line - Hairlines.
 * @cssproperty --news-timeline-accent - Dates and focus.
 * @cssproperty --news-timeline-era - Background of eras.
 * @cssproperty --news-timeline-group-1 - The first group's hue.
 * @cssproperty --news-timeline-group-2 - The second group's hue.
 * @cssproperty --news-timeline-group-3 - The third group's hue.
 * @cssproperty --news-timeline-group-4 - The fourth group's hue.
 * @cssproperty --news-timeline-group-5 - The fifth group's hue.
 * @cssproperty --news-timeline-group-6 - The sixth group's hue.
 * @cssproperty --news-timeline-group-7 - The seventh group's hue.
 * @cssproperty --news-timeline-group-8 - The eighth group's hue.
 * @cssproperty --news-timeline-ui-font - Font of labels, dates and buttons; the page's own when left out.
 */
export abstract class CompanionElement extends LitElement implements Companion {
  static override properties: PropertyDeclarations = {
    for: { type: String },
    owner: { attribute: false },
  };

  /** The id of the `<news-timeline>` that it belongs to. */
  declare for: string | undefined;
  /**
   * The timeline that it belongs to; found by `for` when it isn't set.
   *
   * @type {NewsTimeline | undefined}
   */
  declare owner: TimelineElement | undefined;

  #joined: TimelineHost | undefined;
  #unsubscribe: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.findOwner();
    this.#join(this.owner);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    waitingCompanions.delete(this);
    this.#join(undefined);
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('for') && this.for !== undefined) this.findOwner();
    if (this.isConnected) this.#join(this.owner);
  }

  /** It speaks as its timeline does, wherever in the page it stands. */
  protected override updated(changed: Map<PropertyKey, unknown>): void {
    super.updated(changed);
    const viewModel = this.owner?.store.viewModel;
    if (!viewModel) return;
    for (const part of this.renderRoot.children as Iterable<Element> & HTMLCollection) {
      if (!(part instanceof HTMLElement) || part instanceof HTMLStyleElement) continue;
      part.lang = viewModel.lang;
      part.dir = viewModel.direction;
    }
  }

  /** @internal */
  findOwner(): void {
    if (this.for === undefined || !this.isConnected) return;
    waitingCompanions.add(this);
    const found = (this.getRootNode() as Document | ShadowRoot).getElementById(this.for);
    this.owner = found && 'companions' in found ? (found as TimelineElement) : undefined;
  }

  /** The parts of the state that it shows. */
  protected abstract readonly parts: readonly StatePart[];

  /** Some of these parts have changed. */
  protected stateChanged: (changed: ReadonlySet<StatePart>) => void = () => this.requestUpdate();

  #join(owner: TimelineHost | undefined): void {
    if (this.#joined === owner) return;
    this.#joined?.companions.delete(this);
    this.#unsubscribe?.();
    this.#joined = owner;
    this.#unsubscribe = owner?.store.subscribe(this.parts, this.stateChanged);
    if (!owner) return;
    owner.companions.add(this);
    this.requestUpdate();
  }
}
