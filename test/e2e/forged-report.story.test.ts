import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/accessible.js';
import { keepScreenshots, launchBrowser, type Session } from '../support/browser.js';
import { expectNoFaults, openScreen, signIn } from '../support/desk.js';
import { type Product, startProduct } from '../support/product.js';
import { STORIES } from '../support/stories.js';

/**
 * A report looks forged. Whoever sees it first proposes it and nothing happens to the citizen; a second person decides,
 * says to whom it is handed, and only then it counts no more. The steward sees how slow the laboratories are.
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

test('a handler doubts a report, a reviewer decides, and the laboratory’s line stands in the league', async ({
  onTestFailed,
}) => {
  const [handler, reviewer, steward] = [
    await signIn(browser, product.url, 'handler'),
    await signIn(browser, product.url, 'reviewer'),
    await signIn(browser, product.url, 'steward'),
  ];
  const all = [handler, reviewer, steward];
  onTestFailed(async () => void (await keepScreenshots('forged-report', all)));
  await propose(handler);
  await decide(reviewer);
  await seeItGone(handler);
  await correctTheRegister(steward);
  await readTheLeague(steward);
  expectNoFaults(all);
});

async function openTests({ page }: Session): Promise<void> {
  await page.getByRole('textbox', { name: '居民身份证号或手机号' }).fill(STORIES.testNotUploaded.phone);
  await page.getByRole('button', { name: '查找', exact: true }).click();
  await page.getByRole('region', { name: '我的结果在哪' }).getByText('已出结果未上传', { exact: true }).waitFor();
  await page.getByRole('link', { name: '人员档案' }).click();
  await page.getByRole('tab', { name: /^核酸检测/ }).click();
}

async function propose(session: Session): Promise<void> {
  await openTests(session);
  const { page } = session;
  const table = page.getByRole('table', { name: '核酸检测' });
  await table.getByRole('list', { name: '流转环节' }).first().waitFor();
  await table
    .getByRole('button', { name: /^真伪存疑/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: '提出认定为' }).click();
  await page.getByRole('option', { name: '假冒' }).click();
  await dialog.getByRole('textbox', { name: '理由' }).fill('二维码指向别处');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: '提出', exact: true }).click();
  await table.getByText('已提出：假冒，待他人认定').waitFor();
}

async function decide(session: Session): Promise<void> {
  const { page } = session;
  await openScreen(session, '真伪认定');
  await page.getByRole('button', { name: /^认定：/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '理由' }).fill('机构回函：未出具此报告');
  expect(await dialog.getByRole('button', { name: '同意认定' }).isDisabled()).toBe(true);
  await dialog.getByRole('textbox', { name: '移送单位' }).fill('市公安局');
  await dialog.getByRole('button', { name: '同意认定' }).click();
  await page.getByText('没有待认定的报告。').waitFor();
  expect(await violations(page)).toEqual([]);
}

async function seeItGone({ page }: Session): Promise<void> {
  await page.reload();
  await page.getByRole('tab', { name: /^核酸检测/ }).click();
  const table = page.getByRole('table', { name: '核酸检测' });
  await table.getByText('假冒', { exact: true }).waitFor();
  await page.getByRole('region', { name: '我的结果在哪' }).getByText('假冒或篡改', { exact: true }).waitFor();
}

/** A day of qualification is not taken away without the number of a paper. */
async function correctTheRegister(session: Session): Promise<void> {
  const { page } = session;
  await openScreen(session, '检测机构');
  await page.getByRole('textbox', { name: '名称或信用代码' }).fill('远岭');
  await page.getByRole('link', { name: '北京远岭医学检验实验室' }).click();
  await page.getByRole('button', { name: '修改', exact: true }).click();
  const form = page.getByRole('form', { name: /^修改/ });
  await form
    .getByRole('textbox', { name: /^终止日/ })
    .first()
    .fill('2021-11-1');
  await form.getByRole('textbox', { name: '理由' }).fill('资质到期');
  await form.getByRole('button', { name: '保存' }).click();
  await form.getByText('缩短或撤销资质会影响已采样的人，须填写依据文号。').waitFor();
  expect(await violations(page)).toEqual([]);
  await form.getByRole('textbox', { name: '依据文号' }).fill('京卫〔2021〕11号');
  await form.getByRole('button', { name: '保存' }).click();
  await page.getByText('第 2 版').waitFor();
  await page.getByText('已结束').first().waitFor();
}

async function readTheLeague(session: Session): Promise<void> {
  const { page } = session;
  await openScreen(session, '检测机构');
  await page.getByRole('tab', { name: '时延排行' }).click();
  await page.getByRole('textbox', { name: '采样自' }).fill('2021-10-10');
  await page.getByRole('table', { name: '时延排行' }).getByRole('link', { name: '北京云泽医学检验所' }).waitFor();
  await page.getByRole('img', { name: /^各机构/ }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('tab', { name: '查询渠道' }).click();
  await page.getByRole('table', { name: '查询渠道' }).getByText('豫事办').waitFor();
}
