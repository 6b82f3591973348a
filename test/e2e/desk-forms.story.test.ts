import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/accessible.js';
import { keepScreenshots, launchBrowser } from '../support/browser.js';
import { expectNoFaults, openScreen, signIn } from '../support/desk.js';
import { type Product, startProduct } from '../support/product.js';

/** What is written at the desk is prepared by macros, kept until it is sent, and put to bodies that supervisors keep. */
let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ persons: 500 }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await product.remove();
});

const CASE = 'S20211101-0003';

/** A macro by keys alone. */
async function useMacro(page: Page, words: string): Promise<void> {
  await page.getByRole('heading', { name: `案件 ${CASE}` }).click();
  await page.keyboard.press('m');
  await page.getByRole('combobox', { name: '输入几个字筛选，回车使用' }).fill(words);
  await page.keyboard.press('Enter');
}

test('a macro fills the form of its move; what is typed outlives a reload; nothing covers the case', async ({
  onTestFailed,
}) => {
  const handler = await signIn(browser, product.url, 'handler');
  const { page } = handler;
  onTestFailed(async () => void (await keepScreenshots('desk-forms', [handler])));
  await openScreen(handler, '申诉队列');
  await page.getByRole('link', { name: `打开 ${CASE}` }).click();
  await page.getByRole('button', { name: '开始核查' }).click();
  await page.getByRole('button', { name: '起草更正' }).first().waitFor();

  await useMacro(page, '请检测机构上传');
  const ask = page.getByRole('form', { name: '发起协查' });
  await expect.poll(() => ask.getByRole('textbox', { name: '补充说明' }).inputValue()).toContain('上传');

  await useMacro(page, '维持');
  const uphold = page.getByRole('form', { name: '维持原判' });
  const reason = uphold.getByRole('textbox', { name: /^维持原判的理由/ });
  await expect.poll(() => reason.inputValue()).not.toBe('');
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  const kept = page.waitForResponse((response) => response.request().postData()?.includes('SaveDraft(') === true);
  await reason.fill(`${await reason.inputValue()}已电话核对。`);
  await kept;
  const written = await reason.inputValue();

  await page.reload();
  await page.getByRole('button', { name: '更多处理' }).click();
  await page.getByRole('menuitem', { name: '维持原判' }).click();
  await expect.poll(() => reason.inputValue()).toBe(written);
  await uphold.getByRole('button', { name: '维持原判' }).click();
  await uphold.waitFor({ state: 'detached' });
  await page.getByRole('region', { name: '办理过程' }).getByText('已电话核对。').first().waitFor();
  expectNoFaults([handler]);
});

test('a supervisor adds a community, and the desk can ask it', async ({ onTestFailed }) => {
  const supervisor = await signIn(browser, product.url, 'supervisor');
  const { page } = supervisor;
  onTestFailed(async () => void (await keepScreenshots('keep-agencies', [supervisor])));
  await openScreen(supervisor, '协查单位');
  await page.getByRole('button', { name: '新增单位' }).click();
  const form = page.getByRole('form', { name: '新增单位' });
  await form.getByRole('textbox', { name: '中文名称' }).fill('东直门社区');
  await form.getByRole('textbox', { name: '英文名称' }).fill('Dongzhimen community');
  await form.getByRole('textbox', { name: '电话', exact: true }).fill('问总机');
  await form.getByRole('button', { name: '保存单位' }).click();
  await form.getByText('电话只含数字').waitFor();
  expect(await violations(page)).toEqual([]);
  await form.getByRole('textbox', { name: '电话', exact: true }).fill('010-64001234');
  await form.getByRole('button', { name: '保存单位' }).click();
  await form.waitFor({ state: 'detached' });

  await page.getByRole('textbox', { name: '名称', exact: true }).fill('东直门');
  await page.getByRole('button', { name: '修改：东直门社区' }).click();
  const change = page.getByRole('form', { name: '修改：东直门社区' });
  await change.getByRole('checkbox', { name: /^启用/ }).uncheck();
  await change.getByRole('button', { name: '保存单位' }).click();
  await page.getByRole('row').filter({ hasText: '东直门社区' }).getByText('停用').waitFor();
  expectNoFaults([supervisor]);
});
