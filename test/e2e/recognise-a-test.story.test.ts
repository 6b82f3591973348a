import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/accessible.js';
import { keepScreenshots, launchBrowser, type Session } from '../support/browser.js';
import { expectNoFaults, signIn } from '../support/desk.js';
import { type Product, startProduct } from '../support/product.js';
import { STORIES } from '../support/stories.js';

/**
 * A caller has been turned away with a negative result. The desk says how long it counts here, what the place where he
 * stands must make of it at that time and whether refusing it breaks a rule, and what his own page shows him.
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

test('a handler says whether a test must be accepted where the caller stands', async ({ onTestFailed }) => {
  const handler = await signIn(browser, product.url, 'handler');
  onTestFailed(async () => void (await keepScreenshots('recognise-a-test', [handler])));
  await openHisTests(handler);
  await askNow(handler);
  await askAtTheBarrier(handler);
  expect(await violations(handler.page)).toEqual([]);
  await readHisDoses(handler);
  expect(await violations(handler.page)).toEqual([]);
  expectNoFaults([handler]);
});

async function openHisTests({ page }: Session): Promise<void> {
  await page.getByRole('textbox', { name: '居民身份证号或手机号' }).fill(STORIES.allFine.phone);
  await page.getByRole('button', { name: '查找', exact: true }).click();
  await page.getByRole('link', { name: '人员档案' }).click();
  await page.getByRole('tab', { name: /^核酸检测/ }).click();
}

/** In November 2021 no rule of recognition is in force; the page of the city shows the result. */
async function askNow({ page }: Session): Promise<void> {
  const table = page.getByRole('table', { name: '核酸检测' });
  await table.getByText('还有 1 天').waitFor();
  await table.getByText('该时间该地没有生效的互认规定，无法判断是否必须认可。').waitFor();
  await table.getByText('已展示', { exact: true }).waitFor();
}

/** In August 2022, in Shandong: the window is that of the place, and it has passed. */
async function askAtTheBarrier({ page }: Session): Promise<void> {
  const asked = page.getByRole('group', { name: '查验与展示' });
  await asked.getByRole('combobox', { name: '查验地' }).fill('青岛市市北区');
  await page.getByRole('option', { name: /市北区 ?370203$/ }).click();
  await asked.getByRole('textbox', { name: /^查验时间/ }).fill('2022-08-13 10:00');
  await asked.getByRole('combobox', { name: '被拒理由' }).click();
  await page.getByRole('option', { name: '要求重新检测' }).click();
  const table = page.getByRole('table', { name: '核酸检测' });
  await table.getByText(/于2021-11-03 18:40:00到期/).waitFor();
  await table.getByText('不构成违规', { exact: true }).waitFor();
  await table.getByText(/P6-SHANDONG 1.0.0 版 P6-04/).waitFor();
}

async function readHisDoses({ page }: Session): Promise<void> {
  await page.getByRole('tab', { name: /^疫苗接种/ }).click();
  const status = page.getByRole('region', { name: '接种情况' });
  await status.getByText('已全程', { exact: true }).waitFor();
  await status.getByText(/灭活疫苗2剂，全程2剂/).waitFor();
}
