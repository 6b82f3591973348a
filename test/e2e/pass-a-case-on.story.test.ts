import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepScreenshots, launchBrowser, type Session } from '../support/browser.js';
import { expectNoFaults, signIn } from '../support/desk.js';
import { type Product, startProduct } from '../support/product.js';

/** A case between taking it in and deciding it: something is missing, somebody else has it, and one number all the time. */
let product: Product;
let browser: Browser;
let handler: Session;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ persons: 500 }), launchBrowser()]);
  handler = await signIn(browser, product.url, 'handler');
});
afterAll(async () => {
  await browser.close();
  await product.remove();
});

async function openCase(number: string): Promise<void> {
  await handler.page.goto('/appeal');
  await handler.page.getByRole('link', { name: `打开 ${number}` }).click();
  await handler.page.getByRole('heading', { name: `案件 ${number}` }).waitFor();
}

/** Chooses a move from the menu and answers with its form. */
async function chooseMove(name: string): Promise<Locator> {
  await handler.page.getByRole('button', { name: '更多处理' }).click();
  await handler.page.getByRole('menuitem', { name }).click();
  return handler.page.getByRole('form', { name });
}
const confirm = (form: Locator): Promise<void> => form.getByRole('button', { name: '确认' }).click();
const history = (): Locator => handler.page.getByRole('region', { name: '办理过程' });

test('what is missing is asked for, and entered by whoever takes the call', async ({ onTestFailed }) => {
  onTestFailed(async () => void (await keepScreenshots('ask-the-citizen', [handler])));
  const { page } = handler;
  await openCase('S20211101-0001');
  await page.keyboard.press('s');
  const asking = await chooseMove('请来电人补充');
  await asking.getByRole('textbox', { name: '缺什么（将告知来电人）' }).fill('10月28日住宿发票');
  await confirm(asking);
  await history().getByText('10月28日住宿发票').waitFor();
  await page.getByRole('button', { name: /^已补充/ }).click();
  const answered = page.getByRole('form', { name: /^已补充/ });
  await answered.getByRole('textbox').fill('发票已由短信链接上传');
  await confirm(answered);
  await history().getByText('发票已由短信链接上传').waitFor();
  expectNoFaults([handler]);
});

test('a case is passed on, received, answered and closed: the number stays, the card says the least', async ({
  onTestFailed,
}) => {
  onTestFailed(async () => void (await keepScreenshots('pass-a-case-on', [handler])));
  const { page } = handler;
  await openCase('S20211101-0003');
  await page.keyboard.press('s');
  const passing = await chooseMove('转办');
  await passing.getByRole('combobox', { name: '转给' }).click();
  await page.getByRole('option', { name: '铁路12306' }).click();
  await passing.getByRole('textbox', { name: '说明' }).fill('请核实退票记录');
  await confirm(passing);

  const panel = page.getByRole('region', { name: '转办' });
  await panel.getByText(/^等待签收/).waitFor();
  await panel.getByText('12306 铁路客服').click();
  await panel.getByText('我方工单号S20211101-0003。').waitFor();
  await panel.getByText(/不说码色/).waitFor();

  await page.getByRole('button', { name: '确认签收' }).click();
  const receipt = page.getByRole('form', { name: '确认签收' });
  await receipt.getByRole('textbox', { name: '对方单号（选填）' }).fill('R-77');
  await confirm(receipt);
  await panel.getByText(/已签收$/).waitFor();
  await panel.getByText(/^对方编号：R-77/).waitFor();
  // whoever received it first sees it through
  expect(await page.getByRole('button', { name: /^办结/ }).count()).toBe(0);

  const answer = await chooseMove('登记转办回复');
  await answer.getByRole('textbox', { name: '说明' }).fill('该票已退，未乘车');
  await confirm(answer);
  await panel.getByText(/该票已退，未乘车/).waitFor();
  await page.getByRole('button', { name: '办结' }).click();
  await confirm(page.getByRole('form', { name: '办结' }));
  await page.getByText('已办结').first().waitFor();
  await panel.getByText(/结束$/).waitFor();
  await page.getByRole('heading', { name: '案件 S20211101-0003' }).waitFor();
  expectNoFaults([handler]);
});
