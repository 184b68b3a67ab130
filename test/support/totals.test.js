/** The line that a run ends with, whatever happens to it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';

const START = `import { endInTotals, Totals } from '${new URL('totals.js', import.meta.url)}';
  const totals = new Totals();
  endInTotals(totals);
  totals.add(true);`;

/** Runs a script after a first test that passed; its last line and its code. */
function ending(script) {
  const { stdout, status } = spawnSync('node', ['--input-type=module', '-e', `${START}\n${script}`], {
    encoding: 'utf8',
  });
  return [stdout.trim().split('\n').at(-1), status];
}

describe('the end of a run', () => {
  /** Another test, which passes after what went wrong. */
  const LATER = 'setTimeout(() => { totals.add(true); process.exit(); }, 50);';

  for (const [what, script, ...expected] of [
    ['all passed', 'process.exit();', '1 passed, 0 failed', 0],
    ['one failed', 'totals.add(false); process.exit();', '1 passed, 1 failed', 1],
    ['an error that nobody catches', `${LATER} setTimeout(() => { throw new Error(); });`, '2 passed, 1 failed', 1],
    ['a rejection that nobody catches', `${LATER} Promise.reject(new Error());`, '2 passed, 1 failed', 1],
    ['somebody ended it', 'process.exit(1);', '1 passed, 1 failed', 1],
    ['a wait for what never comes', 'await new Promise(() => undefined);', '1 passed, 1 failed', 1],
  ]) {
    it(what, () => assert.deepEqual(ending(script), expected));
  }
});
