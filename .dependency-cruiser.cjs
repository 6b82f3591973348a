/**
 * The borders of the house (docs/adr/0001): domain ← data ← server; dashboard and test know the product only through
 * schema.graphql and what is generated from it. A rule that forbids needs its reason in `comment`.
 */
const testFile = '\\.test\\.tsx?$';
const domain = '^packages/domain/';
const data = '^packages/data/';
const server = '^server/';
const dashboard = '^dashboard/';
const outside = '^test/';
const config = '^(vitest\\.config\\.ts|scripts/)';

module.exports = {
  forbidden: [
    {
      name: 'domain-imports-nothing',
      severity: 'error',
      comment: 'The core is told everything: no package, no Node module, no other floor.',
      from: { path: `${domain}src/`, pathNot: testFile },
      to: { pathNot: `${domain}(src|policies)/` },
    },
    {
      name: 'domain-tests-stay-in-domain',
      severity: 'error',
      comment: 'Tests of the core may read their cases from disk and use the test runner, nothing of other floors.',
      from: { path: `${domain}src/.*${testFile}` },
      to: { path: [data, server, dashboard, outside] },
    },
    {
      name: 'the-judge-knows-no-page',
      severity: 'error',
      comment: 'What citizens are shown never feeds what is decided.',
      from: { path: `${domain}src/(evaluation|evidence|correction|area)/`, pathNot: testFile },
      to: { path: `${domain}src/display/` },
    },
    {
      name: 'data-knows-domain-only',
      severity: 'error',
      comment: 'The store is below the service and the faces.',
      from: { path: data },
      to: { path: [server, dashboard, outside] },
    },
    {
      name: 'server-knows-no-face',
      severity: 'error',
      comment: 'The service serves the built dashboard as files; it imports nothing of it.',
      from: { path: server },
      to: { path: [dashboard, outside] },
    },
    {
      name: 'dashboard-knows-the-schema-only',
      severity: 'error',
      comment: 'A screen asks the API what may be done; it never decides.',
      from: { path: dashboard },
      to: { path: [domain, data, server, outside] },
    },
    {
      name: 'dashboard-features-apart',
      severity: 'error',
      comment: 'Features do not import the inside of each other; what two need goes to shared.',
      from: { path: `${dashboard}src/([^/]+)/`, pathNot: `${dashboard}src/(app|shared|generated)/` },
      to: {
        path: `${dashboard}src/[^/]+/`,
        pathNot: `${dashboard}src/($1|shared|generated)/|${dashboard}src/[^/]+/index\\.tsx?$`,
      },
    },
    {
      name: 'client-knows-the-schema-only',
      severity: 'error',
      comment: 'What partners install knows the API from outside: the schema, and jose.',
      from: { path: '^packages/client/' },
      to: { path: [domain, data, server, dashboard, outside] },
    },
    {
      name: 'client-runs-everywhere',
      severity: 'error',
      comment: 'Browsers have no Node modules; the conformance command runs in Node.',
      from: { path: '^packages/client/src/', pathNot: [testFile, '^packages/client/src/conformance/main\\.ts$'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'product-knows-no-client',
      severity: 'error',
      comment: 'The product is not its own partner.',
      from: { path: [domain, data, server, dashboard] },
      to: { path: '^packages/client/' },
    },
    {
      name: 'proof-stands-outside',
      severity: 'error',
      comment:
        'The tests of the whole use the product as its users do; only the bench of the judge times the judge itself.',
      from: { path: outside, pathNot: '^test/bench/evaluate\\.ts$' },
      to: { path: [domain, data, server, dashboard] },
    },
    {
      name: 'product-knows-no-tests',
      severity: 'error',
      comment: 'Nothing that ships imports a test or what only tests use.',
      from: { path: 'src/', pathNot: [testFile, '/src/testing/', '/testing\\.tsx?$'] },
      to: { path: [testFile, '/src/testing/'] },
    },
    {
      name: 'no-orphan-packages',
      severity: 'error',
      comment: 'A package that is used must stand in the package.json of the package that uses it.',
      from: { pathNot: config },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'product-needs-no-dev-package',
      severity: 'error',
      comment: 'What ships depends on what ships.',
      from: { path: '^(packages|server)/.*src/', pathNot: [testFile, '/src/testing/'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '/@types/' },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'An import that leads nowhere.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'Two files that need each other are one idea in two places.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(^|/)dist/', 'dashboard/src/generated/.*\\.json$'] },
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'types', 'import', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.d.ts'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
