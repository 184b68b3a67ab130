import type { LitElement } from 'lit';
import type { Problem, Span } from '../../model/types.js';
import { RequestHandler } from '../../store/handle-request.js';
import type { WantedWindow } from '../../store/time-window.js';
import type { Change } from '../../view-model/changes.js';
import { RefreshController } from '../data/refresh-controller.js';
import type { RefreshHost } from '../data/refresh-controller.js';
import { LazyModules } from '../shared/lazy-modules.js';
import type { StageHost } from '../stage/host.js';
import { StageController } from '../stage/stage-controller.js';
import type { PermalinkController } from '../window/permalink-controller.js';
import { attributeProblems } from './attribute-problems.js';
import type { AttributeHost } from './attribute-problems.js';
import { toEvent } from './events.js';
import { focusTargetsOf } from './focus-targets.js';
import { HeightLockController } from './height-lock-controller.js';
import { listenToKeys } from './keyboard.js';
import { LangObserver } from './lang-observer.js';
import { PrintController } from './print-controller.js';

/** A tag that draws and answers its reader. */
export type InteractiveHost = LitElement & StageHost & RefreshHost & AttributeHost & WantedWindow;

/** What comes with new data. */
interface NewData {
  /** Whether it is the rest of what is shown. */
  more: boolean;
  /** When its first state came, epoch ms. */
  since: number;
  /** What is new in it, where that is known without looking. */
  changes: ReadonlyMap<string, Change> | undefined;
  /** The window that the page has asked for meanwhile, axis ms. */
  span: Span | undefined;
  permalink: PermalinkController | undefined;
}

/** What a timeline needs to be drawn and to answer its reader, and not to be read: it loads while the data does. */
export class Interactive {
  readonly requests: RequestHandler;
  readonly stage: StageController;
  readonly print: PrintController;
  readonly refresh: RefreshController;
  readonly modules: LazyModules;
  readonly #host: InteractiveHost;

  constructor(host: InteractiveHost) {
    const { store } = host;
    this.#host = host;
    const requests = (this.requests = new RequestHandler(store, {
      announce: (announcement) => host.dispatchEvent(toEvent(announcement)),
      wanted: host,
      focusTargets: focusTargetsOf(host.companions, () => this.stage),
    }));
    host.addController({ hostUpdate: () => requests.window.sync() });
    this.stage = new StageController(host);
    host.addController(new LangObserver(host));
    host.addController(new HeightLockController(host));
    this.print = new PrintController(host, () => this.stage.resize());
    this.refresh = new RefreshController(host);
    this.modules = new LazyModules((modules) => store.update({ modules }));
    // On its way with the data, it comes before anybody reads.
    if (host.html) this.modules.request('sanitizeHtml');
    listenToKeys(host, store);
    host.addController({ hostUpdate: () => requests.filter.settle() });
  }

  /** New data is there. Its window is seen where it is to be in the end, and not on its way there. */
  async adopt({ more, since, changes, span, permalink }: NewData): Promise<void> {
    const { store } = this.#host;
    const { viewModel } = store;
    if (!viewModel) return;
    const { window } = this.requests;
    const release = store.hold();
    try {
      this.refresh.read(viewModel, more, changes);
      await window.adopt(viewModel, more, since);
      if (span) window.go(span);
      await permalink?.read(more);
    } finally {
      release();
    }
  }

  /** What is wrong with the attributes. */
  get problems(): Problem[] {
    return [...this.requests.window.problems, ...attributeProblems(this.#host)];
  }
}
