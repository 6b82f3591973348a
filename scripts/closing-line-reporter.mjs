/**
 * Vitest reporter that closes the run with one plain line, "N passed, N failed", which any CI can read. A run that broke
 * outside a test (a set-up that threw, an unhandled rejection) counts as a failure, so that the line never looks clean.
 */
export default class ClosingLineReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const count = { passed: 0, failed: unhandledErrors.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      for (const test of tests) count[test.result().state] += 1;
      const brokeOutsideATest = module.state() === 'failed' && !tests.some((test) => test.result().state === 'failed');
      if (brokeOutsideATest) count.failed += 1;
    }
    const skipped = count.skipped + count.pending;
    this.line = `${count.passed} passed, ${count.failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    process.once('exit', () => process.stdout.write(`\n${this.line}\n`));
  }
}
