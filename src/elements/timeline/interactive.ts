/** What a timeline needs to be drawn, and not to be read: it loads while the data does. */
export { attributeProblems } from './attribute-problems.js';
export { KeptHeight } from './height-lock-controller.js';
export { LanguageWatch } from './lang-observer.js';
export { PrintController } from './print-controller.js';
export { ReaderActions } from './user-actions.js';
export { StageController } from '../stage/stage-controller.js';
export { WindowController } from '../window/window-controller.js';
