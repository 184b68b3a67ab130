import type { LitElement } from 'lit';
import type { Problem } from '../../model/types.js';
import { RequestHandler } from '../../store/handle-request.js';
import type { WantedWindow } from '../../store/time-window.js';
import type { Change } from '../../view-model/changes.js';
import { RefreshController } from '../data/refresh-controller.js';
import type { RefreshHost } from '../data/refresh-controller.js';
import { LazyModules } from '../shared/lazy-modules.js';
import type { StageHost } from '../stage/host.js';
import { StageController } from '../stage/stage-controller.js';
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

  /**
   * New data is there.
   *
   * @param more whether it is the rest of what is shown
   * @param since when its first state came, epoch ms
   * @param changes what is new in it, where that is known without looking
   */
  async adopt(more: boolean, since: number, changes?: ReadonlyMap<string, Change>): Promise<void> {
    const { viewModel } = this.#host.store;
    if (!viewModel) return;
    this.refresh.read(viewModel, more, changes);
    await this.requests.window.adopt(viewModel, more, since);
  }

  /** What is wrong with the attributes. */
  get problems(): Problem[] {
    return [...this.requests.window.problems, ...attributeProblems(this.#host)];
  }
}
