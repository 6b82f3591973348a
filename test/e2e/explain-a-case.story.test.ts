import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/accessible.js';
import { keepScreenshots, launchBrowser, type Session } from '../support/browser.js';
import { expectNoFaults, signIn } from '../support/desk.js';
import { type Product, startProduct } from '../support/product.js';
import { STORIES } from '../support/stories.js';

/**
 * A caller has a negative result in hand and is flagged all the same. The screen says which rule decided and what its
 * evidence is worth, what is missing, who has to do what, what clears it and when; and what it looked like when she
 * appealed.
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

test('a handler explains a pop-up: why, what is missing, who acts, what clears it and when', async ({
  onTestFailed,
}) => {
  const handler = await signIn(browser, product.url, 'handler');
  onTestFailed(async () => void (await keepScreenshots('explain-a-case', [handler])));
  await openHerCase(handler);
  await readWhy(handler);
  await readWhatIsMissing(handler);
  await readWhatClearsIt(handler);
  expect(await violations(handler.page)).toEqual([]);
  await lookBack(handler);
  expect(await violations(handler.page)).toEqual([]);
  expectNoFaults([handler]);
});

async function openHerCase({ page }: Session): Promise<void> {
  await page.getByRole('textbox', { name: '居民身份证号或手机号' }).fill(STORIES.testNotUploaded.phone);
  await page.getByRole('button', { name: '查找', exact: true }).click();
  await page.getByRole('link', { name: /^进入 S/ }).click();
  await page.getByRole('heading', { name: /^案件/ }).waitFor();
  await page.getByRole('button', { name: '开始核查' }).click();
}

/** The deciding rule with its evidence and precision; the others on demand; by which rules and list. */
async function readWhy({ page }: Session): Promise<void> {
  const outcome = page.getByRole('region', { name: '当前判定', exact: true });
  await outcome.getByText('2021年10月30日00:00起施行').waitFor();
  await outcome.getByText(/起生效的风险地区清单/).waitFor();
  await outcome.getByText(/还有 \d+ 天 \d+ 小时/).waitFor();
  const why = page.getByRole('region', { name: '判定理由' });
  await why.getByRole('listitem').first().getByText('决定性', { exact: true }).waitFor();
  await why.getByText('本证据精确到县（区）', { exact: true }).waitFor();
  const passed = why.getByRole('button', { name: /^未命中的规则 \d+ 条$/ });
  await passed.press('Enter');
  await why.getByText('未命中', { exact: true }).first().waitFor();
}

/** The button starts what the desk can do about it. */
async function readWhatIsMissing({ page }: Session): Promise<void> {
  const gaps = page.getByRole('region', { name: '数据缺口' });
  await gaps.getByText('由检测机构负责').waitFor();
  await gaps.getByText(/请检测机构上传结果/).waitFor();
  await gaps.getByRole('button', { name: /^确认检测结果上传/ }).click();
  const form = page.getByRole('form', { name: '更正' });
  await form.getByRole('group', { name: '更正后', exact: true }).getByText('未见异常').first().waitFor();
  await form.getByRole('button', { name: '放弃起草' }).click();
}

async function readWhatClearsIt({ page }: Session): Promise<void> {
  const ways = page.getByRole('region', { name: '怎样才能解除', exact: true });
  await ways.getByRole('listitem').first().getByText('补传检测结果', { exact: true }).waitFor();
  const last = ways.getByRole('listitem').last();
  await last.getByText('等待期满', { exact: true }).waitFor();
  await last.getByText(/还有 \d+ 天 \d+ 小时/).waitFor();
}

/** As decided: judged again as of then, with what was known then. */
async function lookBack({ page }: Session): Promise<void> {
  const view = page.getByRole('group', { name: '查看哪一刻的判定' });
  await view.getByRole('button', { name: '申诉时' }).press('Enter');
  await page.getByRole('region', { name: '申诉时的判定' }).getByRole('heading', { name: '需核酸检测' }).waitFor();
  await page.getByRole('region', { name: '申诉时：怎样才能解除' }).getByText('当时即可').first().waitFor();
  await view.getByRole('button', { name: '现在' }).press('Enter');
  await page.getByRole('region', { name: '当前判定', exact: true }).waitFor();
}
