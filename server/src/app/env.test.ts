import { DEMO_ANCHOR_KEYS } from '@zhengming/data';
import { describe, expect, test } from 'vitest';
import { readEnv } from './env.js';

const SECRET = 'a secret of our own that is long enough';
const PRODUCTION = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://db/zhengming',
  SESSION_SECRET: SECRET,
  ENCRYPTION_KEYS: 'a:b',
  BLIND_INDEX_KEY: 'c',
  AUDIT_ANCHOR_KEYS: 'a:d',
};

describe('the environment', () => {
  test('nothing set: a demo on its own database', () => {
    expect(readEnv({})).toMatchObject({ port: 4000, demo: true, databaseUrl: null, databasePort: null });
  });

  test.each([
    ['a database is given', { DATABASE_URL: 'postgres://db/zhengming', SESSION_SECRET: SECRET }, false],
    ['in production', PRODUCTION, false],
    ['asked for', { DATABASE_URL: 'postgres://db/zhengming', DEMO: 'true' }, true],
  ])('%s: demo is %s', (_name, env, demo) => {
    expect(readEnv(env).demo).toBe(demo);
  });

  test.each([
    ['PORT', { PORT: 'four thousand' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://x' }],
    ['DEMO', { DEMO: 'perhaps' }],
    ['PARTNER_POINTS_PER_MINUTE', { PARTNER_POINTS_PER_MINUTE: '0' }],
    ['SESSION_SECRET', { SESSION_SECRET: 'short' }],
    ['SESSION_SECRET', { ...PRODUCTION, SESSION_SECRET: undefined }],
    ['SESSION_SECRET', { ...PRODUCTION, SESSION_SECRET: 'demo-secret-of-zhengming-not-for-production' }],
    ['ENCRYPTION_KEYS', { ...PRODUCTION, ENCRYPTION_KEYS: undefined }],
    ['AUDIT_ANCHOR_KEYS', { ...PRODUCTION, AUDIT_ANCHOR_KEYS: undefined }],
    ['AUDIT_ANCHOR_KEYS', { ...PRODUCTION, AUDIT_ANCHOR_KEYS: DEMO_ANCHOR_KEYS }],
    ['TRUSTED_PROXIES', { TRUSTED_PROXIES: 'the-proxy' }],
    ['SECOND_FACTOR', { SECOND_FACTOR: 'perhaps' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'zhengming.example' }],
    ['OIDC_CLIENT_SECRET', { OIDC_DISCOVERY_URL: 'https://id.example/.well-known', OIDC_CLIENT_ID: 'zhengming' }],
  ])(
    '%s wrong or missing where it must not be: refused by name, without its value',
    (name, env: Record<string, string | undefined>) => {
      expect(() => readEnv(env)).toThrow(name);
      const given = env[name];
      if (given !== undefined) expect(() => readEnv(env)).not.toThrow(given);
    },
  );

  test.each([
    ['the demo', {}, false],
    ['the demo, asked for', { SECOND_FACTOR: 'required' }, true],
    ['production', PRODUCTION, true],
    ['production, asked for', { ...PRODUCTION, SECOND_FACTOR: 'optional' }, false],
  ])('in %s a second factor is required: %s', (_name, env, required) => {
    expect(readEnv(env).secondFactorRequired).toBe(required);
  });

  test.each([
    ['the demo on this machine', {}, true],
    ['a sandbox on this machine', { SANDBOX: 'true' }, true],
    ['a demo that listens to the network', { HOST: '0.0.0.0' }, false],
    ['a sandbox behind a proxy', { SANDBOX: 'true', PUBLIC_URL: 'https://sandbox.example' }, false],
    [
      'a sandbox in a network of its own',
      { HOST: '0.0.0.0', SANDBOX: 'true', WEBHOOK_PRIVATE: 'true', CONNECTORS_PRIVATE: 'true' },
      true,
    ],
    ['production', PRODUCTION, false],
  ])('webhooks and connectors of %s may lead into private networks: %s', (_name, env, allowed) => {
    const { webhooks, connectorsPrivate } = readEnv(env);
    expect([webhooks.allowPrivate, connectorsPrivate]).toEqual([allowed, allowed]);
  });

  test.each([{ DATABASE_URL: 'postgres://db/zhengming' }, { DEMO: 'false' }])(
    'a sandbox is never the house of anybody else: %o',
    (env) => {
      expect(() => readEnv({ ...env, SANDBOX: 'true', SESSION_SECRET: SECRET })).toThrow('SANDBOX');
    },
  );
});
