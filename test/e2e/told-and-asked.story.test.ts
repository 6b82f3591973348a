import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/accessible.js';
import { type Ask, dataOf, staff } from '../support/api.js';
import { keepScreenshots, launchBrowser } from '../support/browser.js';
import { expectNoFaults, openScreen, signIn } from '../support/desk.js';
import { type Gateway, openGateway } from '../support/gateway.js';
import { type Product, startProduct } from '../support/product.js';
import { STORIES } from '../support/stories.js';

/**
 * A decision that does not reach the person: the gateway refuses it, the handler sees why and sends it again, it arrives,
 * the person has been told once, and is asked how it was.
 */
let product: Product;
let browser: Browser;
let gateway: Gateway;

beforeAll(async () => {
  gateway = await openGateway();
  const env = {
    NOTICE_WEBHOOK_URL: gateway.url,
    NOTICE_WEBHOOK_SECRET: `whsec_${Buffer.alloc(32, 7).toString('base64')}`,
    NOTICE_WEBHOOK_PRIVATE: 'true',
  };
  [product, browser] = await Promise.all([startProduct({ env }), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await product.remove();
  gateway.close();
});

interface Case {
  readonly id: string;
  readonly version: number;
  readonly number: string;
}

async function command(ask: Ask, verb: string, type: string, input: object): Promise<Case> {
  const query = `mutation M($input: ${type}!) { answer: ${verb}(input: $input) { ... on Appeal { id version number } ... on Refusal { code } } }`;
  return dataOf(await ask<{ answer: Case }>(query, { input })).answer;
}

/** Taken in, looked into and upheld: what the person is told next is the story. */
async function upheldCase(): Promise<Case> {
  const [intake, handler] = [await staff(product.url, 'intake'), await staff(product.url, 'handler')];
  const find = `query F($phone: String!) { findPerson(identifier: { kind: PHONE, value: $phone }, purpose: "APPEAL") { ... on Person { id } } }`;
  const { findPerson } = dataOf(await intake<{ findPerson: { id: string } }>(find, { phone: STORIES.ejina.phone }));
  const opened = await command(intake, 'openAppeal', 'OpenAppealInput', {
    personId: findPerson.id,
    channel: 'PHONE_12345',
    reason: 'OTHER',
    statement: '为什么给我弹窗？',
    identityGrade: 'G2',
  });
  const { id: appealId, version } = await command(handler, 'startReview', 'MoveAppealInput', {
    appealId: opened.id,
    expectedVersion: opened.version,
  });
  return command(handler, 'upholdAppeal', 'UpholdInput', {
    appealId,
    cause: 'CORRECT_FLAG',
    reason: '流调记录显示到过额济纳旗。',
    expectedVersion: version,
  });
}

test('a notice that was refused is sent again by hand, told once, and the person asked how it was', async ({
  onTestFailed,
}) => {
  gateway.answer(400);
  const { id, number } = await upheldCase();
  const handler = await signIn(browser, product.url, 'handler');
  const supervisor = await signIn(browser, product.url, 'supervisor');
  onTestFailed(async () => void (await keepScreenshots('told-and-asked', [handler, supervisor])));

  await handler.page.goto(`/appeal/${id}/show`);
  const told = handler.page.getByRole('region', { name: '告知', exact: true });
  const decision = told.getByRole('listitem').filter({ hasText: '维持原结果' });
  await decision.getByText('发送失败').waitFor({ timeout: 40_000 });
  await decision.getByText('消息网关拒收这条告知，请改用电话告知。').waitFor();
  await decision.getByText('理由：流调记录显示到过额济纳旗。').waitFor();

  gateway.answer(202);
  await decision.getByRole('button', { name: '重发' }).click();
  await decision.getByText('已发送').waitFor({ timeout: 40_000 });
  const [refused, accepted] = gateway.given.slice(-2);
  expect(accepted).toBe(refused);

  await openScreen(supervisor, '告知日志');
  const row = supervisor.page.getByRole('row').filter({ hasText: number }).filter({ hasText: '维持原结果' });
  await row.getByText('已发送').waitFor();
  expect(await supervisor.page.getByRole('main').innerText()).not.toContain('额济纳旗');
  expect(await violations(supervisor.page)).toEqual([]);

  await supervisor.page.goto(`/appeal/${id}/show`);
  const questions = supervisor.page.getByRole('region', { name: '回访' });
  await questions.getByRole('radiogroup', { name: /响应/ }).getByRole('radio', { name: '是' }).check();
  await questions.getByRole('radiogroup', { name: /解决/ }).getByRole('radio', { name: '否' }).check();
  await questions.getByRole('radiogroup', { name: /满意/ }).getByRole('radio', { name: '基本满意' }).check();
  await questions.getByRole('button', { name: '记录回访' }).click();
  await questions.getByRole('definition').filter({ hasText: '基本满意' }).waitFor();

  await openScreen(supervisor, '指标');
  await supervisor.page.getByRole('link', { name: /^满意率/ }).click();
  await supervisor.page.getByRole('region', { name: '统计口径' }).getByText('回答“满意”或“基本满意”的比例').waitFor();
  expect(await violations(supervisor.page)).toEqual([]);
  expectNoFaults([handler, supervisor]);
});
