/** The list of what loads later is what the sources have. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { LAZY_MODULES } from '../../build/lazy-modules.js';

const sources = readdirSync('src', { recursive: true })
  .map((name) => name.replaceAll(path.sep, '/'))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'));

/** What a source asks for by `import()`: modules of ours by their paths in `src/`, packages by their names. */
function lazyImports(file) {
  const source = ts.createSourceFile(file, readFileSync(`src/${file}`, 'utf8'), ts.ScriptTarget.Latest);
  const found = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [name] = node.arguments;
      assert.ok(name && ts.isStringLiteral(name), `src/${file} asks for a module by no fixed name`);
      const target = name.text.startsWith('.') ? path.posix.join(path.posix.dirname(file), name.text) : name.text;
      found.push(target.replace(/\.js$/, ''));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The modules that a line of the list stands for. */
const modulesOf = ({ module }) => {
  if (!module.endsWith('/*')) return [module];
  const folder = module.slice(0, -1);
  return sources
    .filter((file) => path.posix.dirname(file) === module.slice(0, -2))
    .map((file) => folder + path.basename(file, '.ts'));
};

describe('build/lazy-modules.js', () => {
  it('names each module that is asked for by import(), and no other', () => {
    const listed = LAZY_MODULES.flatMap(modulesOf);
    const found = [...new Set(sources.flatMap(lazyImports))];
    const missing = found.filter((module) => !listed.includes(module));
    const gone = listed.filter((module) => !found.includes(module));
    assert.deepEqual({ missing, gone }, { missing: [], gone: [] });
    assert.equal(new Set(listed).size, listed.length);
  });

  it('says of each when it is asked for', () => {
    for (const { module, when } of LAZY_MODULES) assert.match(when, /\w/, module);
  });
});
