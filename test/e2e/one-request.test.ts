import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepScreenshots, launchBrowser, type Session } from '../support/browser.js';
import { expectNoFaults, openScreen, signIn } from '../support/desk.js';
import { type Product, startProduct } from '../support/product.js';

/** The screens of the desk are opened hundreds of times a day: each is one question to the server. */
let product: Product;
let browser: Browser;
let handler: Session;
let asked: string[] = [];

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ persons: 500 }), launchBrowser()]);
  handler = await signIn(browser, product.url, 'handler');
  handler.page.on('request', (request) => {
    if (!request.url().endsWith('/graphql')) return;
    const { query } = request.postDataJSON() as { readonly query: string };
    asked.push(/(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? '');
  });
});

afterAll(async () => {
  await browser.close();
  await product.remove();
});

const NUMBER = 'S20211101-0003';
/** Once for as long as the page is open, whatever is opened in it. */
const FRAME = ['Me', 'ReadClock', 'ReadPreference'];

/** The queue with everything on it: rows, counts, kept views. */
async function queueStands(page: Page): Promise<void> {
  await page.getByRole('link', { name: `打开 ${NUMBER}` }).waitFor();
  await page.getByRole('group', { name: '队列计数' }).getByText(/^\d+$/).first().waitFor();
  await page.getByRole('button', { name: '保存为常用筛选' }).waitFor();
}

/** A case with everything in it: what is known, what the desk knows about such cases, what may be done. */
async function caseStands(page: Page): Promise<void> {
  await page.getByRole('heading', { name: `案件 ${NUMBER}` }).waitFor();
  await page.getByRole('region', { name: '知识库' }).first().waitFor();
  await page.getByRole('button', { name: '开始核查' }).waitFor();
}

test('the queue, and a case opened from it', async ({ onTestFailed }) => {
  onTestFailed(async () => void (await keepScreenshots('one-request', [handler])));
  const { page } = handler;
  await openScreen(handler, '风险地区');
  await page.getByRole('heading', { name: '风险地区' }).waitFor();
  // the last that this screen asks: what comes after it belongs to the next
  await expect.poll(() => asked).toContain('MapRiskAreas');

  asked = [];
  await openScreen(handler, '申诉队列');
  await queueStands(page);
  expect(asked).toEqual(['Queue']);

  asked = [];
  await page.getByRole('link', { name: `打开 ${NUMBER}` }).click();
  await caseStands(page);
  // that somebody is looking is said to the others; nothing is read with it
  expect(asked.filter((name) => name !== 'TouchAppeal')).toEqual(['Case']);

  asked = [];
  await page.keyboard.press('q');
  await queueStands(page);
  expect(asked.filter((name) => name !== 'TouchAppeal')).toEqual(['Queue']);
});

test('loaded anew, each adds one to what the frame asks', async ({ onTestFailed }) => {
  onTestFailed(async () => void (await keepScreenshots('one-request-anew', [handler])));
  const { page } = handler;
  asked = [];
  await page.reload();
  await queueStands(page);
  expect(asked.toSorted()).toEqual([...FRAME, 'Queue'].toSorted());

  await page.getByRole('link', { name: `打开 ${NUMBER}` }).click();
  await caseStands(page);
  asked = [];
  await page.reload();
  await caseStands(page);
  expect(asked.filter((name) => name !== 'TouchAppeal').toSorted()).toEqual(
    [...FRAME, 'Case', 'CountQueue'].toSorted(),
  );
  expectNoFaults([handler]);
});
