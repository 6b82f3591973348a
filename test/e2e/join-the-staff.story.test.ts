import { TOTP } from 'otpauth';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/accessible.js';
import { keepScreenshots, launchBrowser, openSession, type Session } from '../support/browser.js';
import { expectNoFaults, openScreen, signIn } from '../support/desk.js';
import { type Product, startProduct } from '../support/product.js';

/**
 * An administrator invites a colleague, who sets a password nobody else knows and a second factor, signs in with both,
 * and is taken out again.
 */
const PASSWORD = 'tarpaulin ostrich velvet quorum';
let product: Product;
let browser: Browser;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct({ persons: 500 }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await product.remove();
});

test('invited, enrolled, at work, taken out', async ({ onTestFailed }) => {
  const admin = await signIn(browser, product.url, 'admin');
  const colleague = await openSession(browser, product.url, 'colleague');
  onTestFailed(async () => void (await keepScreenshots('join-the-staff', [admin, colleague])));
  const link = await invite(admin);
  await accept(colleague, link);
  const secret = await enrol(colleague);
  await returnWithCode(colleague, secret);
  await takeOut(admin);
  await colleague.page.reload();
  await colleague.page.getByRole('button', { name: '登录', exact: true }).waitFor();
  expectNoFaults([admin, colleague]);
});

async function invite(admin: Session): Promise<string> {
  const { page } = admin;
  await openScreen(admin, '账号');
  await page.getByRole('button', { name: '邀请同事' }).click();
  const dialog = page.getByRole('dialog', { name: '邀请同事' });
  await dialog.getByLabel('用户名').fill('li.ming');
  await dialog.getByLabel('姓名（同事看到的）').fill('李明');
  await dialog.getByLabel('系统管理员').check();
  await dialog.getByLabel('核查专员').check();
  await dialog.getByRole('button', { name: '生成邀请链接' }).click();
  await dialog.getByText('系统管理员不能兼任其他角色：').waitFor();
  await dialog.getByLabel('系统管理员').uncheck();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: '生成邀请链接' }).click();
  await page.getByText('只显示这一次').waitFor();
  return page.locator('code').innerText();
}

async function accept({ page }: Session, link: string): Promise<void> {
  await page.goto(link);
  await page.getByText('您的用户名是 li.ming').waitFor();
  await page.getByLabel('新密码').fill('Password2021!');
  await page.getByLabel('再输入一次').fill('Password2021!');
  await page.getByRole('button', { name: '设置密码' }).click();
  await page.getByText('新密码太容易猜到').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('新密码').fill(PASSWORD);
  await page.getByLabel('再输入一次').fill(PASSWORD);
  await page.getByRole('button', { name: '设置密码' }).click();
  await page.getByRole('link', { name: '登录' }).click();
  await nameAndPassword(page);
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
}

async function nameAndPassword(page: Session['page']): Promise<void> {
  await page.getByLabel('用户名').fill('li.ming');
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

async function enrol({ page }: Session): Promise<string> {
  await page.getByRole('button', { name: /^账号/ }).click();
  await page.getByRole('menuitem', { name: '我的账号' }).click();
  await page.getByLabel('当前密码').first().fill(PASSWORD);
  await page.getByRole('button', { name: '设置动态口令' }).click();
  const code = page.getByLabel('6 位动态口令');
  await code.waitFor();
  expect(await violations(page)).toEqual([]);
  const secret = (await page.locator('code').innerText()).replaceAll(' ', '');
  await code.fill(new TOTP({ secret }).generate());
  await page.getByRole('button', { name: '确认启用' }).click();
  await page.getByRole('list', { name: '恢复码' }).waitFor();
  await page.getByRole('button', { name: '已保存好' }).click();
  await page.getByText('已启用').waitFor();
  return secret;
}

async function returnWithCode({ page }: Session, secret: string): Promise<void> {
  await page.getByRole('button', { name: /^账号/ }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await nameAndPassword(page);
  const code = page.getByLabel('动态口令或恢复码');
  await code.fill('000000');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByText('口令不正确').waitFor();
  expect(await violations(page)).toEqual([]);
  await code.fill(new TOTP({ secret }).generate());
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
}

async function takeOut({ page }: Session): Promise<void> {
  await page.reload();
  const row = page.getByRole('row', { name: /李明/ });
  await row.getByText('动态口令', { exact: true }).waitFor();
  await row.getByRole('button', { name: '对李明的操作' }).click();
  await page.getByRole('menuitem', { name: '停用账号' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  await row.getByText('已停用').waitFor();
}
