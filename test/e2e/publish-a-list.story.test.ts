import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { violations } from '../support/accessible.js';
import { DEMO_KEYS, dataOf, partner } from '../support/api.js';
import { keepScreenshots, launchBrowser, type Session } from '../support/browser.js';
import { expectNoFaults, openScreen, signIn } from '../support/desk.js';
import { type Product, startProduct } from '../support/product.js';
import { nationalList, placesOf } from '../support/risk-list.js';
import { STORIES } from '../support/stories.js';

/**
 * A new list arrives. One steward imports it and decides the name that no rule resolves; another looks at what it
 * changes and publishes; the people it touches are evaluated again, by themselves.
 */
let product: Product;
let browser: Browser;

const UNKNOWN_NAME = '雁滩高新技术园';
const inQilihe = STORIES.lanzhouQilihe;

const list = {
  name: '2021110109-new.json',
  mimeType: 'application/json',
  buffer: Buffer.from(
    nationalList('2021-11-01 09时', [
      ...placesOf('2021-10-31'),
      { level: 'medium', province: '甘肃省', city: '兰州市', county: '七里河区', community: '西站街道建西东路社区' },
      { level: 'medium', province: '甘肃省', city: '兰州市', county: UNKNOWN_NAME, community: '科技街6号院' },
    ]),
  ),
};

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await product.remove();
});

async function popupOf(phone: string): Promise<string | null> {
  const ask = partner(product.url, DEMO_KEYS.rail);
  const query = `query Check($phone: String!) { checkStatus(identifier: { kind: PHONE, value: $phone }) { popup } }`;
  return dataOf(await ask<{ checkStatus: { popup: string | null } }>(query, { phone })).checkStatus.popup;
}

test('one steward imports and decides a name, another publishes, and whoever it touches is evaluated again', async () => {
  const first = await signIn(browser, product.url, 'steward');
  const second = await signIn(browser, product.url, 'steward2');
  onTestFailed(async () => void (await keepScreenshots('publish-a-list', [first, second])));
  const before = await popupOf(inQilihe.phone);
  expect(before).not.toBe('AFFECTED_AREA');

  await importList(first);
  await decideTheName(first);
  await mayNotPublishAlone(first);
  await publish(second);

  await expect.poll(() => popupOf(inQilihe.phone), { timeout: 20_000 }).toBe('AFFECTED_AREA');
  expect(await popupOf(STORIES.allFine.phone)).toBeNull();
  await isListedNow(second);
  expectNoFaults([first, second]);
});

test('the same file again makes no second version', async () => {
  const steward = await signIn(browser, product.url, 'steward');
  onTestFailed(async () => void (await keepScreenshots('same-list', [steward])));
  const { page } = steward;
  await openScreen(steward, '名单与发布');
  await page.getByLabel('选择名单文件').setInputFiles(list);
  await page.getByText('重复文件，未产生新版本').waitFor();
  expect(await page.getByRole('row').filter({ hasText: list.name }).count()).toBe(1);
});

test.each([
  ['not JSON', 'broken.json', '{ "data": '],
  ['another shape', 'shape.json', '{"rows": []}'],
])('%s is refused in words, and nothing is made of it', async (_name, name, content) => {
  const steward = await signIn(browser, product.url, 'steward');
  onTestFailed(async () => void (await keepScreenshots(name, [steward])));
  const { page, context } = steward;
  await openScreen(steward, '名单与发布');
  const versions = page.getByRole('table', { name: '名单与发布' }).getByRole('row');
  await versions.nth(1).waitFor();
  const before = await versions.count();
  const buffer = Buffer.from(content);
  await page.getByLabel('选择名单文件').setInputFiles({ name, mimeType: 'application/json', buffer });
  const item = page.getByRole('region', { name: '导入名单' }).getByRole('listitem').filter({ hasText: name });
  await item.getByText('未能读出名单').waitFor();
  await item.getByText(/^\d+ 处问题$/).click();
  expect(await item.getByRole('listitem').innerText()).toMatch(/[\u4e00-\u9fff]{2}/);
  expect(await versions.count()).toBe(before);
  await context.close();
});

test.each([
  ['a list from the future', 'future.json', nationalList('2022-11-01 09时', placesOf('2021-10-31')), '晚于现在'],
  [
    'a list that lost most of its places',
    'cut.json',
    nationalList('2021-11-01 10时', placesOf('2021-10-19')),
    '上一版',
  ],
])('%s is held back, and the screen says why', async (_name, name, content, why) => {
  const steward = await signIn(browser, product.url, 'steward');
  onTestFailed(async () => void (await keepScreenshots(name, [steward])));
  const { page, context } = steward;
  await openScreen(steward, '名单与发布');
  const buffer = Buffer.from(content);
  await page.getByLabel('选择名单文件').setInputFiles({ name, mimeType: 'application/json', buffer });
  const item = page.getByRole('region', { name: '导入名单' }).getByRole('listitem').filter({ hasText: name });
  await item.getByRole('link', { name: /^打开名单/ }).click();
  await page.getByRole('region', { name: '扣留原因' }).getByText(why).waitFor();
  expect(await page.getByRole('button', { name: '发布', exact: true }).count()).toBe(0);
  await context.close();
});

test('a list published by mistake is taken back by two, and whoever it touched is evaluated again', async () => {
  const first = await signIn(browser, product.url, 'steward');
  const second = await signIn(browser, product.url, 'steward2');
  onTestFailed(async () => void (await keepScreenshots('roll-back-a-list', [first, second])));
  expect(await popupOf(inQilihe.phone)).toBe('AFFECTED_AREA');

  const address = await proposeRollBack(first);
  expect(await popupOf(inQilihe.phone)).toBe('AFFECTED_AREA');
  await agree(second, address);

  await expect.poll(() => popupOf(inQilihe.phone), { timeout: 20_000 }).not.toBe('AFFECTED_AREA');
  expect(await violations(second.page)).toEqual([]);
  await openScreen(second, '系统状态');
  const runs = second.page.getByRole('table', { name: '批量重算' });
  await runs.getByRole('link', { name: /^名单 \d+（回退名单 \d+）$/ }).waitFor();
  expectNoFaults([first, second]);
});

async function proposeRollBack(steward: Session): Promise<string> {
  const { page } = steward;
  await openScreen(steward, '名单与发布');
  await page.getByRole('row').filter({ hasText: '现行' }).getByRole('link').click();
  await page.getByRole('button', { name: '提请回退' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('region', { name: '调出地区' }).getByText('甘肃省兰州市七里河区').waitFor();
  await dialog.getByRole('button', { name: '提请回退' }).click();
  await dialog.getByText('请写明理由。').waitFor();
  await dialog.getByRole('textbox', { name: '理由' }).fill('兰州两处并无通告');
  await dialog.getByRole('button', { name: '提请回退' }).click();
  await page.getByText('您是提请人，须由另一位数据管理员同意后生效。').waitFor();
  expect(await page.getByRole('button', { name: '发布', exact: true }).count()).toBe(0);
  return page.url();
}

async function agree({ page }: Session, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: '发布', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '理由' }).fill('核对属实');
  await dialog.getByRole('button', { name: '发布', exact: true }).click();
  const history = page.getByRole('region', { name: '本版为回退' });
  await history.getByText('理由：兰州两处并无通告').waitFor();
  await history.getByText(/同意：数据管理员/).waitFor();
}

async function importList(steward: Session): Promise<void> {
  const { page } = steward;
  await openScreen(steward, '名单与发布');
  await page.getByLabel('选择名单文件').setInputFiles(list);
  const report = page.getByRole('region', { name: '导入名单' });
  await report.getByText(/32 条，识别 31 条，待核名 1 条/).waitFor();
  await report.getByRole('link', { name: /^打开名单/ }).click();
}

async function decideTheName({ page }: Session): Promise<void> {
  const form = page.getByRole('form', { name: new RegExp(UNKNOWN_NAME) });
  await form.getByRole('combobox', { name: '选定行政区划' }).fill('兰州市城关区');
  await page.getByRole('option', { name: /城关区 620102$/ }).click();
  await form.getByRole('button', { name: '确认' }).click();
  await page.getByText('已核 1 / 1').waitFor();
}

async function mayNotPublishAlone({ page }: Session): Promise<void> {
  await page.getByText('待发布').first().waitFor();
  await page.getByText('您是导入人，须由另一位数据管理员发布。').waitFor();
  expect(await page.getByRole('button', { name: '发布', exact: true }).count()).toBe(0);
}

async function publish(steward: Session): Promise<void> {
  const { page } = steward;
  await openScreen(steward, '名单与发布');
  await page
    .getByRole('row')
    .filter({ hasText: list.name })
    .getByRole('link', { name: /^打开名单/ })
    .click();
  const preview = page.getByRole('region', { name: '发布前预览' });
  await preview.getByRole('region', { name: '新增地区' }).getByText('七里河区').first().waitFor();
  await page.getByRole('button', { name: '发布', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '理由' }).fill('与官方公布一致');
  await dialog.getByRole('button', { name: '发布', exact: true }).click();
  const run = page.getByRole('region', { name: '重新判定' });
  await run.getByText('已完成').waitFor();
}

async function isListedNow(steward: Session): Promise<void> {
  const { page } = steward;
  await openScreen(steward, '风险地区');
  await page.getByRole('tab', { name: '明细' }).click();
  await page.getByRole('textbox', { name: '地名' }).fill('建西东路');
  await page
    .getByRole('cell', { name: /七里河区/ })
    .first()
    .waitFor();
}
