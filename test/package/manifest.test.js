/**
 * custom-elements.json says what the tags have, no more and no less. It is made from comments; here it is held against
 * what a browser sees of the built tags while a reader uses them, and against the types. Needs the build.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import Ajv from 'ajv';
import ts from 'typescript';
import { serve } from '../../demo/serve.js';
import { launch, open, shared } from '../smoke/browser.js';

const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
const elements = manifest.modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
const names = (list = []) => list.map(({ name }) => name).sort();
const sorted = (values) => [...new Set(values)].sort();

/** Notes what each tag shows of itself to a page: parts, custom properties in its styles, events, states, slots. */
const WATCH = `
  window.seen = {};
  const of = (tag) => window.seen[tag] ??= { parts: [], styles: [], events: [], states: [], slots: [] };
  const ours = (element) => /^news-timeline/.test(element?.localName ?? '');
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    if (!ours(this)) return root;
    const note = (element) => {
      of(this.localName).parts.push(...(element.getAttribute('part') ?? '').split(/[\\s]+/));
      of(this.localName).parts.push(...(element.getAttribute('exportparts') ?? '').split(/[\\s,]+/));
      if (element.localName === 'slot') of(this.localName).slots.push(element.name);
      for (const child of element.children) note(child);
    };
    new MutationObserver((records) => {
      for (const { target, addedNodes } of records) for (const node of [target, ...addedNodes]) if (node.localName) note(node);
      const rules = root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]).map(({ cssText }) => cssText);
      of(this.localName).styles.push(...(rules.join().match(/--news-timeline-[\\w-]+/g) ?? []));
    }).observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ['part', 'exportparts'] });
    return root;
  };
  const { dispatchEvent } = EventTarget.prototype;
  EventTarget.prototype.dispatchEvent = function (event) {
    if (ours(this)) of(this.localName).events.push(event.type);
    return dispatchEvent.call(this, event);
  };
  const { attachInternals } = HTMLElement.prototype;
  HTMLElement.prototype.attachInternals = function () {
    const internals = attachInternals.call(this);
    const { add } = internals.states;
    internals.states.add = (state) => (of(this.localName).states.push(state), add.call(internals.states, state));
    return internals;
  };`;

const page = `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>Seen</title>
  <link rel="icon" href="data:," />
  <script>${WATCH}</script>
  <script type="module" src="/dist/cdn/news-timeline.js"></script>
  <news-timeline src="/slow.json" loading="eager" start="2019-04" end="2019-05"></news-timeline>
  <news-timeline src="/none.json"></news-timeline>
  <news-timeline src="/empty.json"></news-timeline>
</html>`;

const server = shared(() => {
  const json = { 'content-type': 'application/json' };
  return serve(0, {
    '/seen': { headers: { 'content-type': 'text/html; charset=utf-8' }, body: page },
    '/slow.json': { headers: json, body: readFileSync('events.json') },
    '/empty.json': { headers: json, body: '{ "events": [] }' },
    '/none.json': { headers: json, body: '{' },
  });
});
const browser = shared(launch);

/** Waits until a selector matches in the first timeline, through the shadow roots of the tags that it names. */
function shown(tab, ...selectors) {
  return tab.waitForFunction(
    (all) =>
      all.reduce(
        (root, selector) => root?.querySelector(selector)?.shadowRoot ?? root?.querySelector(selector),
        document,
      ),
    {},
    ['news-timeline', ...selectors],
  );
}

/** What a reader and a page's author do, until everything has been there once. */
async function use(tab) {
  await shown(tab, 'progress');
  await tab.evaluate(() => window.arrive());
  await shown(tab, '.surface:not([inert]) .label');
  await shown(tab, 'news-timeline-card', 'button');
  await tab.waitForFunction(() => !document.querySelector('news-timeline:state(loading)'));
  await tab.click('news-timeline >>> [part=group]');
  await tab.click('news-timeline >>> [part=card] button');
  await tab.focus('news-timeline >>> [role=slider]');
  await tab.keyboard.press('ArrowRight');
  await tab.evaluate(() => {
    const timeline = document.querySelector('news-timeline');
    timeline.view = 'list';
    timeline.events = Array.from({ length: 60 }, (_, i) => ({ date: String(1950 + i), title: 'An event' }));
  });
  await shown(tab, 'news-timeline-list', '.more');
}

describe('custom-elements.json', () => {
  let seen;
  let classes;
  before(async () => {
    const { page: tab } = await open(browser(), 'about:blank', { width: 1000 });
    await tab.setRequestInterception(true);
    let arrive;
    const arrived = new Promise((resolve) => (arrive = resolve));
    await tab.exposeFunction('arrive', arrive);
    tab.on('request', async (request) => {
      if (request.url().endsWith('/slow.json')) await arrived;
      await request.continue();
    });
    await tab.goto(`${server().address}seen`);
    await use(tab);
    seen = await tab.evaluate(() => window.seen);
    classes = await tab.evaluate(
      (all) =>
        Object.fromEntries(
          all.map(({ tagName, members }) => {
            const element = document.createElement(tagName);
            const { observedAttributes, elementProperties } = element.constructor;
            const properties = [...elementProperties].map(([name, { attribute, reflect }]) => ({
              name: String(name),
              attribute: attribute === true || attribute === undefined ? String(name).toLowerCase() : attribute,
              reflects: !!reflect,
            }));
            const values = members.map(({ name }) => [
              name,
              typeof element[name] === 'function' ? 'method' : element[name],
            ]);
            return [tagName, { observedAttributes, properties, values: Object.fromEntries(values) }];
          }),
        ),
      elements.map(({ tagName, members }) => ({ tagName, members })),
    );
  });

  it('has the form that is agreed on', () => {
    const schema = JSON.parse(readFileSync('node_modules/custom-elements-manifest/schema.json', 'utf8'));
    const validate = new Ajv({ strict: false, allErrors: true, validateSchema: false }).compile(schema);
    validate(manifest);
    assert.deepEqual(validate.errors ?? [], []);
  });

  it('names modules that can be imported, and those that register', () => {
    const definitions = manifest.modules.flatMap(({ path, exports: all }) =>
      all.filter(({ kind }) => kind === 'custom-element-definition').map(({ name }) => [`./${name}`, `./${path}`]),
    );
    assert.deepEqual(
      names(definitions.map(([name]) => ({ name }))),
      sorted(elements.map(({ tagName }) => `./${tagName}`)),
    );
    for (const [name, path] of definitions) assert.equal(exports[name].default, path);
    for (const { path } of manifest.modules) assert.ok(readFileSync(path));
  });

  for (const element of elements) {
    const { tagName, attributes = [], members = [] } = element;

    describe(tagName, () => {
      it('has these attributes', () => {
        const native = ['id'];
        const observed = classes[tagName].observedAttributes.filter((name) => !native.includes(name));
        assert.deepEqual(names(attributes), sorted(observed));
      });

      it('has attributes for these properties, reflected as it says', () => {
        for (const { name, fieldName } of attributes) {
          const property = classes[tagName].properties.find((one) => one.attribute === name);
          const member = members.find((one) => one.attribute === name);
          assert.equal(property.name, fieldName);
          assert.equal(member.name, fieldName);
          assert.equal(property.reflects, !!member.reflects, `${name} reflects`);
        }
      });

      it('has these defaults', () => {
        for (const { name, kind, default: said } of members) {
          const value = classes[tagName].values[name];
          if (kind === 'method') assert.equal(value, 'method', name);
          else if (said) assert.equal(value, JSON.parse(said.replaceAll("'", '"')), name);
          else assert.ok(value === undefined || typeof value === 'object', `${name} is ${value} at first`);
        }
      });

      it('has these members in its types', () => {
        assert.deepEqual(members.map(({ name, kind }) => `${kind} ${name}`).sort(), publicMembers(element).sort());
      });

      it('shows these parts', () => {
        assert.deepEqual(names(element.cssParts), sorted(seen[tagName].parts.filter(Boolean)));
      });

      it('reads these custom properties', () => {
        const within = tagName === 'news-timeline' ? Object.values(seen) : [seen[tagName]];
        assert.deepEqual(names(element.cssProperties), sorted(within.flatMap(({ styles }) => styles)));
      });

      it('tells of itself by these events, states and slots', () => {
        assert.deepEqual(names(element.events), sorted(seen[tagName].events));
        assert.deepEqual(names(element.cssStates), sorted(seen[tagName].states));
        assert.deepEqual(names(element.slots), sorted(seen[tagName].slots));
      });
    });
  }
});

describe('what editors complete', () => {
  const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
  const all = (list) => elements.flatMap((element) => element[list] ?? []);
  const described = (entries) => entries.every(({ description }) => description);

  it('in HTML is every tag with its attributes and their values', () => {
    const { tags } = json('dist/html-custom-data.json');
    assert.deepEqual(names(tags), names(elements.map(({ tagName }) => ({ name: tagName }))));
    for (const { tagName, attributes = [] } of elements) {
      const tag = tags.find(({ name }) => name === tagName);
      assert.deepEqual(names(tag.attributes), names(attributes), tagName);
      assert.ok(described([tag, ...tag.attributes]), tagName);
      for (const { name, type } of attributes) {
        const { values = [] } = tag.attributes.find((one) => one.name === name);
        const said = [...type.text.matchAll(/'([^']*)'/g)].map(([, value]) => ({ name: value }));
        assert.deepEqual(names(values), names(said), `${tagName} ${name}`);
      }
    }
  });

  it('in CSS is every custom property, and every part', () => {
    const { properties, pseudoElements } = json('dist/css-custom-data.json');
    assert.deepEqual(names(properties), sorted(names(all('cssProperties'))));
    assert.deepEqual(names(pseudoElements), sorted(names(all('cssParts')).map((name) => `::part(${name})`)));
    assert.ok(described([...properties, ...pseudoElements]));
  });
});

/** The types of a tag's class, which stands in a folder of its own. */
const fileOf = (tagName) => `dist/elements/${tagName.replace(/^news-timeline-?/, '') || 'timeline'}/${tagName}.d.ts`;
const files = elements.map(({ tagName }) => fileOf(tagName));
const program = ts.createProgram(files, {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  skipLibCheck: true,
  types: [],
});

const checker = program.getTypeChecker();
const isOurs = (declaration) => /\bdist\/elements\//.test(declaration.getSourceFile().fileName);

/** What the published types let others use of a class, besides what every Lit element has: `kind name`. */
function publicMembers({ name, tagName }) {
  const module = checker.getSymbolAtLocation(program.getSourceFile(fileOf(tagName)));
  const type = checker.getDeclaredTypeOfSymbol(checker.getExportsOfModule(module).find((one) => one.name === name));
  let lit = type;
  while (isOurs(lit.symbol.valueDeclaration)) [lit] = checker.getBaseTypes(lit);
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  return checker
    .getPropertiesOfType(type)
    .filter(
      (member) =>
        !member.name.includes('#') &&
        !lit.getProperty(member.name) &&
        !member.declarations.some((one) => ts.getCombinedModifierFlags(one) & hidden) &&
        !member.getJsDocTags(checker).some((tag) => tag.name === 'internal'),
    )
    .map((member) => `${member.flags & ts.SymbolFlags.Method ? 'method' : 'field'} ${member.name}`);
}
