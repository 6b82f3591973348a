import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/accessible.js';
import { keepScreenshots, launchBrowser } from '../support/browser.js';
import { expectNoFaults, openScreen, signIn } from '../support/desk.js';
import { type Product, startProduct } from '../support/product.js';

/**
 * A steward sends files of every kind. Each sample of the screen is a right one but for its person, whom nobody knows; the
 * carrier's list of the day counts, and sent again it counts once.
 */
let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ persons: 500 }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await product.remove();
});

const NOBODY = ['第 2 行 identifier · 平台中没有此人。', '第 3 行 identifier · 平台中没有此人。'];

const LIST = `identifierKind,identifier,source,reference,eventAt,divisionCode,arrivedAt,detail
PHONE,12900000001,TICKET,E-77,2021-10-30T08:00:00+08:00,110105,2021-11-02T15:00:00+08:00,K1177
PHONE,12900000002,TICKET,E-78,2021-10-30T08:00:00,110105,2021-11-02T15:00:00+08:00,K1177
`;

test('samples are right, a carrier’s list counts once, and every row that does not says why', async ({
  onTestFailed,
}) => {
  const steward = await signIn(browser, product.url, 'steward');
  onTestFailed(async () => void (await keepScreenshots('deliver-a-file', [steward])));
  const { page } = steward;
  await openScreen(steward, '数据导入');
  for (const kind of ['核酸检测结果', '接种记录', '行程', '号码绑定']) {
    await choose(page, '内容', kind);
    if (kind === '行程') {
      expect(await page.getByRole('button', { name: /^选择文件/ }).isDisabled()).toBe(true);
      expect(await violations(page)).toEqual([]);
      await choose(page, '谁的行程', '铁路（演示）');
    }
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载样例' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`${kind}样例.csv`);
    await send(page, readFileSync(await download.path(), 'utf8'));
    expect((await answered(page, kind, 1)).rejects.slice(0, 2)).toEqual(NOBODY);
  }
  await choose(page, '内容', '行程');
  await send(page, LIST);
  const said = '第 3 行 eventAt · 时间没有时区，请写明+08:00或Z。';
  expect(await answered(page, '行程', 2)).toEqual({ counts: ['2', '1', '0', '0'], rejects: [said] });
  await send(page, LIST);
  expect(await answered(page, '行程', 3)).toEqual({ counts: ['2', '0', '0', '1'], rejects: [said] });
  expect(await violations(page)).toEqual([]);
  expectNoFaults([steward]);
});

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).first().click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

async function send(page: Page, text: string): Promise<void> {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByText('已收到，正在处理').waitFor();
}

interface Answered {
  /** Rows, new, changed, known. */
  readonly counts: readonly string[];
  readonly rejects: readonly string[];
}

/** The latest delivery of a kind, once so many of them are done: its counts, and what is said of the rows not taken. */
async function answered(page: Page, kind: string, done: number): Promise<Answered> {
  const rows = page.getByRole('row').filter({ hasText: kind }).filter({ hasText: '完成' });
  await rows.nth(done - 1).waitFor();
  const latest = rows.first();
  await latest.locator('summary').click();
  const counts = (await latest.getByRole('cell').allInnerTexts()).slice(5, 9);
  return { counts, rejects: await latest.locator('li').allInnerTexts() };
}
