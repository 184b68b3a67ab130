/** What the package gives to those who import it. Needs the build. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import ts from 'typescript';

const info = JSON.parse(readFileSync('package.json', 'utf8'));

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
  for (const [name, target] of Object.entries(info.exports)) {
    it(`${name} exists, types first and what is for all last`, () => {
      if (typeof target === 'string') {
        assert.ok(existsSync(target.replace('*', 'formats')), target);
        return;
      }
      const conditions = Object.keys(target);
      assert.equal(conditions[0], 'types');
      assert.ok(['types', 'default'].includes(conditions.at(-1)), String(conditions));
      for (const file of Object.values(target)) assert.ok(existsSync(file), file);
    });
  }

  it('have the manifest where package.json says that it is', () => {
    const target = info.exports['./custom-elements.json'];
    assert.equal(target.default ?? target, `./${info.customElements}`);
  });

  it('are all among the published files', () => {
    const published = (file) => info.files.some((entry) => file === `./${entry}` || file.startsWith(`./${entry}/`));
    const files = Object.values(info.exports).flatMap((target) =>
      typeof target === 'string' ? [] : Object.values(target),
    );
    assert.deepEqual(
      files.filter((file) => !published(file)),
      [],
    );
  });
});

describe('importing in Node', () => {
  const modules = Object.entries(info.exports).filter(([, target]) => target.default?.endsWith('.js'));
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
      `${WATCH} await import('news-timeline/define'); await import('./dist/define.js?again'); console.log(names.join())`,
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
    visit(`${process.cwd()}/dist/data.js`);
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
