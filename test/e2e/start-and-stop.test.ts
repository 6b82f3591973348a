import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataOf, staff } from '../support/api.js';
import { newDataDir, type Product, startProduct, startRefused } from '../support/product.js';

/** One data folder through the life of an installation: the tests are its days, in order. */
const dataDir = newDataDir();
let product: Product;

interface City {
  readonly persons: { readonly edges: readonly { readonly node: { readonly id: string } }[] };
  readonly clock: { readonly now: string; readonly demo: boolean };
}
const CITY = '{ clock { now demo } persons(first: 5) { edges { node { id } } } }';

async function city({ url }: Product): Promise<{ ids: readonly string[]; now: number; demo: boolean }> {
  const ask = await staff(url, 'handler');
  const { persons, clock } = dataOf(await ask<City>(CITY));
  return { ids: persons.edges.map(({ node }) => node.id), now: Date.parse(clock.now), demo: clock.demo };
}

beforeAll(async () => {
  product = await startProduct({ dataDir, persons: 300 });
});

afterAll(async () => {
  await product.end();
  rmSync(dataDir, { recursive: true, force: true });
});

test('says where it listens and how to sign in', () => {
  expect(product.output()).toContain(`:${product.port}`);
  expect(product.output()).toContain('zhengming-demo');
});

test.each(['/health/live', '/health/ready'])('%s answers 200', async (path) => {
  expect((await fetch(`${product.url}${path}`)).status).toBe(200);
});

test('serves the dashboard at the root, and for its own addresses', async () => {
  for (const path of ['/', '/appeal']) {
    const response = await fetch(`${product.url}${path}`);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toContain('<div id="root"');
  }
});

test('refuses a second instance on the same data folder, and says what holds it', async () => {
  const { code, output } = await startRefused({ dataDir });
  expect(code).toBe(1);
  expect(output).toContain(dataDir);
  expect(output).toMatch(/in use|already/i);
  expect((await fetch(`${product.url}/health/ready`)).status).toBe(200);
});

test('Ctrl-C ends it cleanly; the next start takes seconds, keeps the data, and the demo clock goes on', async () => {
  const before = await city(product);
  expect(before.demo).toBe(true);
  expect(await product.end('SIGINT')).toBe(0);
  const stopped = performance.now();
  product = await startProduct({ dataDir, persons: 300 });
  expect(performance.now() - stopped).toBeLessThan(30_000);
  const after = await city(product);
  expect(after.ids).toEqual(before.ids);
  expect(after.now).toBeGreaterThanOrEqual(before.now);
});

test('survives being killed: the next start recovers by itself', async () => {
  const before = await city(product);
  await product.end('SIGKILL');
  product = await startProduct({ dataDir, persons: 300 });
  expect((await city(product)).ids).toEqual(before.ids);
});

test('names every variable of the environment that is wrong, and starts nothing', async () => {
  const { code, output } = await startRefused({ dataDir, env: { PORT: 'four thousand', DEMO: 'perhaps' } });
  expect(code).toBe(1);
  expect(output).toContain('PORT');
  expect(output).toContain('DEMO');
});
