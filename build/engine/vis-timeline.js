/**
 * What is taken of vis-timeline, and all of it: its panels, its window and its gestures. `reduce.js` leaves out everything
 * that isn't listed here, and fails where something listed is missing or renamed, or where what is kept mentions what
 * isn't. `docs/decisions/engine.md` says why, and how to go to another version.
 */

/** The module of the package that is read. Its version is pinned in `package.json`. */
export const MODULE = /\/vis-timeline\/esnext\/esm\/vis-timeline-graph2d\.js$/;

/** What the reduced module exports. */
export const EXPORTED = ['Core', 'Range'];

/** The declarations that are kept; of a class, the members. */
export const KEPT = {
  // What it imports.
  util: true,
  Hammer: true,
  PropagatingHammer: true,
  Emitter: true,
  // A hammer whose events stop where their listener says so.
  modifiedHammer: true,
  hammerMock: true,
  onTouch: true,
  onRelease: true,
  disablePreventDefaultVertically: true,
  Component: ['constructor'],
  // The panels, and the events of hammer and of the wheel.
  Core: [
    '_create',
    'isActive',
    '_redraw',
    '_setDOM',
    '_toTime',
    '_onTouch',
    '_onDrag',
    '_setScrollTop',
    '_updateScrollTop',
    '_getScrollTop',
  ],
  // The window, and how a drag, a pinch and the wheel move it.
  Range: [
    'constructor',
    'setOptions',
    'setRange',
    '_applyRange',
    'conversion',
    '_onDragStart',
    '_onDrag',
    '_onDragEnd',
    '_onMouseWheel',
    '_onTouch',
    '_onPinch',
    '_isInsideRange',
    '_pointerToDate',
    'getPointer',
    'zoom',
  ],
  validateDirection: true,
};

/** Declarations and members that are needed, and written anew since they do less here. */
export const REPLACED = {
  // Of all helpers of vis-util, those that are used.
  availableUtils: `const availableUtils = {
    convert: (time) => time,
    extend: util.extend,
    selectiveExtend: util.selectiveExtend,
    preventDefault: util.preventDefault,
    addClassName: util.addClassName,
    removeClassName: util.removeClassName,
    option: { asSize: util.option.asSize },
    getScrollBarWidth: util.getScrollBarWidth,
  };`,
  // Time is a number here, so that it goes beyond the platform's dates and below their milliseconds.
  toTime: `function toTime(core, x, width) {
    const { offset, scale } = core.range.conversion(width);
    return x / scale + offset;
  }`,
  // No stretch of time is left out of the axis.
  updateHiddenDates: 'function updateHiddenDates() {}',
  snapAwayFromHidden: 'function snapAwayFromHidden(_, time) { return time; }',
  getHiddenDurationBefore: 'function getHiddenDurationBefore() { return 0; }',
  getHiddenDurationBetween: 'function getHiddenDurationBetween() { return 0; }',
  // The window doesn't follow the clock.
  'Range.startRolling': 'startRolling() {}',
  'Range.stopRolling': 'stopRolling() {}',
};

/** Texts that are taken out of what is kept, each from its first words to before those that follow it. */
export const CUT = [
  // Nothing is dropped on it, and no times of the user's own stand on it.
  {
    of: 'Core._create',
    from: 'let itemAddedToTimeline = false;',
    to: '// store state information needed for touch events',
  },
  // When to redraw is ours to say.
  {
    of: 'Core._create',
    from: 'this._origRedraw =',
    to: '// create event listeners for all interesting events',
  },
  {
    of: 'Range.constructor',
    from: 'const now = moment$2()',
    to: 'this.millisecondsPerPixelCache',
    put: 'const start = 0; const end = 1;',
  },
  { of: 'Range.constructor', from: 'moment: moment$2,', to: 'direction: "horizontal"' },
  { of: 'Range.setRange', from: 'this._cancelAnimation();', to: 'this.millisecondsPerPixelCache' },
  // Motion is ours.
  { of: 'Range.setRange', from: 'if (options.animation) {', to: 'var changed =', put: '{' },
];
