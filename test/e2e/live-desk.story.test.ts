import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/accessible.js';
import { keepScreenshots, launchBrowser, type Session } from '../support/browser.js';
import { expectNoFaults, openScreen, signIn } from '../support/desk.js';
import { type Product, startProduct } from '../support/product.js';

/**
 * A desk is many people at once. What a handler does in one browser stands in the supervisor's before anybody reloads;
 * the supervisor gives the case to somebody else, by keyboard and by hand, and the handler is told so where they work.
 */
let product: Product;
let browser: Browser;

const HANDLER = '处理员 王芳';
const AGENT = '坐席 林娜';

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await product.remove();
});

test('two people at one case: each sees what the other does, and whose it is', async ({ onTestFailed }) => {
  const supervisor = await signIn(browser, product.url, 'supervisor');
  const handler = await signIn(browser, product.url, 'handler');
  onTestFailed(async () => void (await keepScreenshots('live-desk', [supervisor, handler])));

  await openScreen(supervisor, '班长看板');
  await isLive(supervisor);
  expect(await violations(supervisor.page)).toEqual([]);
  const number = await firstWaiting(supervisor);

  await openTheCase(handler, number);
  await handler.page.getByRole('button', { name: '开始核查' }).click();
  await liesWith(supervisor, HANDLER, number);
  await agent(supervisor, HANDLER).getByRole('img', { name: '正在案件中', exact: true }).waitFor();

  await giveByKeyboard(supervisor, number, AGENT);
  await liesWith(supervisor, AGENT, number);
  const told = handler.page.getByRole('alert').filter({ hasText: '本案已不在您名下' });
  await told.getByText(`本案已由 ${AGENT} 接手`).waitFor();

  await chip(agent(supervisor, AGENT), number).dragTo(waiting(supervisor));
  await chip(waiting(supervisor), number).waitFor();

  await openTheCase(supervisor, number);
  await handler.page.getByText('班长 刘洋 正在查看').waitFor();
  await handler.page.getByRole('button', { name: '开始核查' }).click();
  await supervisor.page.getByText(`${HANDLER}（经办）正在处理`).first().waitFor();
  expectNoFaults([supervisor, handler]);
});

test('without the line, changes still come, and the screen says so', async ({ onTestFailed }) => {
  const cutOff = await signIn(browser, product.url, 'supervisor');
  const handler = await signIn(browser, product.url, 'handler');
  onTestFailed(async () => void (await keepScreenshots('live-desk-cut-off', [cutOff, handler])));
  await cutOff.page.route('**/api/live', (route) => route.abort());
  await cutOff.page.reload();
  await openScreen(cutOff, '班长看板');
  await cutOff.page.getByRole('status').filter({ hasText: '实时更新中断' }).waitFor();
  const number = await firstWaiting(cutOff);
  await openTheCase(handler, number);
  await handler.page.getByRole('button', { name: '开始核查' }).click();
  await liesWith(cutOff, HANDLER, number);
  expectNoFaults([handler]);
});

const isLive = ({ page }: Session): Promise<void> =>
  page
    .getByRole('status')
    .filter({ hasText: /^实时更新$/ })
    .waitFor();
const waiting = ({ page }: Session): Locator => page.getByRole('region', { name: '待分派案件' });
const agent = ({ page }: Session, name: string): Locator =>
  page.getByRole('listitem', { name: new RegExp(`^${name}：`) });
const chip = (within: Locator, number: string): Locator =>
  within.getByRole('button', { name: new RegExp(`（${number}，`) });
const liesWith = (session: Session, name: string, number: string): Promise<void> =>
  chip(agent(session, name), number).waitFor();

async function firstWaiting(session: Session): Promise<string> {
  const first = waiting(session).getByRole('button').first();
  await first.waitFor();
  return /S\d{8}-\d+/.exec((await first.getAttribute('aria-label')) ?? '')?.[0] ?? '';
}

async function openTheCase({ page }: Session, number: string): Promise<void> {
  await openScreen({ page } as Session, '申诉队列');
  await page.getByRole('link', { name: new RegExp(number) }).click();
  await page.getByRole('heading', { name: new RegExp(`案件.*${number}`) }).waitFor();
}

async function giveByKeyboard({ page }: Session, number: string, name: string): Promise<void> {
  await chip(page.getByRole('main'), number).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).press('Enter');
}
