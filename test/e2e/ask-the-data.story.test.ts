import { readFileSync } from 'node:fs';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { sidewaysOverflow, violations } from '../support/accessible.js';
import { keepScreenshots, launchBrowser, type Session } from '../support/browser.js';
import { expectNoFaults, openScreen, signIn } from '../support/desk.js';
import { type Product, startProduct } from '../support/product.js';

/**
 * An analyst asks the data: from the day at a glance to a question, its chart and its table, a question that is kept, a
 * file that is taken home, and an address that a colleague opens in another language.
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

async function begin(username: string, story: string): Promise<Session> {
  const session = await signIn(browser, product.url, username);
  await session.page.setViewportSize({ width: 1366, height: 768 });
  onTestFailed(async () => void (await keepScreenshots(story, [session])));
  return session;
}

async function downloaded(page: Page, act: () => Promise<void>): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  return file;
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

const QUESTION = '核酸检测（日 × 省级）';
const NAME = '各省检测数';

test('from the day at a glance to a question, a chart, a table, a file and an address', async () => {
  const analyst = await begin('analyst', 'ask-the-data');
  const { page } = analyst;
  await page.getByRole('heading', { level: 1, name: '今日总览' }).waitFor();
  await page
    .getByRole('region', { name: '核酸检测数' })
    .getByText(/2021-1/)
    .waitFor();
  expect(await violations(page)).toEqual([]);

  await page.getByRole('link', { name: '看数据: 核酸检测数' }).click();
  await page.getByRole('img', { name: /^核酸检测（日），折线图/ }).waitFor();
  await choose(page, '按地区分列', '省级');
  await page.getByRole('heading', { level: 2, name: QUESTION }).waitFor();
  await page.getByRole('button', { name: '热力' }).click();
  await page.getByRole('img', { name: /热力图/ }).waitFor();
  const table = page.getByRole('table', { name: new RegExp(QUESTION.replace(/[（）]/g, '.')) });
  // of two thousand people most provinces have few: withheld, said in words, and never a zero
  await table.getByText('已隐去').first().waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await sidewaysOverflow(page)).toBe(0);

  const csv = await downloaded(page, () => page.getByRole('button', { name: /^CSV 下载表格/ }).click());
  const lines = readFileSync(await csv.path(), 'utf8').split('\r\n');
  expect(lines[0]).toBe('\uFEFFDAY,日,PROVINCE,省级,检测数,阳性数,阳性率');
  const tests = lines.slice(1, -1).map((line) => line.split(',')[4] ?? '');
  expect(tests).toContain('已隐去');
  expect(tests.filter((figure) => /^[1-9]$/.test(figure))).toEqual([]);

  const png = await downloaded(page, () => page.getByRole('button', { name: 'PNG 图片' }).click());
  const picture = readFileSync(await png.path());
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect(picture.length).toBeGreaterThan(20_000);

  await page.getByRole('button', { name: '查看查询' }).click();
  const query = page.getByRole('dialog', { name: '查询' });
  await query.getByText('query AskStatistics($input: StatisticsInput!)').waitFor();
  await query.getByText(/"subject": "TESTS"/).waitFor();
  expect(await violations(page)).toEqual([]);
  await query.getByRole('button', { name: '关闭' }).click();

  await page.getByRole('button', { name: '收藏' }).click();
  const save = page.getByRole('dialog', { name: '收藏这个问题' });
  await save.getByLabel('名称').fill(NAME);
  await save.getByLabel('与所有能提问的人共享').check();
  await save.getByRole('button', { name: '保存' }).click();
  await page.getByText(`已收藏“${NAME}”`).waitFor();

  const address = page.url();
  expect(decodeURIComponent(address)).not.toMatch(/\d{11}|[一-鿿]/);
  await page.reload();
  await page.getByRole('img', { name: /热力图/ }).waitFor();
  expect(page.url()).toBe(address);
  await page.getByRole('button', { name: 'EN', exact: true }).click();
  await page.getByRole('heading', { level: 2, name: 'Nucleic acid tests (Day × Province)' }).waitFor();
  await page
    .getByRole('table', { name: /^Table of figures/ })
    .getByText('withheld')
    .first()
    .waitFor();
  expect(await violations(page)).toEqual([]);
  expectNoFaults([analyst]);
  await analyst.context.close();
});

test('a colleague opens the shared question, keeps a copy of their own, and takes a deletion back', async () => {
  const steward = await begin('steward', 'ask-the-data-shared');
  const { page } = steward;
  await openScreen(steward, '统计分析');
  await page.getByRole('link', { name: '收藏的问题' }).click();
  const shared = page.getByRole('table', { name: '收藏的问题：同事共享的' });
  await shared.getByRole('button', { name: `另存一份“${NAME}”` }).click();
  const mine = page.getByRole('table', { name: '收藏的问题：我的' });
  await mine.getByRole('button', { name: `删除“${NAME}（副本）”` }).click();
  await mine.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^撤销/ }).click();
  await mine.getByRole('link', { name: `${NAME}（副本）` }).waitFor();
  expect(await violations(page)).toEqual([]);
  await shared.getByRole('link', { name: NAME, exact: true }).click();
  await page.getByRole('img', { name: /热力图/ }).waitFor();
  expectNoFaults([steward]);
  await steward.context.close();
});

test('everything that was asked comes as a file, made in the background', async () => {
  const analyst = await begin('analyst', 'ask-the-data-export');
  const { page } = analyst;
  await page.goto('/statistics?of=TESTS&by=DAY.PROVINCE&last=14D&as=TABLE');
  await page.getByRole('button', { name: '导出全部' }).click();
  await page.getByRole('menuitem', { name: /^CSV/ }).click();
  const row = page.getByRole('table', { name: '导出' }).getByRole('row').filter({ hasText: '核酸检测 · 日 · 省级' });
  const fetch = row.getByRole('link', { name: '下载 CSV' });
  await fetch.waitFor({ timeout: 60_000 });
  const file = await downloaded(page, () => fetch.click());
  expect(readFileSync(await file.path(), 'utf8').split('\n').length).toBeGreaterThan(2);
  expect(await violations(page)).toEqual([]);
  expectNoFaults([analyst]);
  await analyst.context.close();
});

test('the map is chosen from by keyboard, layer after layer, down to what lies below', async () => {
  const analyst = await begin('analyst', 'ask-the-data-map');
  const { page } = analyst;
  await page.goto('/statistics/map?layer=gap');
  const places = page.getByRole('listbox', { name: /^各地市：精度差/ });
  await places.focus();
  await page.keyboard.press('ArrowDown');
  const chosen = places.getByRole('option', { selected: true }).locator('span').first();
  const first = await chosen.innerText();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => chosen.innerText()).not.toBe(first);
  const name = await chosen.innerText();
  await page.getByRole('table', { name: new RegExp(`^${name} · 精度差`) }).waitFor();
  expect(await violations(page)).toEqual([]);
  await choose(page, '图层', '风险地区（在列区县）');
  await page.getByRole('img', { name: /^地市地图：风险地区/ }).waitFor();
  await page.getByRole('table', { name: new RegExp(`^${name} · 风险地区`) }).waitFor();
  expect(await sidewaysOverflow(page)).toBe(0);
  for (const tab of ['申诉与纠错', '上传时延', '数据字典']) {
    await page.getByRole('navigation', { name: '统计分析' }).getByRole('link', { name: tab }).click();
    await page.getByRole('heading', { level: 1, name: tab }).waitFor();
    await expect.poll(() => page.getByRole('status', { name: '正在读取…' }).count(), { timeout: 20_000 }).toBe(0);
    expect({ tab, found: await violations(page) }).toEqual({ tab, found: [] });
  }
  expectNoFaults([analyst]);
  await analyst.context.close();
});
