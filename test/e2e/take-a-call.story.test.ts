import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/accessible.js';
import { keepScreenshots, launchBrowser, type Session } from '../support/browser.js';
import { expectNoFaults, signIn } from '../support/desk.js';
import { type Product, startProduct } from '../support/product.js';
import { NOBODY, STORIES } from '../support/stories.js';

/**
 * Calls at the hotline: one number gives one screen, from which the appeal is opened and its correction proposed by keyboard.
 * A phone that a father shares with his daughter, a number nobody has, and a caller who cannot say who they are.
 */
let product: Product;
let browser: Browser;
let agent: Session;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ persons: 500 }), launchBrowser()]);
  agent = await signIn(browser, product.url, 'agent');
});
afterAll(async () => {
  await browser.close();
  await product.remove();
});

/** The daughter's number, which is bound for her father as well. */
const SHARED_PHONE = '12900000012';
/** Two numbers, one of which never answers. */
const UNVERIFIED_PHONE = '12900000006';

async function callFrom({ page }: Session, number: string): Promise<void> {
  await page.goto('/intake');
  await page.getByRole('textbox', { name: '证件号、手机号或申诉编号' }).fill(number);
  await page.keyboard.press('Enter');
}

const script = ({ page }: Session) => page.getByRole('region', { name: '可念的话' });

test('a caller with a number: the outcome, why, what to say, and the correction proposed by keys alone', async ({
  onTestFailed,
}) => {
  onTestFailed(async () => void (await keepScreenshots('take-a-call', [agent])));
  const { page } = agent;
  await callFrom(agent, UNVERIFIED_PHONE);
  await page.getByRole('region', { name: '当前判定' }).getByText('手机号未核验').first().waitFor();
  const causes = page.getByRole('region', { name: '可能原因' });
  await causes
    .getByText(/未通过行程核验/)
    .first()
    .waitFor();
  await page.getByRole('region', { name: '知识库' }).getByText('绑定的号码长期不开机').waitFor();
  expect(page.url()).not.toContain(UNVERIFIED_PHONE);
  expect(await page.getByRole('main').innerText()).not.toContain(UNVERIFIED_PHONE);
  expect(await violations(page)).toEqual([]);

  await page.keyboard.press('2');
  await page.keyboard.press('1');
  await script(agent).getByText('您名下有手机号未通过行程核验').waitFor();
  await page.keyboard.press('c');
  await page.getByRole('textbox', { name: '来电诉求' }).waitFor();
  await page.keyboard.type('那个号码早就不用了');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { name: /^案件/ }).waitFor();
  await page.getByRole('region', { name: '待复核的更正' }).waitFor();
});

test('the second call about the same goes on in the case that is open', async () => {
  const { page } = agent;
  await callFrom(agent, UNVERIFIED_PHONE);
  await page.getByText(/已有在办申诉 S，/).waitFor();
  await page.keyboard.press('s');
  await page.getByRole('heading', { name: /^案件/ }).waitFor();
  expect(page.url()).toMatch(/\/appeal\/[0-9a-f-]+\/show$/);
});

test('a macro is found by a few letters and goes into the form of its move', async ({ onTestFailed }) => {
  onTestFailed(async () => void (await keepScreenshots('take-a-call-macro', [agent])));
  const { page } = agent;
  await page.keyboard.press('m');
  await page.getByRole('combobox', { name: /输入几个字筛选/ }).waitFor();
  await page.keyboard.type('已电话');
  await page.keyboard.press('Enter');
  const note = page.getByRole('form', { name: '记备注' }).getByRole('textbox', { name: '说明' });
  await expect.poll(() => note.inputValue()).toBe('已电话告知处理结果、依据和再次申诉的途径。');
  await page.keyboard.press('Escape');
});

test('a phone of two people: the agent asks whom it is about and chooses', async ({ onTestFailed }) => {
  onTestFailed(async () => void (await keepScreenshots('take-a-call-shared', [agent])));
  const { page } = agent;
  await callFrom(agent, SHARED_PHONE);
  await page.getByRole('heading', { name: '这个手机号有 2 人使用' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: /^韩\*\*/ }).click();
  await page.getByRole('region', { name: '可能原因' }).getByText('该号码同时登记在他人名下').first().waitFor();
  await page.getByRole('region', { name: '人员', exact: true }).getByText('1941').waitFor();
});

test('below G2 only general advice stands in what is read aloud', async () => {
  const { page } = agent;
  for (const key of ['0', '1']) {
    await page.keyboard.press(key);
    await script(agent).getByText('核实身份之前我只能介绍一般情况').waitFor();
    expect(await script(agent).innerText()).not.toContain('遵义');
  }
  await page.keyboard.press('2');
  await page.keyboard.press('2');
  await script(agent).getByText('遵义').first().waitFor();
  await script(agent).getByRole('button', { name: '适老话术' }).click();
  await script(agent).getByText('号码是幺二、三四五。').waitFor();
});

test('an unknown number says what to do next, and a mistyped one where it is wrong', async () => {
  const { page } = agent;
  await callFrom(agent, NOBODY);
  await page.getByText(/平台中没有此人的记录/).waitFor();
  await page.getByText(/可改用另一种号码/).waitFor();
  await page.getByRole('textbox', { name: '证件号、手机号或申诉编号' }).fill('1290000000');
  await page.getByText('逐组核对：129 0000 000').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('alert').first().waitFor();
  expectNoFaults([agent]);
});

test('a number typed on any screen leads here, and to the county the caller names', async () => {
  const { page } = agent;
  await page.goto('/appeal');
  await page.getByRole('textbox', { name: '居民身份证号或手机号' }).fill(STORIES.alxaRightBanner.phone);
  await page.getByRole('button', { name: '查找', exact: true }).click();
  await page.getByRole('region', { name: '可能原因' }).getByText('数据仅精确到地市').first().waitFor();
  await page.keyboard.press('c');
  await page.getByRole('textbox', { name: '来电诉求' }).waitFor();
  await page.keyboard.type('我只到过阿拉善右旗，没有去过额济纳旗');
  const county = page.getByRole('combobox', { name: /实际所在区县/ });
  await page.getByRole('button', { name: '阿拉善右旗', exact: true }).waitFor();
  expect(await county.inputValue()).toContain('阿拉善右旗');
  await page.getByRole('button', { name: '收起', exact: true }).click();
});
