/** How the engine is made of vis-timeline, and that it is the only one. Needs the build. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseAst } from 'rollup/parseAst';
import { reduce } from '../../build/engine/reduce.js';
import { KEPT, REPLACED } from '../../build/engine/vis-timeline.js';

const SOURCE = readFileSync('node_modules/vis-timeline/esnext/esm/vis-timeline-graph2d.js', 'utf8');
const { devDependencies, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const engine = readFileSync('dist/engine.js');

const SMALL = `
  import * as util from 'somewhere';
  function help() { return 1; }
  function other() { return 2; }
  class Base { one() { return help(); } two() { return this.three(); } three() { return other(); } }
  export { Base };`;
const lists = (kept, replaced = {}, cut = []) => ({ kept, replaced, cut, exported: ['Base'] });
const small = (...of) => reduce(SMALL, parseAst, lists(...of));

describe('what is taken of vis-timeline', () => {
  it('is what is listed and no more', () => {
    const text = small({ help: true, Base: ['one'] });
    assert.match(text, /help\(\)/);
    assert.doesNotMatch(text, /other|two|three|somewhere/);
  });

  it('names a part that is missing or renamed', () => {
    for (const name of [...Object.keys(KEPT), ...Object.keys(REPLACED)].filter(
      (name) => !/^(util|Hammer)$/.test(name),
    )) {
      const last = name.split('.').at(-1);
      const renamed = SOURCE.replaceAll(new RegExp(`\\b${last.replace('$', '\\$')}\\b`, 'g'), `${last}Renamed`);
      assert.throws(() => reduce(renamed, parseAst), /vis-timeline has no "|is needed by what is kept/, name);
    }
    assert.throws(() => small({ Base: ['one', 'gone'], help: true }), /vis-timeline has no "Base\.gone" any more/);
    assert.throws(() => small({ Base: ['one'], help: true, gone: true }), /vis-timeline has no "gone" any more/);
  });

  it('names a part that what is kept has come to need', () => {
    assert.throws(() => small({ Base: ['one'] }), /"help" is needed by what is kept/);
    assert.throws(() => small({ Base: ['two'] }), /"three" is needed by what is kept/);
  });

  it('names a text that was to be cut and isn’t there', () => {
    const cut = [{ of: 'Base.one', from: 'return gone', to: ';' }];
    assert.throws(() => small({ help: true, Base: ['one'] }, {}, cut), /vis-timeline has no "Base\.one: return gone"/);
  });

  it('has no moment, no filter for HTML, no write of HTML, and imports nothing', () => {
    const text = engine.toString();
    for (const word of ['innerHTML', 'insertAdjacentHTML', 'moment(', 'xss', 'import ', 'import{', 'import(']) {
      assert.ok(!text.includes(word), word);
    }
    const exported = /export\{([^}]*)\}/
      .exec(text)[1]
      .split(',')
      .map((one) => one.split(' as ').at(-1));
    assert.deepEqual(exported.sort(), ['Core', 'Range']);
  });

  it('has its licences beside it', () => {
    const licences = readFileSync('dist/engine.LICENSES.txt', 'utf8');
    for (const name of ['vis-timeline', 'vis-util', '@egjs/hammerjs', 'propagating-hammerjs', 'component-emitter']) {
      assert.match(licences, new RegExp(`^${name} \\d`, 'm'));
    }
  });
});

describe('the engine', () => {
  it('is the same bytes for npm and for the CDN', () => {
    const copies = readdirSync('dist/cdn').filter((name) => /^engine-[\w-]+\.js$/.test(name));
    assert.equal(copies.length, 1);
    assert.ok(readFileSync(`dist/cdn/${copies[0]}`).equals(engine));
  });

  it('is all that the package has of vis-timeline, for its users too', () => {
    const names = readdirSync('dist', { recursive: true }).filter((name) => name.endsWith('.js'));
    for (const name of names) {
      const text = readFileSync(`dist/${name}`, 'utf8');
      assert.ok(!/(?:from|import)\s*\(?["'](?:vis-|moment|@egjs|xss)/.test(text), name);
    }
    for (const name of [
      'vis-timeline',
      'vis-data',
      'vis-util',
      '@egjs/hammerjs',
      'moment',
      'keycharm',
      'uuid',
      'xss',
    ]) {
      assert.ok(!(name in dependencies) && name in devDependencies, name);
    }
    for (const name of ['vis-timeline', '@egjs/hammerjs']) assert.match(devDependencies[name], /^\d+\.\d+\.\d+$/, name);
  });
});
