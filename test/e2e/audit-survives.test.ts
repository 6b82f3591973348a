import { afterAll, beforeAll, expect, test } from 'vitest';
import { asker, dataOf, DEMO_KEYS, partner, staffCookie } from '../support/api.js';
import { type Product, startProduct } from '../support/product.js';

/** The product is killed while it answers; whoever was answered about is in the audit log of the next start. */
const CHECKS = 60;
const CHECK = `query Check($phone: String!) { checkStatus(identifier: { kind: PHONE, value: $phone }) { found } }`;
const LOG = `query Log($after: String) { auditEvents(filter: { action: "Query.checkStatus" }, first: 100, after: $after) {
  edges { node { seq intact } } } }`;

let product: Product;
beforeAll(async () => {
  product = await startProduct({ persons: 500 });
});
afterAll(() => product.remove());

test('nothing that was answered is missing after kill -9, and the chain goes on', async () => {
  const ask = partner(product.url, DEMO_KEYS.rail);
  let answered = 0;
  const checks = Array.from({ length: CHECKS }, async (_, index) => {
    const phone = `129000000${String((index % 12) + 1).padStart(2, '0')}`;
    const answer = await ask<{ checkStatus: { found: boolean } }>(CHECK, { phone });
    if (answer.data?.checkStatus.found) answered += 1;
  });
  await Promise.allSettled([...checks, Promise.any(checks).then(() => product.end('SIGKILL'))]);
  expect(answered).toBeGreaterThan(0);

  const { dataDir } = product;
  product = await startProduct({ dataDir, persons: 500 });
  const auditor = asker(product.url, { cookie: await staffCookie(product.url, 'auditor'), origin: product.url });
  const { auditEvents } = dataOf(await auditor<{ auditEvents: { edges: { node: { intact: boolean } }[] } }>(LOG));
  expect(auditEvents.edges.length).toBeGreaterThanOrEqual(answered);
  expect(auditEvents.edges.filter(({ node }) => !node.intact)).toEqual([]);
});
