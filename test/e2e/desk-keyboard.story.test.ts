import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepScreenshots, launchBrowser, type Session } from '../support/browser.js';
import { countedHands } from '../support/counted.js';
import { expectNoFaults, signIn } from '../support/desk.js';
import { type Product, startProduct } from '../support/product.js';
import { STORIES } from '../support/stories.js';

/** A shift at the desk with the hands on the keyboard. */
let product: Product;
let browser: Browser;
let handler: Session;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ persons: 500 }), launchBrowser()]);
  handler = await signIn(browser, product.url, 'handler');
});

afterAll(async () => {
  await browser.close();
  await product.remove();
});

const caller = STORIES.alxaRightBanner;
/** Besides typing what the caller says (domain.md §6, 2). */
const MOST_ACTS = 12;

/** Opens the queue and, with keys alone, the row of this case. */
async function openByKeys({ page }: Session, number: string): Promise<void> {
  await page.goto('/appeal');
  await page.getByRole('link', { name: `打开 ${number}` }).waitFor();
  const selected = page.getByRole('row').and(page.locator('[aria-current="true"]'));
  for (let row = 0; row < 6 && !(await selected.filter({ hasText: number }).count()); row += 1) {
    await page.keyboard.press('j');
    await selected.waitFor();
  }
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: `案件 ${number}` }).waitFor();
}

test('from an empty find box to a proposed correction in at most twelve keys', async ({ onTestFailed }) => {
  onTestFailed(async () => void (await keepScreenshots('desk-keyboard', [handler])));
  const { page } = handler;
  const hands = countedHands(page);
  await hands.press('/');
  await hands.type(caller.phone);
  await hands.press('Enter');
  await page.getByRole('region', { name: '可能原因' }).getByText('数据仅精确到地市').first().waitFor();
  expect(page.url()).not.toContain(caller.phone);

  await hands.press('2');
  await hands.press('1');
  await hands.press('c');
  await page.getByRole('textbox', { name: '来电诉求' }).waitFor();
  await hands.type('我只到过阿拉善右旗，没有去过额济纳旗，为什么给我弹窗？');
  await hands.press('Control+Enter');

  await page.getByRole('heading', { name: /^案件/ }).waitFor();
  await page.getByRole('region', { name: '待复核的更正' }).waitFor();
  expect(hands.acts().length).toBeLessThanOrEqual(MOST_ACTS);
});

test('what was done is taken back with one key while the bar counts down', async ({ onTestFailed }) => {
  onTestFailed(async () => void (await keepScreenshots('desk-undo', [handler])));
  const { page } = handler;
  await openByKeys(handler, 'S20211101-0003');
  await page.keyboard.press('s');
  const bar = page.getByRole('status').filter({ hasText: '已开始核查 · S20211101-0003' });
  await bar.getByRole('button', { name: '撤销' }).waitFor();
  await page.keyboard.press('u');
  await page.getByText('已撤销：开始核查').waitFor();
  await page.getByRole('button', { name: '开始核查' }).waitFor();
  // nothing is deleted: the step and its undoing are both in the history
  const history = page.getByRole('region', { name: '办理过程' });
  await history.getByText('撤销上一步').waitFor();
  expect(await history.getByText('已撤销').count()).toBe(1);
});

test('no key does anything while somebody types, nor when single keys are switched off', async () => {
  const { page } = handler;
  await openByKeys(handler, 'S20211101-0003');
  await page.keyboard.press('n');
  const note = page.getByRole('form', { name: '记备注' }).getByRole('textbox', { name: '说明' });
  await note.waitFor();
  await page.keyboard.type('sec.?');
  expect(await note.inputValue()).toBe('sec.?');
  await page.keyboard.press('Escape');
  await note.waitFor({ state: 'detached' });

  const choose = async (): Promise<void> => {
    await page.getByRole('button', { name: /^账号/ }).click();
    await page.getByRole('menuitemcheckbox', { name: '单键快捷键' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
  };
  await choose();
  await page.keyboard.press('?');
  await page.keyboard.press('n');
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(await note.count()).toBe(0);
  await choose();
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: '快捷键' }).getByText('起草更正').first().waitFor();
  await page.keyboard.press('Escape');
});

test('the keyboard goes from part to part of a case, on to the next one and back to the queue', async () => {
  const { page } = handler;
  await openByKeys(handler, 'S20211101-0003');
  const focusedPart = (name: string) => page.getByRole('region', { name }).and(page.locator(':focus'));
  await page.keyboard.press('j');
  await focusedPart('当前判定').waitFor();
  await page.keyboard.press('j');
  await focusedPart('时间轴').waitFor();
  await page.keyboard.press('k');
  await focusedPart('当前判定').waitFor();
  await page.keyboard.press('.');
  await page.getByRole('heading', { name: /^案件 S20211101-(?!0003)/ }).waitFor();
  await page.keyboard.press('q');
  await page.getByRole('heading', { name: '申诉队列' }).waitFor();
  expectNoFaults([handler]);
});
