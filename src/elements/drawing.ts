/** What a timeline needs to be drawn, and not to be read: it loads while the data does. */
export { attributeProblems } from './attribute-problems.js';
export { KeptHeight } from './kept-height.js';
export { LanguageWatch } from './language-watch.js';
export { PrintController } from './print-controller.js';
export { ReaderActions } from './reader-actions.js';
export { StageController } from './stage-controller.js';
export { WindowController } from './window-controller.js';
