/** What the package gives to those who import it. Needs the build. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';

const info = JSON.parse(readFileSync('package.json', 'utf8'));
/** Every entry with its files by condition; one with a `*` once for each file that it stands for. */
const ENTRIES = Object.entries(info.exports).flatMap(([entry, target]) => {
  const files = typeof target === 'string' ? { default: target } : target;
  if (!entry.includes('*')) return [[entry, files]];
  const [folder, end] = files.default.split('*');
  return readdirSync(folder)
    .filter((name) => name.endsWith(end))
    .map((name) => name.slice(0, -end.length))
    .map((name) => [
      entry.replace('*', name),
      Object.fromEntries(Object.entries(files).map(([condition, file]) => [condition, file.replace('*', name)])),
    ]);
});

const TAGS = ['', '-card', '-controls', '-legend', '-list', '-overview'].map((end) => `news-timeline${end}`);
/** Notes in a Node which tags are registered. */
const WATCH = `
  const names = [];
  globalThis.customElements = { define: (name) => names.push(name), get: (name) => names.includes(name) ? class {} : undefined };
  globalThis.HTMLElement ??= class { attachShadow() {} };`;

/** Runs a module in a Node of its own and returns what it prints. */
function inNode(code) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  return stdout.trim();
}

describe('exports', () => {
  for (const [name, files] of ENTRIES) {
    it(`${name} exists, types first and what is for all last`, () => {
      const conditions = Object.keys(files);
      assert.ok(!conditions.includes('types') || conditions[0] === 'types', String(conditions));
      assert.ok(['types', 'default'].includes(conditions.at(-1)), String(conditions));
      for (const file of Object.values(files)) assert.ok(existsSync(file), file);
    });
  }

  it('have types, but for data and the parts of ./cdn-single, which have nothing to import', () => {
    const untyped = Object.entries(info.exports).filter(([, target]) => !target.types);
    assert.deepEqual(
      untyped.map(([name]) => name).filter((name) => !name.endsWith('.json')),
      ['./cdn-single/*.js'],
    );
  });

  it('have the manifest where package.json says that it is', () => {
    const target = info.exports['./custom-elements.json'];
    assert.equal(target.default ?? target, `./${info.customElements}`);
  });

  it('are all among the published files', () => {
    const published = (file) => info.files.some((entry) => file === `./${entry}` || file.startsWith(`./${entry}/`));
    const files = ENTRIES.flatMap(([, files]) => Object.values(files)).filter((file) => file !== './package.json');
    assert.deepEqual(
      files.filter((file) => !published(file)),
      [],
    );
  });
});

describe('importing in Node', () => {
  const modules = ENTRIES.filter(([, files]) => files.default?.endsWith('.js'));
  for (const [entry] of modules) {
    const name = `news-timeline${entry.slice(1)}`;
    it(`${name} needs no page, and leaves no global but those of Lit`, () => {
      const globals = 'Object.getOwnPropertyNames(globalThis)';
      const code = `const before = ${globals}; await import('${name}'); await new Promise(setImmediate);
        console.log(JSON.stringify(${globals}.filter((name) => !before.includes(name))));`;
      const left = JSON.parse(inNode(code));
      // On a server Lit has a registry of its own, since classes can't be made without one.
      const ours = left.filter((global) => global !== 'customElements' && !/^(lit|reactiveElement)[A-Z]/.test(global));
      assert.deepEqual(ours, []);
      if (entry === './data') assert.deepEqual(left, []);
    });
  }

  it('news-timeline registers no tag, news-timeline/define does, and twice does no harm', () => {
    assert.equal(inNode(`${WATCH} await import('news-timeline'); console.log(names.length)`), '0');
    const names = inNode(
      `${WATCH} await import('news-timeline/define'); await import('./dist/entries/define.js?again'); console.log(names.join())`,
    ).split(',');
    assert.ok(names.includes('news-timeline'), String(names));
    assert.equal(new Set(names).size, names.length, String(names));
  });

  for (const tag of TAGS) {
    it(`news-timeline/${tag} registers ${tag} alone, the timeline what it is made of later`, () => {
      const code = `${WATCH} process.on('exit', () => console.log(names.join())); await import('news-timeline/${tag}');`;
      const [first, ...others] = inNode(code).split(',');
      assert.equal(first, tag);
      assert.deepEqual(others.sort(), tag === 'news-timeline' ? TAGS.filter((name) => name !== tag) : []);
    });
  }

  it('news-timeline/data parses', () => {
    const code = `
      import { parse } from 'news-timeline/data';
      import { readFileSync } from 'node:fs';
      const { timeline, problems } = await parse(readFileSync('events.json', 'utf8'));
      console.log(timeline.events.length, problems.length);`;
    assert.equal(inNode(code), '18 0');
  });

  it('news-timeline/data reaches no package that needs a page', () => {
    const seen = new Set();
    const visit = (file) => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const { fileName } of ts.preProcessFile(readFileSync(file, 'utf8'), true, true).importedFiles) {
        if (fileName.startsWith('.')) visit(new URL(fileName, `file://${file}`).pathname);
        else
          assert.match(
            fileName,
            /^(character-entities-html4$|date-fns|@date-fns\/|htmlparser2|papaparse$)/,
            `${file} imports ${fileName}`,
          );
      }
    };
    visit(path.resolve(info.exports['./data'].default));
    assert.ok(seen.size > 1);
  });
});

describe('types', () => {
  const file = `${process.cwd()}/test/package/consumer.ts`;
  const text = `
    import { NewsTimeline } from 'news-timeline';
    import 'news-timeline/define';
    import 'news-timeline/cdn';
    import 'news-timeline/cdn-single';
    import { parse } from 'news-timeline/data';
    import events from 'news-timeline/events.json' with { type: 'json' };
    const element: NewsTimeline = document.createElement('news-timeline');
    element.setAttribute('start', events.events[0]?.date ?? '');
    export const problems: Promise<string[]> = parse(events).then((result) => result.problems.map((p) => p.message));`;

  for (const [name, modes] of [
    ['Node', { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext }],
    ['a bundler', { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }],
  ]) {
    it(`reach those who import the package in ${name}`, () => {
      const options = {
        ...modes,
        target: ts.ScriptTarget.ES2022,
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        types: [],
      };
      const host = ts.createCompilerHost(options);
      const { getSourceFile, fileExists } = host;
      host.fileExists = (path) => path === file || fileExists(path);
      host.getSourceFile = (path, ...rest) =>
        path === file ? ts.createSourceFile(path, text, ...rest) : getSourceFile(path, ...rest);
      const faults = ts.getPreEmitDiagnostics(ts.createProgram([file], options, host));
      assert.deepEqual(
        faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
        [],
      );
    });
  }
});
