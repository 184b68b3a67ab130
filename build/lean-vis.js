/**
 * Takes out of vis-timeline, for the browser builds, what news-timeline never reaches. The package is one file with one
 * export, whose parts can't be imported by themselves, and its classes hold on to each other; so this rewrites the file
 * as rollup reads it, in three steps:
 *
 * 1. What is reached but does nothing for us becomes a stand-in (the table below). Each names a declaration or a method
 *    that has to be there: after an upgrade in which it isn't, the build fails.
 * 2. Declarations and methods whose name nothing mentions any more go; rollup itself keeps all methods of a class.
 * 3. What it writes as HTML, it writes as text.
 *
 * The tests of `test/engine` run against the result as well (`npm run wtr -- --built`).
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const FILE = /\/vis-timeline\/esnext\/esm\/vis-timeline-graph2d\.m?js$/;
const MOMENT = 'dist/engine/vis/moment.js';
/** What asks something of it: by `this.#timeline`, and by reaching into its parts. */
const ASKING = 'dist/engine/vis/vis-engine.js';
const REACHING = 'dist/engine/vis/lean.js';

const STAND_INS = {
  // We have no items, groups, bars of time, form for options, check of options, or overlay to click away.
  ItemSet: `class ItemSet extends Component {
    options = {};
    dom = {};
    setOptions() {}
    markDirty() {}
    itemFromTarget() {}
    groupFromTarget() {}
  }`,
  CurrentTime: 'class CurrentTime extends Component { setOptions() {} }',
  CustomTime: 'const CustomTime = { customTimeFromTarget: () => null };',
  Activator: 'class Activator {}',
  // As with items, it draws at once.
  'Timeline.setItems': `setItems(items) {
    this.itemsData = items;
    if (items) this.emit("_change");
  }`,
  'Timeline.setGroups': 'setGroups() {}',
  'Timeline.getItemRange': 'getItemRange() {}',
  'Timeline.fit': 'fit() {}',
  'Timeline._onFit': '_onFit() {}',
  'Core.fit': 'fit() {}',
  'Timeline.setOptions': 'setOptions(options) { super.setOptions(options); }',
  'Timeline._createConfigurator': '_createConfigurator() {}',
  isDataViewLike: 'const isDataViewLike = () => false;',
  // Text needs no filter.
  setupXSSProtection: 'const setupXSSProtection = () => {};',
  // Time comes as numbers and dates only.
  convert: `function convert(value, type) {
    return value == null ? value : type === "Date" ? new Date(+value) : +value;
  }`,
  // No span is hidden.
  convertHiddenOptions: 'function convertHiddenOptions() {}',
  updateHiddenDates: 'function updateHiddenDates() {}',
  stepOverHiddenDates: 'function stepOverHiddenDates() {}',
  snapAwayFromHidden: 'function snapAwayFromHidden(_, time) { return time; }',
  getHiddenDurationBefore: 'function getHiddenDurationBefore() { return 0; }',
  getHiddenDurationBetween: 'function getHiddenDurationBetween() { return 0; }',
  toScreen: `function toScreen(core, time, width) {
    const { offset, scale } = core.range.conversion(width);
    return (time.valueOf() - offset) * scale;
  }`,
  toTime: `function toTime(core, x, width) {
    const { offset, scale } = core.range.conversion(width);
    return new Date(x / scale + offset);
  }`,
  // Our own observer tells of a new size.
  'Core._initAutoResize': '_initAutoResize() {}',
  'Core._stopAutoResize': '_stopAutoResize() {}',
  // Nothing is dragged to a tick.
  'TimeStep.snap': 'static snap() {}',
  // `lean.ts` draws the ticks, without classes for their dates.
  'TimeStep.getClassName': 'getClassName() {}',
  'TimeAxis._repaintMinorText': '_repaintMinorText() { return { style: {} }; }',
  'TimeAxis._repaintMajorText': '_repaintMajorText() {}',
  'TimeAxis._repaintMinorLine': '_repaintMinorLine() {}',
  'TimeAxis._repaintMajorLine': '_repaintMajorLine() {}',
  // The window doesn't follow the clock.
  'Range.startRolling': 'startRolling() {}',
  'Range.stopRolling': 'stopRolling() {}',
};

/** The plugin. It takes the place of moment, too. */
export function leanVis() {
  let isDone = false;
  return {
    name: 'lean-vis',
    resolveId: (source) => (source === 'moment' ? '\0moment' : null),
    load: (id) =>
      id === '\0moment' ? `export { moment as default } from ${JSON.stringify(path.resolve(MOMENT))};` : null,
    transform(code, id) {
      if (!FILE.test(id.replaceAll(path.sep, '/'))) return null;
      isDone = true;
      const parse = (text) => this.parse(text);
      const steps = [withStandIns, textOnly, shaken, fewUtils];
      return { code: steps.reduce((text, step) => step(text, parse), code), map: null };
    },
    buildStart: () => {
      isDone = false;
    },
    buildEnd: (error) => {
      if (!error && !isDone) missing('esnext/esm/vis-timeline-graph2d');
    },
  };
}

/** A node of a syntax tree and all below it, each after the one that holds it. */
function* nodesIn(node) {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child?.type === 'string') yield* nodesIn(child);
    }
  }
}

/** @param edits none within another */
function edited(code, edits) {
  let result = code;
  for (const { start, end, text = '' } of edits.toSorted((a, b) => b.start - a.start)) {
    result = result.slice(0, start) + text + result.slice(end);
  }
  return result;
}

/** The names that a statement at the top of the file declares or imports. */
function declared(node) {
  if (node.type === 'VariableDeclaration') return node.declarations.map(({ id }) => id.name);
  if (node.type === 'ImportDeclaration') return node.specifiers.map(({ local }) => local.name);
  return node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration' ? [node.id.name] : [];
}

const membersOf = (node) => (node.type === 'ClassDeclaration' ? node.body.body : []);

/** The variable that a statement changes: the one before the dots of what it assigns to, or of what it calls a function for. */
function changed({ type, expression }) {
  if (type !== 'ExpressionStatement') return undefined;
  let node = expression.type === 'AssignmentExpression' ? expression.left : (expression.arguments?.[0] ?? expression);
  while (node.type === 'MemberExpression') node = node.object;
  return node.name;
}

function withStandIns(code, parse) {
  const places = new Map();
  const edits = [];
  for (const node of parse(code).body) {
    for (const name of declared(node)) places.set(name, node);
    for (const member of membersOf(node)) places.set(`${node.id.name}.${member.key.name}`, member);
    // What is hung on something that a stand-in replaces goes with it.
    if (changed(node) in STAND_INS) edits.push(node);
    if (node.type === 'ExportNamedDeclaration') edits.push({ ...node, text: 'export { Timeline };' });
  }
  for (const [name, text] of Object.entries(STAND_INS)) {
    const { start, end } = places.get(name) ?? missing(name);
    edits.push({ start, end, text });
  }
  return edited(
    code,
    edits.map(({ start, end, text }) => ({ start, end, text })),
  );
}

function missing(what) {
  throw new Error(`vis-timeline has no "${what}" any more: see what the build shall leave out of it now`);
}

/** Lets all that is written as HTML be written as text, which needs no filter. */
function textOnly(code, parse) {
  const tree = parse(code);
  const filter = tree.body.find((node) => changed(node) === 'availableUtils') ?? missing('availableUtils.xss');
  const edits = [{ start: filter.start, end: filter.end }];
  for (const { type, left, right } of nodesIn(tree)) {
    if (type !== 'AssignmentExpression' || left.property?.name !== 'innerHTML') continue;
    edits.push({ ...left.property, text: 'textContent' });
    const filtered = right.type === 'CallExpression' && right.callee.property?.name === 'xss' && right.arguments[0];
    if (filtered) edits.push({ ...right, text: code.slice(filtered.start, filtered.end) });
  }
  return edited(code, edits);
}

/** What a part of the file mentions: names of variables; names of properties, and strings, which may be such names. */
function mentionedIn(node, found) {
  const labels = new Set();
  for (const { type, computed, property, key, shorthand, name, value, ...rest } of nodesIn(node)) {
    if (type === 'MemberExpression' && !computed) labels.add(property.start);
    else if (type === 'Property' && !computed && !shorthand) labels.add(key.start);
    else if (type === 'MethodDefinition' && !computed) labels.add(key.start);
    if (type === 'Literal' && typeof value === 'string') found.properties.add(value);
    if (type === 'MemberExpression' && !computed) found.properties.add(property.name);
    if (type === 'Property' && !computed) found.properties.add(key.name ?? key.value);
    if (type === 'Identifier' && !labels.has(rest.start)) found.variables.add(name);
  }
}

/** The parts that go or stay by themselves, each with what has to be mentioned for it to stay. */
function partsOf(body) {
  const own = new Set(body.flatMap(declared));
  return body.flatMap((node) => {
    const names = declared(node);
    if (node.type === 'ClassDeclaration') {
      const methods = membersOf(node).filter(({ kind, computed }) => kind === 'method' && !computed);
      const head = { ...node, body: { ...node.body, body: membersOf(node).filter((it) => !methods.includes(it)) } };
      return [{ node: head, names }, ...methods.map((method) => ({ node: method, names, property: method.key.name }))];
    }
    if (node.type.startsWith('Export')) return [];
    const variable = changed(node);
    if (own.has(variable)) return [{ node, names: [variable] }];
    return [{ node, names: names.length ? names : undefined }];
  });
}

/** Takes out what nothing mentions, and what only that mentions. */
function shaken(code, parse) {
  const { body } = parse(code);
  const found = { variables: new Set(['Timeline']), properties: new Set() };
  mentionedIn(parse(readFileSync(REACHING, 'utf8')), { ...found, variables: new Set() });
  for (const { type, object, property } of nodesIn(parse(readFileSync(ASKING, 'utf8')))) {
    if (type === 'MemberExpression' && object.property?.name === 'timeline') found.properties.add(property.name);
  }
  const isFound = ({ names, property }) =>
    (!names || names.some((name) => found.variables.has(name))) && (!property || found.properties.has(property));
  const rest = new Set(partsOf(body));
  for (let more = [...rest].filter(isFound); more.length > 0; more = [...rest].filter(isFound)) {
    for (const part of more) {
      rest.delete(part);
      mentionedIn(part.node, found);
    }
  }
  // A class that goes takes its methods along.
  const gone = [...rest].filter(({ names, property }) => !property || found.variables.has(names[0]));
  return edited(
    code,
    gone.map(({ node: { start, end } }) => ({ start, end })),
  );
}

/** Its helpers are an object with all there are; with those that are used by name, rollup leaves out the others. */
function fewUtils(code, parse) {
  const used = new Set();
  let whole;
  for (const { type, object, property, id, init } of nodesIn(parse(code))) {
    if (type === 'MemberExpression' && object.name === 'availableUtils') used.add(property.name);
    if (type === 'VariableDeclarator' && id.name === 'availableUtils') whole = init;
  }
  const spread = whole?.properties.find(({ type, argument }) => type === 'SpreadElement' && argument.name === 'util');
  if (!spread) missing('availableUtils');
  const own = new Set(whole.properties.map(({ key }) => key?.name));
  const text = [...used].filter((name) => !own.has(name)).map((name) => `${name}: util.${name}`);
  return edited(code, [{ ...spread, text: text.join(', ') }]);
}
