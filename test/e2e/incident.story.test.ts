import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { violations } from '../support/accessible.js';
import { keepScreenshots, launchBrowser, type Session } from '../support/browser.js';
import { expectNoFaults, openScreen, signIn } from '../support/desk.js';
import { type Product, startProduct } from '../support/product.js';

/**
 * A supervisor sees that many are misled by one cause: the correction is drafted once, tried on everybody, approved by a
 * second person and applied wave by wave; people who never called are told; and all of it can be undone.
 */
let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await product.remove();
});

async function begin(username: string, others: Session[]): Promise<Session> {
  const session = await signIn(browser, product.url, username);
  await session.page.setViewportSize({ width: 1366, height: 768 });
  others.push(session);
  return session;
}

const figure = (page: Page, panel: string, label: string) =>
  page.getByRole('region', { name: panel }).locator('dt', { hasText: label }).locator('xpath=following-sibling::dd[1]');

test('one correction for everybody: drafted, tried, approved, applied in waves, undone', async () => {
  const sessions: Session[] = [];
  onTestFailed(async () => void (await keepScreenshots('incident', sessions)));
  const supervisor = await begin('supervisor', sessions);
  const { page } = supervisor;

  await openScreen(supervisor, '事件');
  await page.getByText('目前没有事件。').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '建立事件' }).click();
  await page.getByRole('combobox', { name: '原因' }).click();
  await page.getByRole('option', { name: '规则缺陷' }).click();
  await page.getByRole('combobox', { name: '地级市' }).fill('天津市');
  await page.getByRole('option', { name: '天津市', exact: false }).first().click();
  await page.getByRole('textbox', { name: '理由' }).fill('申报系统同步延迟');
  await page.getByRole('button', { name: '建立', exact: true }).click();

  await page.getByRole('button', { name: '起草' }).click();
  await page.getByRole('textbox', { name: '暂停适用的规则' }).fill('P2-05');
  await page.getByRole('textbox', { name: '依据与理由' }).fill('申报系统三天内恢复');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '保存草案' }).click();
  await page.getByRole('button', { name: '开始试运行' }).click();
  await page.getByRole('button', { name: '重新试运行' }).waitFor();
  const freed = Number(await figure(page, '试运行', '将放宽').innerText());
  expect(freed).toBeGreaterThan(2);
  // who drafted it may not approve it
  expect(await page.getByRole('button', { name: '批准' }).count()).toBe(0);
  expect(await violations(page)).toEqual([]);

  const reviewer = await begin('reviewer', sessions);
  await openScreen(reviewer, '事件');
  await reviewer.page.getByRole('link', { name: /^E\d{8}-01$/ }).click();
  await reviewer.page.getByRole('button', { name: '批准' }).click();

  // the other screen hears of it by itself
  for (const percent of [1, 10, 100]) await page.getByRole('button', { name: `开始 ${percent}% 批次` }).click();
  await page.getByText('已全部应用').waitFor();
  expect(await figure(page, '概况', '已放宽').innerText()).toBe(String(freed));
  expect(await figure(page, '概况', '其中未来电').innerText()).toBe(String(freed));
  expect(await violations(page)).toEqual([]);

  for (const left of [2, 1, 0]) {
    await page.getByRole('button', { name: '撤销最近一批' }).click();
    await page.getByRole('textbox', { name: '撤销理由' }).fill('依据有误');
    await page.getByRole('button', { name: '撤销最近一批' }).click();
    const waves = page.getByRole('table', { name: '分批应用' });
    if (left > 0) await expect.poll(() => waves.getByText('已撤销', { exact: true }).count()).toBe(4 - left);
  }
  await page.getByText('已起草').waitFor();
  expect(await figure(page, '概况', '已放宽').innerText()).toBe('0');
  expectNoFaults(sessions);
});
