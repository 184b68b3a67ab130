/** What a timeline needs to be drawn, and not to be read: it loads while the data does. */
export { attributeProblems } from './attribute-problems.js';
export { HeightLockController } from './height-lock-controller.js';
export { LangObserver } from './lang-observer.js';
export { PrintController } from './print-controller.js';
export { StageController } from '../stage/stage-controller.js';
export { RequestHandler } from '../../store/handle-request.js';
export { LazyModules } from '../shared/lazy-modules.js';
export { RefreshController } from '../data/refresh-controller.js';
export { listenToKeys } from './keyboard.js';
