import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/accessible.js';
import { keepScreenshots, launchBrowser, openSession } from '../support/browser.js';
import { expectNoFaults, openScreen, signIn } from '../support/desk.js';
import { type Product, startProduct } from '../support/product.js';

/** Every screen opens for whoever may see it, in both languages, and anybody can use it. */
let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ persons: 500 }), launchBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await product.remove();
});

/** The screens of the navigation in its order. */
const ALL = [
  '申诉队列',
  '来电受理',
  '班长看板',
  '协查任务',
  '协查单位',
  '拒认投诉',
  '事件',
  '质检盲评',
  '告知日志',
  '知识库',
  '人员',
  '疑似重复',
  '查阅删除',
  '社区任务',
  '场所码',
  '今日总览',
  '统计分析',
  '预警',
  '指标',
  '根因',
  '风险地区',
  '名单与发布',
  '精度差',
  '规则',
  '试算',
  '数据导入',
  '检测机构',
  '真伪认定',
  '数据源',
  '代码对照',
  '审计记录',
  '保存期限',
  '紧急访问',
  '账号',
  '接入方',
  '接入方门户',
  '系统状态',
];
const without = (...names: readonly string[]): readonly string[] => ALL.filter((name) => !names.includes(name));
const STEWARD = without(
  '申诉队列',
  '来电受理',
  '班长看板',
  '协查单位',
  '拒认投诉',
  '质检盲评',
  '告知日志',
  '知识库',
  '人员',
  '查阅删除',
  '社区任务',
  '审计记录',
  '保存期限',
  '紧急访问',
  '账号',
  '接入方',
  '接入方门户',
);

test.each([
  ['supervisor', without('疑似重复', '试算', '审计记录', '账号', '接入方', '接入方门户')],
  ['steward', STEWARD],
  ['auditor', without('来电受理', '班长看板', '协查单位', '质检盲评', '告知日志', '疑似重复', '接入方门户')],
  [
    'analyst',
    STEWARD.filter(
      (name) => !['协查任务', '事件', '疑似重复', '场所码', '数据导入', '真伪认定', '代码对照'].includes(name),
    ),
  ],
  ['partner', ['接入方门户']],
])('%s sees exactly these screens, each with a heading and nothing that shuts people out', async (who, screens) => {
  const session = await signIn(browser, product.url, who);
  const { page } = session;
  const names = await page.getByRole('navigation', { name: '主导航' }).getByRole('link').allInnerTexts();
  expect(names.map((name) => name.split('\n')[0])).toEqual(screens);
  for (const screen of screens) {
    await openScreen(session, screen);
    await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor();
    // several parts of a screen may each be reading
    await expect.poll(() => page.getByRole('status', { name: '正在读取…' }).count(), { timeout: 20_000 }).toBe(0);
    expect({ screen, found: await violations(page) }).toEqual({ screen, found: [] });
  }
  expectNoFaults([session]);
  await session.context.close();
});

test('a group is folded away by keyboard, stays so, and lets nobody fall into what is hidden', async () => {
  const session = await signIn(browser, product.url, 'steward');
  const nav = session.page.getByRole('navigation', { name: '主导航' });
  const figures = nav.getByRole('button', { name: '统计与根因' });
  await figures.focus();
  await session.page.keyboard.press('Enter');
  await session.page.reload();
  await figures.and(session.page.locator('[aria-expanded=false]')).waitFor();
  expect(await nav.getByRole('link', { name: '统计分析' }).count()).toBe(0);
  expect(await violations(session.page)).toEqual([]);
  await figures.click();
  await nav.getByRole('list', { name: '统计与根因' }).getByRole('link', { name: '统计分析' }).waitFor();
  expectNoFaults([session]);
  await session.context.close();
});

test('the language is one click away and stays', async ({ onTestFailed }) => {
  const session = await signIn(browser, product.url, 'handler');
  onTestFailed(async () => void (await keepScreenshots('language', [session])));
  const { page } = session;
  await page.getByRole('button', { name: 'EN', exact: true }).click();
  await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: 'Persons' }).click();
  await page.reload();
  await page.getByRole('main').getByRole('heading', { level: 1, name: 'Persons' }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await session.context.close();
});

test('a wrong password is refused in words, and nothing is given away', async () => {
  const { page, context } = await openSession(browser, product.url, 'stranger');
  await page.goto('/');
  await page.getByLabel('用户名').fill('handler');
  await page.getByLabel('密码', { exact: true }).fill('not-the-password');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByText('用户名或密码不正确。').waitFor();
  expect(await page.getByRole('navigation', { name: '主导航' }).count()).toBe(0);
  await context.close();
});

test('an address that needs a session leads to the door and back again', async () => {
  const session = await openSession(browser, product.url, 'returning');
  const { page, context } = session;
  await page.goto('/area');
  await page.getByLabel('用户名').fill('analyst');
  await page.getByLabel('密码', { exact: true }).fill('zhengming-demo');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('main').getByRole('heading', { level: 1, name: '风险地区' }).waitFor();
  expectNoFaults([session]);
  await context.close();
});
