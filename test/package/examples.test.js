/** What can be imported is explained where it is declared, and the examples there are right. Needs the build, for its types. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import ts from 'typescript';

const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
const sourceOf = (types) => types.replace(/^\.\/dist\/(.*)\.d\.ts$/, 'src/$1.ts').replace(/^\.\//, '');
/** The sources of the package's entries; other data than events.json has no place for a comment. */
const entries = Object.entries(exports)
  .filter(([, { types }]) => types)
  .map(([entry, { types }]) => [entry, sourceOf(types)]);
/** What else pages load, and what these are made of. */
const others = [
  ...readdirSync('src').filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts')),
  'frame/embed.ts',
  'frame/host.ts',
].map((name) => `src/${name}`);
const files = [...new Set([...entries.map(([, file]) => file), ...others])];

const config = ts.getParsedCommandLineOfConfigFile(
  'tsconfig.json',
  {},
  { ...ts.sys, onUnRecoverableConfigFileDiagnostic() {} },
);
const program = ts.createProgram(['src/entries/index.ts', 'src/entries/data.ts'], config.options);
const checker = program.getTypeChecker();
/** Everything that `news-timeline` and `news-timeline/data` give, by its name. */
const exported = new Map(
  ['src/entries/index.ts', 'src/entries/data.ts']
    .flatMap((file) => checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file))))
    .map((symbol) => [symbol.name, symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol]),
);

describe('comments', () => {
  for (const file of files) {
    it(`${file} shows how it is used`, () => assert.match(readFileSync(file, 'utf8'), /^ \* @example$/m));
  }

  it('stand at all that has types among the entries', () => {
    const without = Object.keys(exports).filter((entry) => !entries.some(([name]) => name === entry));
    assert.deepEqual(
      without.filter((entry) => !entry.endsWith('.json')),
      ['./cdn-single/*.js'],
    );
    for (const file of files) assert.ok(existsSync(file), file);
  });

  for (const [name, symbol] of exported) {
    it(`say what ${name} is${symbol.flags & ts.SymbolFlags.Value ? ', and show how it is used' : ''}`, () => {
      assert.ok(ts.displayPartsToString(symbol.getDocumentationComment(checker)), 'it has no comment');
      if (symbol.flags & ts.SymbolFlags.Value)
        assert.ok(
          symbol.getJsDocTags(checker).some((tag) => tag.name === 'example'),
          'it has no @example',
        );
    });
  }
});

describe('examples', () => {
  const sources = new Set([
    ...files,
    ...[...exported.values()].flatMap(({ declarations }) => declarations.map((one) => one.getSourceFile().fileName)),
  ]);
  /** The TypeScript in the comments of the sources, each as a module of its own. */
  const examples = new Map(
    [...sources].flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^ \* ```ts\n((?: \*.*\n)*?) \* ```$/gm)].map(([, lines], i) => [
        `${process.cwd()}/test/package/example-${file.replace(/^.*?\b(src|types)\b./, '').replace(/\W/g, '-')}-${i}.ts`,
        lines.replace(/^ \* ?/gm, ''),
      ]),
    ),
  );

  it('are right for the compiler', () => {
    assert.ok(examples.size > 20, String(examples.size));
    const options = { ...config.options, types: ['node'], noUnusedLocals: false };
    const host = ts.createCompilerHost(options);
    const { getSourceFile, fileExists } = host;
    host.fileExists = (path) => examples.has(path) || fileExists(path);
    host.getSourceFile = (path, ...rest) =>
      examples.has(path) ? ts.createSourceFile(path, examples.get(path), ...rest) : getSourceFile(path, ...rest);
    const faults = ts.getPreEmitDiagnostics(ts.createProgram([...examples.keys()], options, host));
    assert.deepEqual(
      faults.map(({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`),
      [],
    );
  });
});
