/**
 * The benchmark: us and our peers, interleaved in one run, in the Chromium of this machine.
 *
 *     npm run bench -- [--sizes 10,1000,movies] [--contenders ours,vis] [--repeat 3] [--no-story] [--docs]
 *
 * Prints Markdown, writes all figures to `test/bench/results.json` and with `--docs` the tables into
 * `docs/performance.md`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { MOVIES, SETS, sizeOf } from './data.js';
import { measureMany } from './many.js';
import { measure, median } from './measure.js';
import { serve } from './server.js';
import { measureStory, STORIES } from './story.js';
import { intoPage, NAMES, report, scaleTable, storyTable } from './table.js';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const TOP = path.join(HERE, '../..');

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: SETS.join() },
    contenders: { type: 'string', default: Object.keys(NAMES).join() },
    repeat: { type: 'string', default: '3' },
    'no-story': { type: 'boolean', default: false },
    docs: { type: 'boolean', default: false },
  },
});
const sets = values.sizes.split(',');
const contenders = values.contenders.split(',');
const repeat = Number(values.repeat);
for (const set of sets) if (set !== MOVIES && !(Number(set) > 0)) throw new Error(`"${set}" is no number of events`);
for (const one of contenders) if (!NAMES[one]) throw new Error(`"${one}" is none of ${Object.keys(NAMES).join(', ')}`);
if (!(repeat >= 1)) throw new Error(`"${values.repeat}" is no number of repetitions`);

/** Runs npm in a folder, and ends with it when it fails. */
function npm(folder, ...args) {
  const { status } = spawnSync('npm', args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

if (!existsSync(path.join(HERE, 'node_modules'))) npm(HERE, 'ci', '--no-audit', '--no-fund', '--ignore-scripts');
if (!existsSync(path.join(TOP, 'dist/cdn/news-timeline.js'))) npm(TOP, 'run', 'build');

/** The median of each figure of several results. */
function middle(results) {
  const [first] = results;
  if (typeof first === 'number') return median(results);
  if (typeof first !== 'object' || first === null || Array.isArray(first)) return first;
  return Object.fromEntries(Object.keys(first).map((key) => [key, middle(results.map((one) => one[key]))]));
}

const stuck = (one) => one.over || one.failed;
const say = (text) => process.stderr.write(`${text}\n`);

async function runScale(address) {
  const runs = [];
  // Who fails with so many events isn't asked about more.
  const out = new Map();
  for (const set of sets) {
    for (let round = 0; round < repeat; round++) {
      for (const contender of contenders) {
        if (sizeOf(set) >= (out.get(contender) ?? Infinity)) continue;
        const result = await measure(address, contender, set);
        runs.push({ set, contender, ...result });
        if (stuck(result)) out.set(contender, sizeOf(set));
        const { load, pan, zoom, failed } = result;
        const told = load ? `${Math.round(load)} ms, pan ${pan.p95.toFixed()}, zoom ${zoom.p95.toFixed()}` : 'over';
        say(`${set} ${contender}: ${failed ?? told}${result.faults?.length ? `; ${result.faults[0]}` : ''}`);
      }
    }
  }
  return runs;
}

function medians(runs) {
  return sets.flatMap((set) =>
    contenders.map((contender) => {
      const same = runs.filter((run) => run.set === set && run.contender === contender);
      return same.find(stuck) ?? (same.length ? middle(same) : { set, contender, skipped: true });
    }),
  );
}

async function runStory(address) {
  const runs = Object.fromEntries(STORIES.map((one) => [one, []]));
  for (let round = 0; round < repeat; round++) {
    for (const contender of STORIES) {
      const fast = await measureStory(address, contender, false);
      const slow = await measureStory(address, contender, true);
      runs[contender].push({ ...fast, slowReadable: slow.readable, slowInteractive: slow.interactive });
      say(`events.json ${contender}: ${Math.round(fast.readable)} ms, ${Math.round(fast.interactive)} ms`);
    }
  }
  return Object.fromEntries(STORIES.map((one) => [one, middle(runs[one])]));
}

async function runMany(address) {
  const runs = [];
  for (let round = 0; round < repeat; round++) {
    const run = await measureMany(address);
    runs.push(run);
    const { count, each, later, longestTask } = run;
    say(`${count} timelines: ${later.toFixed(1)} ms later, ${each.toFixed(1)} ms each, ${Math.round(longestTask)} ms`);
  }
  return middle(runs);
}

const server = await serve();
const runs = await runScale(server.address);
const scale = medians(runs);
const story = values['no-story'] ? undefined : await runStory(server.address);
const many = values['no-story'] ? undefined : await runMany(server.address);
server.close();

const [{ browser }] = runs;
const gigabytes = Math.round(os.totalmem() / 1024 ** 3);
const machine = `${os.cpus().length} cores, ${gigabytes} GB of memory, ${browser.replace('/', ' ')} without a GPU`;
const { version } = JSON.parse(readFileSync(path.join(TOP, 'package.json'), 'utf8'));
const date = new Date().toISOString().slice(0, 10);
const told = { date, version, machine, repeat };
const text = report({ ...told, scale: scaleTable(scale), story: story ? storyTable(story) : '', many });
writeFileSync(path.join(HERE, 'results.json'), `${JSON.stringify({ ...told, scale, story, many, runs }, null, 2)}\n`);
console.log(text);
if (values.docs) {
  const file = path.join(TOP, 'docs/performance.md');
  writeFileSync(file, intoPage(readFileSync(file, 'utf8'), text));
}
