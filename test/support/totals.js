/** Adds up what really ran. */
export class Totals {
  passed = 0;
  failed = 0;

  add(passed) {
    if (passed) this.passed++;
    else this.failed++;
  }

  /** The line that a run ends with. */
  toString() {
    return `${this.passed} passed, ${this.failed} failed`;
  }
}

/**
 * Has the process end with the sum as its last line, and with 0 where all passed. What nobody catches would end it in the
 * middle, with no sum: it counts as a failure, and what else is to run runs.
 */
export function endInTotals(totals) {
  for (const event of ['uncaughtException', 'unhandledRejection']) {
    process.on(event, (error) => {
      console.error(error);
      totals.add(false);
    });
  }
  process.once('exit', () => {
    // Somebody ended the run, or something is awaited for ever.
    if (process.exitCode) totals.add(false);
    console.log(String(totals));
    process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1;
  });
}

function* tests(suite) {
  yield* suite.tests;
  for (const inner of suite.suites) yield* tests(inner);
}

/** A reporter of @web/test-runner that adds its tests to the totals; a file or browser that broke counts as a failure. */
export function totalsReporter(totals) {
  return {
    stop({ sessions }) {
      for (const session of sessions) {
        let failures = 0;
        let count = 0;
        for (const test of session.testResults ? tests(session.testResults) : []) {
          count++;
          const passed = test.passed && !test.skipped;
          if (!passed) failures++;
          totals.add(passed);
        }
        if (count === 0 || (!session.passed && failures === 0)) totals.add(false);
      }
    },
  };
}
