import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/accessible.js';
import { DEMO_KEYS, dataOf, partner } from '../support/api.js';
import { keepScreenshots, launchBrowser, type Session } from '../support/browser.js';
import { expectNoFaults, openScreen, signIn } from '../support/desk.js';
import { casesForSevenDays, withOneWrong } from '../support/policy-texts.js';
import { type Product, startProduct } from '../support/product.js';
import { STORIES } from '../support/stories.js';

/**
 * The look-back goes from 14 to 7 days, in an emergency: the author changes one number and the cases, is shown the
 * line of the one that is wrong, and submits; two others approve. It is taken back before it begins, and so is the
 * edition in force: then everybody is judged by the one before it, at once.
 */
let product: Product;
let browser: Browser;

const traveller = STORIES.lanzhouQilihe;
const DRAFT = 'P2 1.1.0';

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ persons: 500 }), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await product.remove();
});

async function outcomeOf(phone: string): Promise<string> {
  const ask = partner(product.url, DEMO_KEYS.rail);
  const query = `query Check($phone: String!) { checkStatus(identifier: { kind: PHONE, value: $phone }) { colour popup } }`;
  const { checkStatus } = dataOf(
    await ask<{ checkStatus: { colour: string; popup: string | null } }>(query, { phone }),
  );
  return checkStatus.popup ?? checkStatus.colour;
}

test('an author drafts, two others approve, and what was published is rolled back', async ({ onTestFailed }) => {
  const author = await signIn(browser, product.url, 'author');
  const first = await signIn(browser, product.url, 'approver');
  const second = await signIn(browser, product.url, 'approver2');
  const everybody = [author, first, second];
  onTestFailed(async () => void (await keepScreenshots('publish-a-policy', everybody)));
  const before = await outcomeOf(traveller.phone);

  await draftSevenDays(author);
  await isShownTheWrongCase(author);
  await submitInAnEmergency(author);
  await mayNotApproveAlone(author);
  await approve(first);
  await first.page.getByText('1 / 2').waitFor();
  await approve(second);
  await second.page.getByRole('region', { name: '生效期' }).getByText('2021-11-02 00:00 – 2022-01-01 00:00').waitFor();

  await rollBack(author, first, DRAFT);
  await first.page.getByText('已结束', { exact: true }).waitFor();
  expect(await outcomeOf(traveller.phone)).toBe(before);

  await rollBack(author, second, 'P2 1.0.0');
  await second.page.getByRole('region', { name: '重新判定' }).getByText('已完成').waitFor();
  expect(await outcomeOf(traveller.phone)).not.toBe(before);
  expectNoFaults(everybody);
});

test('what is typed survives the window, and nothing saved elsewhere is overwritten unasked', async ({
  onTestFailed,
}) => {
  const author = await signIn(browser, product.url, 'author');
  onTestFailed(async () => void (await keepScreenshots('two-windows', [author])));
  const { page, context } = author;
  await openScreen(author, '规则');
  await page.getByRole('button', { name: '新建草稿' }).click();
  const source = page.getByRole('textbox', { name: '依据', exact: true });
  await source.fill('第一个窗口');
  await page.reload();
  await page.getByText(/^已恢复您于/).waitFor();
  expect(await source.inputValue()).toBe('第一个窗口');

  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByRole('button', { name: '放弃我的，用已保存的' }).click();
  await other.getByRole('textbox', { name: '依据', exact: true }).fill('第二个窗口');
  await other.getByRole('button', { name: '保存', exact: true }).click();
  await other.getByText('已保存（修订 2）').waitFor();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText(/^您编辑期间，此草稿已在别处保存过/).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '继续用我的' }).click();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('已保存（修订 3）').waitFor();
  expect(await source.inputValue()).toBe('第一个窗口');
  expectNoFaults([author]);
  await context.close();
});

/** One number, when it begins, and the examples that say what it means. */
async function draftSevenDays(author: Session): Promise<void> {
  const { page } = author;
  await openScreen(author, '规则');
  await page.getByRole('button', { name: '以此起草：P2 1.0.0 的新版本' }).click();
  const form = page.getByRole('form', { name: '参数' });
  await form.getByRole('spinbutton', { name: '旅居史回溯天数' }).fill('7');
  await form.getByText('已保存的取值：14').waitFor();
  await form.getByRole('textbox', { name: '生效时间', exact: true }).fill('2021-11-02 00:00');
  await page.getByRole('tab', { name: /^用例结果 [0-9]\/28$/ }).waitFor();
  await paste(author, '用例文档', withOneWrong(casesForSevenDays()));
  expect(await violations(page)).toEqual([]);
}

/** Puts a whole text into an editor, the way somebody does who wrote it elsewhere. */
async function paste({ page, context }: Session, name: string, text: string): Promise<void> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(page.url()).origin });
  await page.getByRole('tab', { name }).click();
  await page.getByRole('textbox', { name }).focus();
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+v');
}

/** The lead time is the only other thing in the way, and an emergency does without it. */
async function isShownTheWrongCase({ page }: Session): Promise<void> {
  await page.getByRole('tab', { name: '用例结果 27/28' }).waitFor();
  const checks = page.getByRole('list', { name: '检查' });
  await checks.getByText('LEAD_TIME_TOO_SHORT').waitFor();
  const finding = checks.getByRole('listitem').filter({ hasText: 'CASE_FAILS' });
  await page.keyboard.press('ControlOrMeta+Enter');
  const dialog = page.getByRole('dialog', { name: /^提交审批/ });
  await inAnEmergency(dialog);
  await dialog.getByText('检查未通过').waitFor();
  await dialog.getByRole('listitem').filter({ hasText: 'CASE_FAILS' }).waitFor();
  await dialog.getByRole('button', { name: '取消' }).click();
  await finding.getByRole('button', { name: /^第 \d+ 行第 \d+ 列$/ }).click();
  await page.getByRole('textbox', { name: '用例文档' }).getByText('TEST_REQUIRED').first().waitFor();
}

async function inAnEmergency(dialog: ReturnType<Session['page']['getByRole']>): Promise<void> {
  await dialog.getByRole('checkbox', { name: '走紧急程序' }).check();
  await dialog.getByRole('textbox', { name: '理由' }).fill('专家组建议缩短回溯');
  await dialog.getByRole('button', { name: '提交审批' }).click();
}

async function submitInAnEmergency(author: Session): Promise<void> {
  const { page } = author;
  await paste(author, '用例文档', casesForSevenDays());
  await page.getByRole('tab', { name: '用例结果 28/28' }).waitFor();
  await page.keyboard.press('ControlOrMeta+s');
  await page.getByText(/^已保存/).waitFor();
  await page.getByRole('button', { name: '提交审批' }).click();
  const dialog = page.getByRole('dialog', { name: /^提交审批/ });
  await dialog.getByText(/^P2 1\.0\.0 由 .* 改为 2021-10-30 00:00 – 2021-11-02 00:00$/).waitFor();
  expect(await violations(page)).toEqual([]);
  await inAnEmergency(dialog);
  await page.getByText('待批准', { exact: true }).waitFor();
}

async function mayNotApproveAlone({ page }: Session): Promise<void> {
  await page.getByText('紧急理由：专家组建议缩短回溯').waitFor();
  expect(await page.getByRole('button', { name: '批准', exact: true }).count()).toBe(0);
  expect(await violations(page)).toEqual([]);
}

/** First what it changes, then the approval. */
async function approve(approver: Session): Promise<void> {
  const { page } = approver;
  await openVersion(approver, DRAFT);
  await page.getByRole('button', { name: '与其他版本对比' }).click();
  await page.getByRole('menuitem', { name: /^P2 1\.0\.0/ }).click();
  await page.getByRole('table', { name: '参数' }).getByRole('cell', { name: '7天' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.goBack();
  await page.getByRole('button', { name: '批准', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: `批准 · ${DRAFT}` });
  await dialog.getByRole('button', { name: '批准', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function rollBack(author: Session, approver: Session, version: string): Promise<void> {
  await openVersion(author, version);
  await author.page.getByRole('button', { name: '回退' }).click();
  const proposal = author.page.getByRole('dialog', { name: `回退 · ${version}` });
  await proposal.getByRole('textbox', { name: '理由' }).fill('依据有误');
  await proposal.getByRole('button', { name: '回退' }).click();
  await author.page.getByRole('region', { name: '待批准的变更' }).getByText('依据有误').waitFor();
  await openVersion(approver, version);
  await approver.page.getByRole('button', { name: '批准变更' }).click();
  const dialog = approver.page.getByRole('dialog', { name: `批准变更 · ${version}` });
  await dialog.getByRole('button', { name: '批准变更' }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function openVersion(session: Session, version: string): Promise<void> {
  const { page } = session;
  await openScreen(session, '规则');
  await page.getByRole('row').getByRole('link', { name: version, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: new RegExp(`^${version} `) }).waitFor();
}
