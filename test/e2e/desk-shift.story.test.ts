import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepScreenshots, launchBrowser, type Session } from '../support/browser.js';
import { expectNoFaults, signIn } from '../support/desk.js';
import { type Product, startProduct } from '../support/product.js';

/** What a shift needs of its screens: nothing typed is lost, others' work is seen, many cases at once, one's own views. */
let product: Product;
let browser: Browser;
let supervisor: Session;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ persons: 500 }), launchBrowser()]);
  supervisor = await signIn(browser, product.url, 'supervisor');
});

afterAll(async () => {
  await browser.close();
  await product.remove();
});

const rowOf = (page: Page, number: string) => page.getByRole('row').filter({ hasText: number });

async function openCase({ page }: Session, number: string): Promise<void> {
  await page.goto('/appeal');
  await page.getByRole('link', { name: `打开 ${number}` }).click();
  await page.getByRole('heading', { name: `案件 ${number}` }).waitFor();
}

test('a browser dies while a note is typed: signed in again, on any machine, the words are there', async ({
  onTestFailed,
}) => {
  const words = '来电人称 10 月 26 日至 29 日住在巴丹吉林镇，发票稍后发来';
  const dying = await launchBrowser();
  const first = await signIn(dying, product.url, 'handler');
  await openCase(first, 'S20211101-0001');
  await first.page.keyboard.press('n');
  await first.page.getByRole('form', { name: '记备注' }).getByRole('textbox', { name: '说明' }).fill(words);
  await first.page.getByText(/草稿已存/).waitFor();
  await dying.close();

  const again = await signIn(browser, product.url, 'handler');
  onTestFailed(async () => void (await keepScreenshots('desk-crash', [again])));
  await openCase(again, 'S20211101-0001');
  await again.page.keyboard.press('n');
  const form = again.page.getByRole('form', { name: '记备注' });
  await form.getByText(/已恢复未提交的草稿/).waitFor();
  expect(await form.getByRole('textbox', { name: '说明' }).inputValue()).toBe(words);
  await form.getByRole('button', { name: '确认' }).click();
  await again.page.getByRole('region', { name: '办理过程' }).getByText(words).waitFor();

  // sent, it is forgotten
  await again.page.keyboard.press('n');
  await expect.poll(() => form.getByRole('textbox', { name: '说明' }).inputValue()).toBe('');
  await again.context.close();
});

test('what a colleague does shows by itself, and no row moves under the hand', async ({ onTestFailed }) => {
  const colleague = await signIn(browser, product.url, 'handler');
  onTestFailed(async () => void (await keepScreenshots('desk-live', [supervisor, colleague])));
  const { page } = supervisor;
  await page.goto('/appeal');
  await rowOf(page, 'S20211101-0002').getByText('核身中').waitFor();
  const order = () => page.getByRole('link', { name: /^打开 S/ }).allInnerTexts();
  const before = await order();
  await rowOf(page, 'S20211101-0003').hover();

  await openCase(colleague, 'S20211101-0002');
  await colleague.page.keyboard.press('s');
  await rowOf(page, 'S20211101-0002').getByText('核查中').waitFor();
  await rowOf(page, 'S20211101-0002').getByText('有更新').waitFor();
  expect(await order()).toEqual(before);
  await colleague.context.close();
});

test('the same is done to several cases at once, with what became of each, and taken back at once', async ({
  onTestFailed,
}) => {
  onTestFailed(async () => void (await keepScreenshots('desk-bulk', [supervisor])));
  const { page } = supervisor;
  await page.goto('/appeal');
  for (const number of ['S20211101-0003', 'S20211101-0004']) {
    await rowOf(page, number)
      .getByRole('checkbox', { name: `勾选 ${number}` })
      .check();
  }
  const bulk = page.getByRole('form', { name: '已勾选 2 件' });
  await bulk.getByRole('combobox', { name: '批量处理' }).click();
  await page.getByRole('option', { name: '指派' }).click();
  await bulk.getByRole('combobox', { name: '指派给' }).click();
  await page.getByRole('option', { name: '处理员 王芳' }).click();
  await bulk.getByRole('button', { name: '对 2 件执行' }).click();
  await page.getByText('完成 2 件').waitFor();
  await page.getByRole('status').filter({ hasText: '已指派 × 2' }).waitFor();
  await page.keyboard.press('u');
  await page.getByText(/^已撤销：指派 × 2/).waitFor();
  for (const number of ['S20211101-0003', 'S20211101-0004']) {
    await expect.poll(() => rowOf(page, number).getByText('未分派').count()).toBe(1);
  }
});

test('a case that changed meanwhile is refused by name, the others are done', async () => {
  const { page } = supervisor;
  await page.goto('/appeal');
  for (const number of ['S20211101-0002', 'S20211101-0003']) {
    await rowOf(page, number)
      .getByRole('checkbox', { name: `勾选 ${number}` })
      .check();
  }
  // 0002 has been taken into review already
  const bulk = page.getByRole('form', { name: '已勾选 2 件' });
  await bulk.getByRole('button', { name: '对 2 件执行' }).click();
  const outcome = page.getByRole('alert').filter({ hasText: '完成 1 件' });
  await outcome.getByText('未办成 1 件').waitFor();
  expect(await outcome.getByRole('listitem').allInnerTexts()).toEqual([expect.stringContaining('S20211101-0002')]);
});

test('a view of the queue is kept, shared with the desk, and chosen with one click', async ({ onTestFailed }) => {
  const colleague = await signIn(browser, product.url, 'handler');
  onTestFailed(async () => void (await keepScreenshots('desk-filter', [supervisor, colleague])));
  const { page } = supervisor;
  await page.goto('/appeal');
  await page.getByRole('button', { name: /^T1 当日出行/ }).click();
  await page.getByRole('button', { name: '保存为常用筛选' }).click();
  const form = page.getByRole('form', { name: '保存为常用筛选' });
  await form.getByRole('textbox', { name: '筛选名称' }).fill('今天要走的');
  await form.getByRole('checkbox', { name: '全班共享' }).check();
  await form.getByRole('button', { name: '保存' }).click();
  await page.getByRole('button', { name: /^今天要走的（共享）/, pressed: true }).waitFor();

  await colleague.page.goto('/appeal');
  await rowOf(colleague.page, 'S20211101-0001').waitFor();
  await colleague.page.getByRole('button', { name: /^今天要走的（共享）/ }).click();
  await rowOf(colleague.page, 'S20211101-0001').waitFor({ state: 'detached' });
  await rowOf(colleague.page, 'S20211101-0002').waitFor();
  expectNoFaults([supervisor, colleague]);
  await colleague.context.close();
});
