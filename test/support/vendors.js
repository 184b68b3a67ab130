/** Builds what the package brings of others' code, where it is missing or older than what it is made of. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { rollup } from 'rollup';

const SOURCES = [
  'rollup.config.js',
  'package-lock.json',
  'src/engine.d.ts',
  'src/vendor',
  'build/engine',
  'build/vendor',
];

function filesIn(place) {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place, { recursive: true }).map((name) => path.join(place, name));
}

const changed = (file) => statSync(file).mtimeMs;

/** Takes about ten seconds where there is something to do. */
export async function buildVendors() {
  const { default: configurations } = await import('../../rollup.config.js');
  const newest = Math.max(...SOURCES.flatMap(filesIn).map(changed));
  for (const config of configurations({ configVendors: true })) {
    const { file } = config.output;
    if (existsSync(file) && changed(file) >= newest) continue;
    console.log(`Building ${file}`);
    const bundle = await rollup(config);
    await bundle.write(config.output);
    await bundle.close();
  }
}
