import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Ask, dataOf, staff } from '../support/api.js';
import { violations } from '../support/accessible.js';
import { keepScreenshots, launchBrowser, type Session } from '../support/browser.js';
import { expectNoFaults, signIn } from '../support/desk.js';
import { type Product, startProduct } from '../support/product.js';
import { STORIES } from '../support/stories.js';

/**
 * The county alone would have made it worse: the desk says so and offers what helps. County and paper test together
 * clear the traveller; when the receipt turns out to be forged, two people take it back and everything is as before.
 */
let product: Product;
let browser: Browser;
const caller = STORIES.lanzhouQilihe;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await product.remove();
});

test('county and test clear a traveller together; taking them back brings the old status back', async ({
  onTestFailed,
}) => {
  const appealId = await underReview(await staff(product.url, 'handler'));
  const handler = await signIn(browser, product.url, 'handler');
  const reviewer = await signIn(browser, product.url, 'reviewer');
  onTestFailed(async () => void (await keepScreenshots('bundle-of-corrections', [handler, reviewer])));

  await handler.page.goto(`/appeal/${appealId}/show`);
  await chooseTheCounty(handler);
  await addTheTest(handler);
  expect(await violations(handler.page)).toEqual([]);
  await propose(handler);

  await reviewer.page.goto(`/appeal/${appealId}/show`);
  const decision = reviewer.page.getByRole('region', { name: '待复核的更正' });
  await decision.getByText('行程细化到区县').waitFor();
  await decision.getByText('补录检测结果').waitFor();
  await decision.getByRole('button', { name: '批准更正' }).click();
  await outcome(reviewer, '未见异常');

  await takeBack(handler);
  const asked = reviewer.page.getByRole('group', { name: '待同意的撤销' });
  await asked.getByText('住宿发票系伪造').waitFor();
  await asked.getByRole('button', { name: '同意撤销' }).click();
  await outcome(reviewer, '需核验行程');
  await reviewer.page.getByRole('region', { name: '更正记录' }).getByText('已撤销').first().waitFor();
  expectNoFaults([handler, reviewer]);
});

/** Brings the open appeal of the caller to where a correction can be written, as the desk would by hand. */
async function underReview(ask: Ask): Promise<string> {
  const found = await ask<{ findPerson: { appeals: { id: string; version: number; state: string }[] } }>(
    `query F($phone: String!) { findPerson(identifier: { kind: PHONE, value: $phone }, purpose: "CALL") {
      ... on Person { appeals { id version state } } } }`,
    { phone: caller.phone },
  );
  const [appeal] = dataOf(found).findPerson.appeals;
  if (appeal === undefined) throw new Error('the caller has no appeal');
  const { id: appealId } = appeal;
  let { version: expectedVersion } = appeal;
  const act = async (name: string, type: string, input: object): Promise<void> => {
    const query = `mutation D($input: ${type}!) { answer: ${name}(input: $input) {
      ... on Appeal { version } ... on Refusal { code } } }`;
    const answer = await ask<{ answer: { version?: number; code?: string } }>(query, {
      input: { appealId, ...input },
    });
    expectedVersion = dataOf(answer).answer.version ?? expectedVersion;
  };
  await act('startReview', 'MoveAppealInput', { expectedVersion });
  const description = '七里河区西津西路住宿发票，10月23日至27日';
  await act('addEvidence', 'AddEvidenceInput', { kind: 'HOTEL_BILL', description, seenOriginal: true });
  return appealId;
}

async function chooseTheCounty({ page }: Session): Promise<void> {
  await page.getByRole('heading', { name: /^案件/ }).waitFor();
  await page.keyboard.press('c');
  const form = page.getByRole('form', { name: '更正' });
  await form.getByRole('combobox', { name: '实际所在区县' }).fill(caller.division);
  await page.getByRole('option', { name: new RegExp(`${caller.division} ${caller.code}$`) }).click();
  const warning = form.getByRole('group', { name: /更正只能放宽/ });
  await warning.getByText('P2-03b').or(warning.getByText('核酸')).first().waitFor();
  await warning.getByRole('button', { name: '加上：补录检测结果' }).click();
}

async function addTheTest({ page }: Session): Promise<void> {
  const form = page.getByRole('form', { name: '更正' });
  await form.getByRole('combobox', { name: '检测机构' }).fill('北京和澄医院');
  await page.getByRole('option', { name: '北京和澄医院' }).click();
  await form.getByRole('textbox', { name: '样本编号' }).fill('ZZ-2291');
  await form.getByRole('textbox', { name: '采样时间' }).fill('2021-10-31 09:00');
  await form.getByRole('textbox', { name: '报告时间' }).fill('2021-10-31 18:00');
  const after = form.getByRole('group', { name: '更正后', exact: true });
  await after.getByText('未见异常').first().waitFor();
  await form.getByText(/P2-03a .*据此判定/).waitFor();
}

async function propose({ page }: Session): Promise<void> {
  const form = page.getByRole('form', { name: '更正' });
  await form.getByText(/^需第二人复核，因为涉及不止一条记录/).waitFor();
  await form.getByRole('combobox', { name: '依据' }).fill('个人信息保护法第四十六条');
  await form.getByRole('button', { name: '提交拟处理意见' }).click();
  await page.getByRole('region', { name: '待复核的更正' }).getByText('等待另一位复核员处理。').waitFor();
}

async function outcome({ page }: Session, name: string): Promise<void> {
  await page.getByRole('region', { name: '当前判定' }).getByRole('heading', { name }).waitFor();
}

async function takeBack({ page }: Session): Promise<void> {
  const list = page.getByRole('region', { name: '更正记录' });
  await list.getByRole('button', { name: '撤销这次更正' }).click();
  await list.getByRole('textbox', { name: '撤销理由' }).fill('住宿发票系伪造');
  await list.getByRole('button', { name: '撤销更正', exact: true }).click();
  await list.getByText(/申请撤销：住宿发票系伪造/).waitFor();
}
