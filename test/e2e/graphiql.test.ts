import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepScreenshots, launchBrowser, openSession } from '../support/browser.js';
import { expectNoFaults } from '../support/desk.js';
import { type Product, startProduct } from '../support/product.js';

/** A partner developer's first minute: open the page, give the key, press run, read a verdict. */
let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ persons: 500 }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await product.remove();
});

test('the first example of GraphiQL runs as it stands with the key of the demo', async ({ onTestFailed }) => {
  const session = await openSession(browser, product.url, 'developer');
  onTestFailed(async () => void (await keepScreenshots('graphiql', [session])));
  const { page } = session;
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(product.url) && !/^(data|blob):/.test(request.url())) elsewhere.push(request.url());
  });
  await page.goto('/graphiql');
  const key = page.getByLabel('合作方密钥 Partner key');
  await key.fill('zm_demoapp_not-a-secret-mini-program');
  await page.getByRole('button', { name: '使用 Use' }).click();
  await page.locator('.graphiql-query-editor').getByText('checkStatus').first().waitFor();
  await page.getByRole('button', { name: /^Execute/ }).click();
  const result = page.locator('.result-window');
  await result.getByText('VERIFY_ITINERARY').waitFor();
  expect(await result.innerText()).toContain('"found"');
  // the key is kept for this tab alone, and stands in no address
  expect(page.url()).toBe(`${product.url}/graphiql`);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('zm_demoapp');
  expect(elsewhere).toEqual([]);
  expectNoFaults([session]);
});
