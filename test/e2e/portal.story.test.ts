import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../support/accessible.js';
import { keepScreenshots, launchBrowser } from '../support/browser.js';
import { expectNoFaults, signIn } from '../support/desk.js';
import { type Product, startProduct } from '../support/product.js';

/** Somebody of a railway looks after its own keys, webhooks and operations, and sees nothing else. */
let product: Product;
let browser: Browser;
let receiver: Server;
const received: { readonly type: string }[] = [];

beforeAll(async () => {
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      received.push(JSON.parse(body) as { type: string });
      response.writeHead(200).end('taken');
    });
  });
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done));
  [product, browser] = await Promise.all([startProduct({ persons: 500 }), launchBrowser()]);
});
afterAll(async () => {
  receiver.close();
  await browser.close();
  await product.remove();
});

test('a key is rotated, an address registered and tested, an operation checked', async ({ onTestFailed }) => {
  const session = await signIn(browser, product.url, 'partner');
  onTestFailed(async () => void (await keepScreenshots('portal', [session])));
  const { page } = session;
  const goTo = (tab: string): Promise<void> => page.getByRole('tab', { name: tab }).click();
  const isUsable = async (): Promise<void> => expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: '轮换密钥' }).click();
  await page.getByRole('button', { name: '生成新密钥' }).click();
  await page.getByText('新密钥（只显示这一次）').waitFor();
  expect(await page.getByText(/^zm_[0-9a-z]+_\S{20,}$/).count()).toBe(1);
  await isUsable();

  await goTo('消息推送');
  await page.getByRole('button', { name: '新增接收地址' }).click();
  const { port } = receiver.address() as AddressInfo;
  await page.getByRole('textbox', { name: '地址' }).fill(`http://127.0.0.1:${port}/hook`);
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText(/^whsec_/).waitFor();
  await page.getByRole('button', { name: '发送测试消息' }).click();
  await page.getByRole('button', { name: '投递记录' }).click();
  await page.getByRole('cell', { name: '已送达', exact: true }).waitFor();
  expect(received.map(({ type }) => type)).toEqual(['webhook.test']);
  await isUsable();

  await goTo('登记的操作');
  await page.getByRole('button', { name: '登记操作' }).click();
  const document = page.getByLabel('GraphQL 文档');
  await document.fill('query Gate { clock { then } }');
  await page.getByRole('button', { name: '检查并登记' }).click();
  await page.getByText('不符合当前接口').waitFor();
  await document.fill('query Gate { clock { now } }');
  await page.getByRole('button', { name: '检查并登记' }).click();
  await page.getByRole('cell', { name: 'Gate', exact: true }).waitFor();
  await isUsable();

  for (const tab of ['用量', '变更与状态']) {
    await goTo(tab);
    await expect.poll(() => page.getByRole('status', { name: '正在读取…' }).count(), { timeout: 20_000 }).toBe(0);
    await isUsable();
  }
  expectNoFaults([session]);
  await session.context.close();
});
