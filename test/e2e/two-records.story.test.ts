import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/accessible.js';
import { dataOf, partner } from '../support/api.js';
import { keepScreenshots, launchBrowser, type Session } from '../support/browser.js';
import { expectNoFaults, openScreen, signIn } from '../support/desk.js';
import { type Product, startProduct } from '../support/product.js';
import { STORIES } from '../support/stories.js';

/**
 * Somebody is on record twice, once with a passport. One steward compares and proposes, another merges; the desk finds one
 * person by either number. It was a mistake: it is taken apart. Meanwhile the desk sees to a number and to a family.
 */
const MEANWHILE = '12900000977';
let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ persons: 500 }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await product.remove();
});

test('two stewards make two records one and take them apart again; the desk sees what is known of whom', async ({
  onTestFailed,
}) => {
  const [steward, second, handler] = [
    await signIn(browser, product.url, 'steward'),
    await signIn(browser, product.url, 'steward2'),
    await signIn(browser, product.url, 'handler'),
  ];
  const all = [steward, second, handler];
  onTestFailed(async () => void (await keepScreenshots('two-records', all)));
  await propose(steward);
  await merge(second);
  await seeOne(handler);
  await bindMeanwhile();
  await takeApart(second);
  await seeTwo(handler);
  await verifyAgain(handler);
  await registerDaughter(handler);
  expectNoFaults(all);
});

async function openPair({ page }: Session, state: string): Promise<void> {
  if (state !== '待核对') {
    await page.getByRole('combobox', { name: '显示' }).click();
    await page.getByRole('option', { name: state }).click();
  }
  await page.getByRole('link', { name: /^比对 丁/ }).click();
  await page.getByRole('table', { name: '两条记录逐项比对' }).waitFor();
}

async function decide({ page }: Session, verb: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: verb, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(reason);
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: verb, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function propose(session: Session): Promise<void> {
  await openScreen(session, '疑似重复');
  const { page } = session;
  await page.getByText('一方以护照登记').first().waitFor();
  expect(await violations(page)).toEqual([]);
  await openPair(session, '待核对');
  expect(await violations(page)).toEqual([]);
  await decide(session, '提请合并', '同名同号，来电核对为同一人');
  await page.getByText('等待另一位数据管理员复核').waitFor();
  expect(await page.getByRole('button', { name: '同意合并' }).count()).toBe(0);
}

async function merge(session: Session): Promise<void> {
  await openScreen(session, '疑似重复');
  await openPair(session, '待复核');
  await decide(session, '同意合并', '已核对');
  await session.page.getByRole('region', { name: '合并' }).getByText('已合并', { exact: true }).waitFor();
}

async function openRecord({ page }: Session, number: string, tab: RegExp): Promise<void> {
  await page.goto('/');
  await page.getByRole('textbox', { name: '居民身份证号或手机号' }).fill(number);
  await page.getByRole('button', { name: '查找', exact: true }).click();
  await page.getByRole('link', { name: '人员档案' }).click();
  await page.getByRole('tab', { name: tab }).click();
}

async function seeOne(session: Session): Promise<void> {
  await openRecord(session, STORIES.forwardedScan.phone, /^绑定号码/);
  const { page } = session;
  await page.getByText('已并入此人的记录').waitFor();
  expect(await page.getByRole('table', { name: '绑定号码' }).getByRole('row').count()).toBe(3);
}

/** While they are one a channel tells of one more number: it is of the one who leaves. */
async function bindMeanwhile(): Promise<void> {
  const app = partner(product.url, 'zm_demobjt_not-a-secret-city-app');
  const identifier = { kind: 'PHONE', value: STORIES.forwardedScan.phone };
  const bound = { identifier, event: 'BIND', channel: 'BAIDU', number: MEANWHILE, at: '2021-11-01T09:00:00+08:00' };
  const answer = await app<{ done: { accepted: number } }>(
    'mutation B($input: ImportBindingsInput!) { done: importBindings(input: $input) { ... on ImportBindingsReport { accepted } } }',
    { input: { batch: 'meanwhile', bindings: [bound] } },
  );
  expect(dataOf(answer).done.accepted).toBe(1);
}

/** What came meanwhile is listed, and what is ticked goes with the one who leaves. */
async function takeApart({ page }: Session): Promise<void> {
  await page.reload();
  await page.getByRole('button', { name: '撤销合并', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('list')
    .getByRole('checkbox', { name: /^绑定号码.*129\*{5}977.*百度/ })
    .check();
  await dialog.getByText('已选 1 条，共 1 条').waitFor();
  await dialog.getByRole('textbox').fill('本人来电，是两个人');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: '撤销合并', exact: true }).click();
  await page.getByRole('region', { name: '合并' }).getByText('已撤销', { exact: true }).waitFor();
}

/** The number that came meanwhile finds the one it was handed to. */
async function seeTwo(session: Session): Promise<void> {
  await openRecord(session, MEANWHILE, /^绑定号码/);
  const table = session.page.getByRole('table', { name: '绑定号码' });
  await table.getByText('129*****977').waitFor();
  expect(await session.page.getByText('已并入此人的记录').count()).toBe(0);
}

async function verifyAgain(session: Session): Promise<void> {
  await openRecord(session, '12900000006', /^绑定号码/);
  const { page } = session;
  const row = page.getByRole('table', { name: '绑定号码' }).getByRole('row', { name: /导致当前弹窗/ });
  await row.getByRole('button', { name: '重新核验' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('来电称已开机');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: '重新核验' }).click();
  await row.getByText(/^已请重新核验/).waitFor();
  expect(await violations(page)).toEqual([]);
}

async function registerDaughter(session: Session): Promise<void> {
  await openRecord(session, STORIES.testNotUploaded.phone, /^家人与监护/);
  const { page } = session;
  await page.getByText('没有人可代本人查询。').waitFor();
  await page.getByRole('button', { name: '登记代查' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '代查人手机号或身份证号' }).fill(STORIES.alxaRightBanner.phone);
  await dialog.getByRole('textbox', { name: /^有效期至/ }).fill('2022-03-01 12:00');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: '登记', exact: true }).click();
  const table = page.getByRole('table', { name: '可代本人查询的人' });
  await table.getByText('有效', { exact: true }).waitFor();
  await table.getByRole('button', { name: '撤销' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '撤销' }).click();
  await table.getByText('已撤销').waitFor();
  expect(await violations(page)).toEqual([]);
}
