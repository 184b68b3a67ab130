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
