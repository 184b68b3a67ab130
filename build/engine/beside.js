import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const ENGINE = path.resolve('dist/engine.js');

/** Puts `dist/engine.js` beside a build as it is, under a name with its hash, for the build's chunks to import. */
export function engineBeside() {
  let name;
  return {
    name: 'engine-beside',
    async resolveId(source, importer, options) {
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found?.id === ENGINE ? { id: 'engine', external: true } : found;
    },
    outputOptions(output) {
      name = `engine-${createHash('sha256').update(readFileSync(ENGINE)).digest('base64url').slice(0, 8)}.js`;
      return { ...output, paths: { engine: `./${name}` } };
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: name, source: readFileSync(ENGINE) });
    },
  };
}
