import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, test } from 'vitest';

/** What a page or a gate downloads: with jose, minified, as a bundler leaves it. */
async function gzipped(code: string): Promise<number> {
  const entry = fileURLToPath(new URL('entry-of-a-page.js', import.meta.url));
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    root: fileURLToPath(new URL('..', import.meta.url)),
    resolve: { conditions: ['source', 'browser', 'import'] },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) => (id === entry ? code : null),
      },
    ],
    build: { write: false, minify: true, target: 'es2022', lib: { entry, formats: ['es'], fileName: 'out' } },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const output = first !== undefined && 'output' in first ? first.output : [];
  const chunks = output.flatMap((one) => (one.type === 'chunk' ? [one.code] : []));
  // nothing is left out as a package to be had elsewhere
  expect(chunks.join('')).not.toMatch(/from\s*["'](?!\.)/);
  return gzipSync(chunks.join('')).length;
}

const client = fileURLToPath(new URL('index.ts', import.meta.url));
const verify = fileURLToPath(new URL('verify/index.ts', import.meta.url));

test.each([
  ['everything', `export * from '${client}'; export * from '${verify}';`, 20_000],
  ['the verifier of a gate', `export * from '${verify}';`, 9_000],
  [
    'one that only checks',
    `import { createClient, apiKey } from '${client}'; export { createClient, apiKey };`,
    10_000,
  ],
])('%s fits into its budget of bytes', async (name, code, most) => {
  const bytes = await gzipped(code);
  process.stdout.write(`@zhengming/client, ${name}: ${bytes} bytes gzipped\n`);
  expect(bytes).toBeLessThan(most);
});
