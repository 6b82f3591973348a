import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
// 'import' and 'default' come by themselves; naming them here would hand ESM builds to require()
const conditions = ['source', 'node'];

/** A library with state of its own must load once: its ESM and CommonJS builds side by side are two libraries. */
const graphql = createRequire(`${root}server/package.json`).resolve('graphql');

/** What every project shares: workspace packages resolve to their sources, so no build is needed before the tests. */
function project(
  name: string,
  include: string[],
  test: TestProjectInlineConfiguration['test'] = {},
): TestProjectInlineConfiguration {
  return {
    root,
    resolve: { conditions, alias: [{ find: /^graphql$/, replacement: graphql }] },
    ssr: { resolve: { conditions } },
    test: {
      name,
      include,
      environment: 'node',
      restoreMocks: true,
      unstubEnvs: true,
      ...test,
    },
  };
}

/**
 * Files of a project share their workers and load what they test once. What one file leaves behind in a module would be
 * there in the next: what has a state belongs to a house or a database, which every file opens for itself.
 */
const together = { isolate: false };
const globalSetup = ['packages/data/src/testing/global-setup.ts'];

export default defineConfig({
  root,
  test: {
    // two cores: more workers only make the database wait
    maxWorkers: 2,
    reporters: ['default', './scripts/closing-line-reporter.mjs'],
    passWithNoTests: true,
    projects: [
      // properties try hundreds of people: seconds on a busy machine
      project('domain', ['packages/domain/**/*.test.ts'], {
        ...together,
        setupFiles: ['packages/domain/testing/seed.ts'],
        testTimeout: 60_000,
        sequence: { groupOrder: 0 },
      }),
      project('client', ['packages/client/**/*.test.ts'], { testTimeout: 60_000, sequence: { groupOrder: 0 } }),
      project('dashboard', ['dashboard/src/**/*.test.{ts,tsx}'], { ...together, sequence: { groupOrder: 0 } }),
      project('data', ['packages/data/**/*.test.ts'], {
        ...together,
        globalSetup,
        testTimeout: 30_000,
        hookTimeout: 60_000,
        sequence: { groupOrder: 1 },
      }),
      project('server', ['server/src/**/*.test.ts'], {
        ...together,
        globalSetup,
        testTimeout: 30_000,
        hookTimeout: 60_000,
        sequence: { groupOrder: 1 },
      }),
      // the built product from the outside, in a real browser, on a database of its own: two stories at a time, as each
      // mostly waits for its clocks
      project('e2e', ['test/{contract,e2e}/**/*.test.ts'], {
        globalSetup: ['test/support/setup.ts'],
        // as long as the browser's own waits: two stories share the machine
        expect: { poll: { timeout: 20_000 } },
        testTimeout: 180_000,
        hookTimeout: 240_000,
        sequence: { groupOrder: 2 },
      }),
      // attacks on one product as it runs in production
      project('security', ['test/security/**/*.test.ts'], {
        globalSetup: ['test/security/support/setup.ts'],
        testTimeout: 60_000,
        hookTimeout: 60_000,
        fileParallelism: false,
        sequence: { groupOrder: 3 },
      }),
    ],
  },
});
