import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { checkout } from './checkout.js';
import { freePort } from './free-port.js';

const client = join(checkout, 'packages/client');
const HTML = `<!doctype html><title>gate</title>
<script type="importmap">{ "imports": { "jose": "/jose/index.js" } }</script>
<script type="module">import * as verify from "/client/verify/index.js"; globalThis.verify = verify;</script>`;

export interface ModulePage {
  readonly page: Page;
  close(): Promise<void>;
}

/**
 * A page of another house that uses the client as its modules are published: no bundler, nothing of ours around it.
 * What `@zhengming/client/verify` exports stands in `globalThis.verify`.
 */
export async function openModulePage(browser: Browser): Promise<ModulePage> {
  const port = await freePort();
  const server = createServer(({ url = '/' }, response) => {
    const [, part = '', ...rest] = url.split('/');
    const folder = { client: 'dist', jose: 'node_modules/jose/dist/webapi' }[part];
    const file = folder === undefined ? '' : join(client, folder, ...rest);
    const found = url === '/' ? HTML : existsSync(file) ? readFileSync(file, 'utf8') : null;
    response.writeHead(found === null ? 404 : 200, { 'content-type': url === '/' ? 'text/html' : 'text/javascript' });
    response.end(found ?? '');
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/`);
  return {
    page,
    async close() {
      await page.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
