/** Leaves out of a module what isn't listed: see `vis-timeline.js`. */
import { CUT, EXPORTED, KEPT, MODULE, REPLACED } from './vis-timeline.js';

/** The rollup plugin. */
export function reduceVisTimeline() {
  let isDone = false;
  return {
    name: 'reduce-vis-timeline',
    buildStart: () => {
      isDone = false;
    },
    transform(code, id) {
      if (!MODULE.test(id.replaceAll('\\', '/'))) return null;
      isDone = true;
      const reduced = reduce(code, (text) => this.parse(text));
      return { code: reduced, map: null };
    },
    buildEnd(error) {
      if (!error && !isDone) throw new Error(`vis-timeline has no module ${MODULE} any more`);
    },
  };
}

/**
 * The module with what is listed and no more.
 *
 * @param code the module's text
 * @param parse makes a syntax tree (ESTree) of a text
 * @param lists what to keep, replace, cut and export; the project's own when left out
 * @throws where a listed part is missing, or is mentioned without being listed
 */
export function reduce(code, parse, lists = { kept: KEPT, replaced: REPLACED, cut: CUT, exported: EXPORTED }) {
  const parts = new Parts(code, parse(code).body);
  const text = parts.write(lists);
  parts.check(parse(text), lists);
  return text;
}

/** The declarations of a module and the members of its classes, by name: `Core`, `Core._create`. */
class Parts {
  #code;
  #body;
  #nodes = new Map();

  constructor(code, body) {
    this.#code = code;
    this.#body = body;
    for (const node of body) {
      for (const name of declaredBy(node)) this.#nodes.set(name, node);
      for (const member of membersOf(node)) this.#nodes.set(`${node.id.name}.${nameOf(member)}`, member);
    }
  }

  write({ kept, replaced, cut, exported }) {
    const cuts = cut.map((one) => ({ ...one, done: false }));
    const texts = this.#body.map((node) => {
      if (isMixin(node)) return kept[mixedInto(node)] ? this.#textOf(node) : '';
      const [name] = declaredBy(node);
      if (name in replaced) return replaced[name];
      if (!kept[name]) return '';
      return node.type === 'ClassDeclaration' ? this.#writeClass(node, kept[name], replaced, cuts) : this.#textOf(node);
    });
    for (const name of [...Object.keys(kept), ...Object.keys(replaced)]) this.#find(name);
    for (const [name, members] of Object.entries(kept)) {
      if (members !== true) for (const member of members) this.#find(`${name}.${member}`);
    }
    const left = cuts.find(({ done }) => !done);
    if (left) throw missing(`${left.of}: ${left.from}`);
    return `${texts.filter(Boolean).join('\n')}\nexport { ${exported.join(', ')} };\n`;
  }

  #writeClass(node, kept, replaced, cuts) {
    const members = membersOf(node).map((member) => {
      const name = `${node.id.name}.${nameOf(member)}`;
      if (name in replaced) return replaced[name];
      return kept.includes(nameOf(member)) ? this.#cut(name, member, cuts) : '';
    });
    const head = this.#code.slice(node.start, node.body.start);
    return `${head}{\n${members.filter(Boolean).join('\n')}\n}`;
  }

  #cut(name, node, cuts) {
    let text = this.#textOf(node);
    for (const one of cuts.filter(({ of }) => of === name)) {
      const from = text.indexOf(one.from);
      const to = text.indexOf(one.to, from + 1);
      if (from < 0 || to < 0) throw missing(`${name}: ${from < 0 ? one.from : one.to}`);
      text = `${text.slice(0, from)}${one.put ?? ''}${text.slice(to)}`;
      one.done = true;
    }
    return text;
  }

  #textOf({ start, end }) {
    return this.#code.slice(start, end);
  }

  #find(name) {
    const node = this.#nodes.get(name);
    if (!node) throw missing(name);
    return node;
  }

  /** Nothing that stays may mention a declaration, or a method of a class of its own, that doesn't. */
  check(tree, { kept, replaced }) {
    const members = new Set(
      Object.entries(kept).flatMap(([name, list]) => (list === true ? [] : membersOf(this.#find(name)).map(nameOf))),
    );
    const present = new Set(Object.entries(kept).flatMap(([, list]) => (list === true ? [] : list)));
    for (const name of Object.keys(replaced)) present.add(name.split('.').at(-1));
    const nodes = [...nodesIn(tree)];
    const locals = new Set(nodes.flatMap(localsOf));
    for (const node of nodes) {
      if (node.type === 'MemberExpression' && !node.computed && node.object.type === 'ThisExpression') {
        const { name } = node.property;
        if (members.has(name) && !present.has(name)) throw unlisted(name);
      }
      if (node.type === 'Identifier' && !node.isLabel && !locals.has(node.name) && this.#nodes.has(node.name)) {
        if (!(node.name in kept) && !(node.name in replaced)) throw unlisted(node.name);
      }
    }
  }
}

const missing = (what) =>
  new Error(`vis-timeline has no "${what}" any more: see build/engine/vis-timeline.js and docs/decisions/engine.md`);
const unlisted = (what) =>
  new Error(`vis-timeline's "${what}" is needed by what is kept and isn't listed: see build/engine/vis-timeline.js`);

const membersOf = (node) => (node.type === 'ClassDeclaration' ? node.body.body : []);
const nameOf = (member) => member.key.name;

/** The names that a statement at the top of a module declares or imports. */
function declaredBy(node) {
  if (node.type === 'VariableDeclaration') return node.declarations.map(({ id }) => id.name);
  if (node.type === 'ImportDeclaration') return node.specifiers.map(({ local }) => local.name);
  return node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration' ? [node.id.name] : [];
}

/** The variables and parameters that a node declares by a plain name. */
function localsOf({ type, id, params = [] }) {
  const names = type === 'VariableDeclarator' ? [id] : params;
  return names.flatMap((one) => (one.type === 'Identifier' ? [one.name] : []));
}

/** Whether a statement adds to a class, as `Emitter(Core.prototype);` does. */
const isMixin = ({ type, expression }) => type === 'ExpressionStatement' && expression.type === 'CallExpression';
const mixedInto = ({ expression }) => expression.arguments[0]?.object?.name;

/** A node of a syntax tree and all below it; names of properties and keys are marked as labels. */
function* nodesIn(node) {
  yield node;
  const { type, computed, shorthand } = node;
  if (!computed && type === 'MemberExpression') node.property.isLabel = true;
  if (!computed && !shorthand && (type === 'Property' || type === 'MethodDefinition')) node.key.isLabel = true;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child?.type === 'string') yield* nodesIn(child);
    }
  }
}
