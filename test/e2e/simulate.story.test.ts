import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest';
import { violations } from '../support/accessible.js';
import { dataOf, staff } from '../support/api.js';
import { keepScreenshots, launchBrowser, type Session } from '../support/browser.js';
import { expectNoFaults, openScreen, signIn } from '../support/desk.js';
import { type Product, startProduct } from '../support/product.js';

/**
 * An analyst asks what other rules would do to everybody. Nobody's status changes; what would give a few people away
 * is withheld, and says so; what was tried can become the draft of a policy.
 */
let product: Product;
let browser: Browser;

const PERSONS = 2_000;
const WITHHELD = '已隐去';

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ persons: PERSONS }), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await product.remove();
});

async function begin(username: string, story: string): Promise<Session> {
  const session = await signIn(browser, product.url, username);
  onTestFailed(async () => void (await keepScreenshots(story, [session])));
  return session;
}

const matrix = (page: Page) => page.getByRole('table', { name: '新旧结果对照' });

test('an analyst asks what a look-back of 7 days would change, watches it and reads the answer', async () => {
  const analyst = await begin('analyst', 'simulate');
  const { page } = analyst;
  await openScreen(analyst, '试算');
  await page.getByText('还没有试算过。').waitFor();
  await page.getByRole('link', { name: '如果回溯期改为 7 天？' }).click();
  const parameter = page.getByRole('group', { name: '旅居史回溯天数' });
  await parameter.getByText('现为：14天').waitFor();
  expect(await parameter.getByLabel('改为').inputValue()).toBe('7');
  await page.getByRole('button', { name: '开始试算' }).click();

  await page.getByRole('progressbar', { name: /回溯天数 7/ }).waitFor();
  await matrix(page).waitFor();
  // the city of two thousand, and two who are on record twice
  await page.getByText(/^2,002 人中，.*解除限制/).waitFor();
  expect(await violations(page)).toEqual([]);

  await openScreen(analyst, '试算');
  const row = page.getByRole('row').filter({ hasText: '回溯天数 7' });
  await row.getByText('已完成').waitFor();
  await row.getByRole('img', { name: '放宽' }).waitFor();
  expectNoFaults([analyst]);
});

test('small figures are withheld on the screen and in the file, never shown as zero', async () => {
  const analyst = await begin('analyst', 'withheld');
  const { page } = analyst;
  await openScreen(analyst, '试算');
  await page.getByRole('link', { name: '回溯天数 7' }).click();
  const hidden = matrix(page).getByText(WITHHELD).first();
  await hidden.waitFor();
  expect(await hidden.getAttribute('title')).toContain('隐去不等于零');

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV 下载表格“新旧结果对照”' }).click();
  const lines = readFileSync(await (await saved).path(), 'utf8').split('\r\n');
  expect(lines[0]).toBe('\uFEFF现行结果,试算结果,变化,人数');
  const people = lines.slice(1, -1).map((line) => line.split(',').at(-1) ?? '');
  expect(people).toContain(WITHHELD);
  expect(people.filter((figure) => /^[1-9]$/.test(figure))).toEqual([]);
  expectNoFaults([analyst]);
});

test('what cannot be asked is refused at the field it is about', async () => {
  const analyst = await begin('analyst', 'refused');
  const { page } = analyst;
  await page.goto('/simulation/new?question=lookBack');
  const parameter = page.getByRole('group', { name: '旅居史回溯天数' });
  await parameter.getByLabel('改为').fill('0');
  await page.getByRole('button', { name: '再加一个方案' }).click();
  await page.getByRole('button', { name: '开始试算' }).click();
  const second = page.getByRole('region', { name: '方案 2' });
  await second.getByRole('alert').filter({ hasText: '没有任何改动' }).waitFor();
  await second.getByRole('button', { name: '移除此方案' }).click();
  await page.getByRole('button', { name: '开始试算' }).click();
  await parameter.getByText('参数改动无效').waitFor();
  expect(await parameter.getByLabel('改为').getAttribute('aria-invalid')).toBe('true');
  expect(await violations(page)).toEqual([]);
  expectNoFaults([analyst]);
});

test('an author opens what was tried as the draft of a policy', async () => {
  const author = await begin('author', 'draft-from-simulation');
  const { page } = author;
  await openScreen(author, '试算');
  await page.getByRole('link', { name: '回溯天数 7' }).click();
  await page.getByRole('button', { name: '据此起草规则' }).click();
  await page.waitForURL(/\/policy\/[0-9a-f-]{36}/);
  await page.getByRole('tab', { name: '文档', exact: true }).click();
  await page.getByText('"lookBackDays": 7').waitFor();
  expectNoFaults([author]);
});

test('a version that is still ahead is tried every hour beside the one in force, until somebody stops it', async () => {
  const analyst = await begin('analyst', 'shadow');
  const { page } = analyst;
  await openScreen(analyst, '规则');
  await page.getByRole('link', { name: /^P3 / }).first().click();
  await page.getByRole('link', { name: '影子运行' }).click();
  await page.getByRole('combobox', { name: '规则版本' }).filter({ hasText: /^P3 / }).waitFor();
  await page.getByRole('button', { name: '开始', exact: true }).click();
  await page.getByRole('heading', { name: /^影子运行 P3/ }).waitFor();
  await page.getByRole('table', { name: '逐次数字' }).getByRole('row').nth(1).waitFor();
  await matrix(page).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: /^停止 P3/ }).click();
  await page.getByText('已停止', { exact: true }).waitFor();
  expectNoFaults([analyst]);
});

test('a simulation that is no longer wanted is cancelled', async () => {
  const analyst = await begin('analyst', 'cancel');
  const { page } = analyst;
  await page.goto('/simulation/new?question=testWindow');
  await page.getByRole('group', { name: /核酸/ }).getByText('现为').waitFor();
  await page.getByLabel('名称', { exact: true }).fill('不再需要');
  // only now: what colleagues ask for keeps the next waiting for seconds, not for as long as a form takes to fill
  await keepBusy();
  await page.getByRole('button', { name: '开始试算' }).click();
  await page.getByRole('button', { name: '取消试算：不再需要' }).click();
  await page.getByText('此试算已取消，没有结果。').waitFor();
  await openScreen(analyst, '试算');
  await page.getByRole('row').filter({ hasText: '不再需要' }).getByText('已取消').waitFor();
  expectNoFaults([analyst]);
});

/** Simulations are judged one after the other; a few wide ones of colleagues keep the next waiting. */
async function keepBusy(): Promise<void> {
  const variants = [3, 5, 10, 21].map((days) => ({
    label: `${days}`,
    parameters: [{ name: 'lookBackDays', value: `${days}` }],
  }));
  for (const colleague of ['author', 'author', 'approver', 'approver']) {
    const ask = await staff(product.url, colleague);
    const answer = await ask<{ startSimulation: { __typename: string } }>(
      'mutation Wide($input: SimulationInput!) { startSimulation(input: $input) { __typename } }',
      { input: { label: 'four look-backs', variants } },
    );
    expect(dataOf(answer).startSimulation.__typename).toBe('Simulation');
  }
}
