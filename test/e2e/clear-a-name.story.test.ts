import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_KEYS, dataOf, partner } from '../support/api.js';
import { keepScreenshots, launchBrowser, type Session } from '../support/browser.js';
import { expectNoFaults, openScreen, signIn } from '../support/desk.js';
import { type Product, startProduct } from '../support/product.js';
import { STORIES } from '../support/stories.js';

/**
 * The main job: a traveller was flagged because her ticket and her phone say only 阿拉善盟. She calls 12345; a handler
 * proposes to refine the stay to 阿拉善右旗, a reviewer approves in another browser, the status turns green by itself,
 * she is told, the case closes.
 */
let product: Product;
let browser: Browser;

const caller = STORIES.alxaRightBanner;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await product.remove();
});

async function checkedByTheRailway(): Promise<{ colour: string; popup: string | null }> {
  const ask = partner(product.url, DEMO_KEYS.rail);
  const query = `query Check($phone: String!) { checkStatus(identifier: { kind: PHONE, value: $phone }) { colour popup } }`;
  return dataOf(await ask<{ checkStatus: { colour: string; popup: string | null } }>(query, { phone: caller.phone }))
    .checkStatus;
}

test('a traveller flagged at prefecture precision is cleared by two people, told, and her case closed', async ({
  onTestFailed,
}) => {
  const handler = await signIn(browser, product.url, 'handler');
  const reviewer = await signIn(browser, product.url, 'reviewer');
  onTestFailed(async () => void (await keepScreenshots('clear-a-name', [handler, reviewer])));
  expect(await checkedByTheRailway()).toEqual({ colour: 'NONE', popup: 'VERIFY_ITINERARY' });

  await findByPhone(handler);
  const number = await takeTheCall(handler);
  await lookIntoIt(handler);
  await proposeTheCounty(handler);

  await openTheCase(reviewer, number);
  await approve(reviewer);
  await isGreenNow(reviewer);
  expect(await checkedByTheRailway()).toEqual({ colour: 'GREEN', popup: null });

  await close(handler);
  expectNoFaults([handler, reviewer]);
});

/** The number is typed, never shown again, and in no address. */
async function findByPhone({ page }: Session): Promise<void> {
  await page.getByRole('textbox', { name: '居民身份证号或手机号' }).fill(caller.phone);
  await page.getByRole('button', { name: '查找', exact: true }).click();
  await page.getByRole('link', { name: '人员档案' }).click();
  await page.getByRole('region', { name: '人员', exact: true }).getByText(caller.surname).waitFor();
  const outcome = page.getByRole('region', { name: '当前判定' });
  await outcome.getByRole('heading', { name: '需核验行程' }).waitFor();
  await outcome.getByText('本证据仅精确到地市级').waitFor();
  expect(page.url()).not.toContain(caller.phone);
  expect(await page.getByRole('main').innerText()).not.toContain(caller.phone);
}

async function takeTheCall({ page }: Session): Promise<string> {
  await page.getByRole('button', { name: '发起申诉' }).click();
  const intake = page.getByRole('dialog', { name: '发起申诉' });
  await intake
    .getByRole('textbox', { name: '来电诉求' })
    .fill('我只到过阿拉善右旗，没有去过额济纳旗，为什么给我弹窗？');
  await intake.getByRole('button', { name: '受理并生成编号' }).click();
  const heading = page.getByRole('heading', { name: /^案件/ });
  await heading.waitFor();
  return (await heading.innerText()).replace('案件', '').trim();
}

async function lookIntoIt({ page }: Session): Promise<void> {
  await page.getByRole('button', { name: '开始核查' }).click();
  await page.getByRole('button', { name: '补充证据' }).click();
  const form = page.getByRole('form', { name: '补充证据' });
  await form
    .getByRole('textbox', { name: '内容摘要' })
    .fill('阿拉善右旗巴丹吉林镇住宿发票，10月26日至29日，单号后四位 2291');
  await form.getByRole('checkbox', { name: '已看到原件' }).check();
  await form.getByRole('button', { name: '保存证据' }).click();
  await page.getByRole('region', { name: '证据材料' }).getByText('巴丹吉林镇').waitFor();
}

/** The suggestion of the most probable cause fills the form; the judge shows before and after while it is written. */
async function proposeTheCounty({ page }: Session): Promise<void> {
  await page.getByRole('region', { name: '可能原因' }).getByRole('button', { name: '采用：行程细化到区县' }).click();
  const form = page.getByRole('form', { name: '更正' });
  await form.getByRole('combobox', { name: '实际所在区县' }).fill(caller.division);
  await page.getByRole('option', { name: new RegExp(`${caller.division} ${caller.code}$`) }).click();
  const preview = form.getByRole('group', { name: '更正前后对比' });
  await preview.getByRole('group', { name: '更正前', exact: true }).getByText('需核验行程').first().waitFor();
  await preview.getByRole('group', { name: '更正后', exact: true }).getByText('未见异常').first().waitFor();
  await form.getByRole('combobox', { name: '依据' }).fill('个人信息保护法第四十六条');
  await form.getByRole('checkbox', { name: /巴丹吉林镇/ }).setChecked(true);
  await form.getByRole('button', { name: '提交拟处理意见' }).click();
  await page.getByRole('region', { name: '待复核的更正' }).getByText('等待另一位复核员处理。').waitFor();
}

async function openTheCase(reviewer: Session, number: string): Promise<void> {
  await openScreen(reviewer, '申诉队列');
  await reviewer.page.getByRole('link', { name: `打开 ${number}` }).click();
  await reviewer.page.getByRole('heading', { name: `案件 ${number}` }).waitFor();
}

async function approve({ page }: Session): Promise<void> {
  const decision = page.getByRole('region', { name: '待复核的更正' });
  await decision.getByRole('textbox', { name: '复核意见' }).fill('住宿发票与行程一致');
  await decision.getByRole('button', { name: '批准更正' }).click();
}

async function isGreenNow({ page }: Session): Promise<void> {
  await page.getByRole('region', { name: '当前判定' }).getByRole('heading', { name: '未见异常' }).waitFor();
  await page.getByRole('region', { name: '更正记录' }).getByText(caller.division).first().waitFor();
  await page.getByRole('region', { name: '告知' }).getByText('未见异常').waitFor();
}

/** The handler's screen follows by itself; the caller confirms, the case is over. */
async function close({ page }: Session): Promise<void> {
  await page.getByRole('button', { name: '办结' }).click();
  await page.getByRole('form', { name: '办结' }).getByRole('button', { name: '确认' }).click();
  await page.getByText('已办结', { exact: true }).first().waitFor();
}
