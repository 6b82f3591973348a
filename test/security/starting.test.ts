import { expect, test } from 'vitest';
import { newDataDir, startRefused } from '../support/product.js';

/** Settings with which the product does not start at all: what it would be attacked through is never open. */
const KEY = Buffer.alloc(32, 7).toString('base64');
const PRODUCTION = {
  NODE_ENV: 'production',
  DEMO: 'false',
  SESSION_SECRET: KEY,
  ENCRYPTION_KEYS: `a:${KEY}`,
  BLIND_INDEX_KEY: KEY,
  AUDIT_ANCHOR_KEYS: `a:${KEY}`,
  DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1:9/nothing',
};
const SECRET = `whsec_${Buffer.alloc(32, 3).toString('base64')}`;

test.each([
  [
    'notices over plain HTTP',
    { NOTICE_WEBHOOK_URL: 'http://gateway.example/', NOTICE_WEBHOOK_SECRET: SECRET },
    'https',
  ],
  [
    'notices to a file',
    { NOTICE_WEBHOOK_URL: 'file:///etc/passwd', NOTICE_WEBHOOK_SECRET: SECRET },
    'NOTICE_WEBHOOK_URL',
  ],
  [
    'notices by gopher',
    { NOTICE_WEBHOOK_URL: 'gopher://127.0.0.1:6379/_x', NOTICE_WEBHOOK_SECRET: SECRET },
    'NOTICE_WEBHOOK_URL',
  ],
  ['notices that nobody signs', { NOTICE_WEBHOOK_URL: 'https://gateway.example/' }, 'NOTICE_WEBHOOK_SECRET'],
  ['no keys', { ENCRYPTION_KEYS: '' }, 'ENCRYPTION_KEYS'],
  ['the demo secret', { SESSION_SECRET: 'demo-secret-of-zhengming-not-for-production' }, 'SESSION_SECRET'],
  ['no key that signs the audit chain', { AUDIT_ANCHOR_KEYS: '' }, 'AUDIT_ANCHOR_KEYS'],
  ['a proxy that is no address', { TRUSTED_PROXIES: 'proxy.example' }, 'TRUSTED_PROXIES'],
])('%s: it does not start, and says why without values', async (_name, env, why) => {
  const { code, output } = await startRefused({ dataDir: newDataDir(), env: { ...PRODUCTION, ...env } });
  expect(code).toBe(1);
  expect(output).toContain(why);
  expect(output).not.toContain(SECRET);
  expect(output).not.toContain(KEY);
});
