import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { dataOf, DEMO_KEYS, partner, staff } from '../support/api.js';
import { launchBrowser } from '../support/browser.js';
import { checkout } from '../support/checkout.js';
import { freePort } from '../support/free-port.js';
import { openModulePage } from '../support/module-page.js';
import { type Product, startProduct } from '../support/product.js';
import { NOBODY, STORIES } from '../support/stories.js';

/** What partner developers start from: the quick start, the examples and the conformance suite, on the product itself. */
let product: Product;
let folder: string;

beforeAll(async () => {
  product = await startProduct({ env: { PARTNER_POINTS_PER_MINUTE: '20000' } });
  folder = mkdtempSync(join(tmpdir(), 'zhengming-partner-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await product.remove();
});

const run = promisify(execFile);
const client = join(checkout, 'packages/client');
const withoutTests = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_)/.test(name)));
const environment = (key: string, more: Readonly<Record<string, string>> = {}) => ({
  ...withoutTests,
  ZHENGMING_URL: product.url,
  ZHENGMING_KEY: key,
  ...more,
});

interface Ended {
  readonly code: number;
  readonly output: string;
}

async function program(file: string, args: readonly string[], key: string): Promise<Ended> {
  const options = { cwd: client, env: environment(key), timeout: 120_000 };
  return run(process.execPath, [file, ...args], options).then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    (error: { readonly code?: number; readonly stdout?: string; readonly stderr?: string }) => ({
      code: error.code ?? -1,
      output: `${error.stdout ?? ''}${error.stderr ?? ''}`,
    }),
  );
}
const linesOf = ({ output }: Ended): readonly unknown[] =>
  output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

describe('the quick start', () => {
  interface Block {
    readonly kind: string;
    readonly text: string;
  }
  const page = readFileSync(join(checkout, 'docs/partners/quick-start.md'), 'utf8');
  const blocks: readonly Block[] = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(
    ([, kind = '', text = '']) => ({
      kind,
      text,
    }),
  );

  /** All blocks in one shell, as somebody types them; what each printed, in order. */
  async function typed(): Promise<readonly string[]> {
    const END = '----- end of a block -----';
    const script = blocks
      .filter(({ kind }) => kind === 'sh')
      .map(({ text }) => `${text}\necho; echo '${END}'\n`)
      .join('')
      .replaceAll('http://127.0.0.1:4000', product.url);
    const env = { ...withoutTests, PATH: `${join(checkout, 'node_modules/node/bin')}:${process.env['PATH'] ?? ''}` };
    const { stdout } = await run('bash', ['-euc', script], { cwd: checkout, env, timeout: 120_000 });
    return stdout.split(END).slice(0, -1);
  }

  /** What the page promises after each block: every name and value, or the words of a line. */
  const promises = (): readonly (readonly string[])[] =>
    blocks.flatMap(({ kind }, index) => {
      if (kind !== 'sh') return [];
      const next = blocks[index + 1];
      if (next === undefined || next.kind === 'sh') throw new Error('a block of the quick start promises nothing');
      if (next.kind === 'text') return [[next.text.trim()]];
      return [
        [...next.text.matchAll(/"\w+": (?:"[^"]*"|true|false|null|\d+)/g)].map(([pair]) => pair.replace(': ', ':')),
      ];
    });

  test('does what it says, block by block', async () => {
    const printed = await typed();
    const promised = promises();
    expect(printed.length).toBe(promised.length);
    expect(printed.length).toBeGreaterThanOrEqual(5);
    for (const [index, words] of promised.entries()) for (const word of words) expect(printed[index]).toContain(word);
  });
});

describe('the station gate', () => {
  const tokenOf = async (phone: string): Promise<string> => {
    const query = `query T($p: String!) { checkStatus(identifier: { kind: PHONE, value: $p }) { token } }`;
    const answer = await partner(product.url, DEMO_KEYS.rail)<{ checkStatus: { token: string } }>(query, { p: phone });
    return dataOf(answer).checkStatus.token;
  };

  test('opens for who is green, sends who is not to the counter, and believes no token that was changed', async () => {
    const [green, flagged] = [await tokenOf(STORIES.allFine.phone), await tokenOf(STORIES.ejina.phone)];
    const [head, , signature] = flagged.split('.');
    const [, claims] = green.split('.');
    const ended = await program(
      'examples/station-gate.ts',
      [green, flagged, `${head}.${claims}.${signature}`],
      DEMO_KEYS.rail,
    );
    expect(linesOf(ended)).toEqual([
      { sign: 'OPEN', standing: 'VALID', name: '陈**' },
      { sign: 'COUNTER', standing: 'VALID', name: '高**' },
      { sign: 'COUNTER', standing: 'INVALID', name: null },
    ]);
  });

  describe('in a browser, in a page of another house', () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await launchBrowser();
    });
    afterAll(() => browser.close());

    test('tells a token without a line, through a maintenance that was published, until 02:30', async () => {
      const admin = await staff(product.url, 'admin');
      const publish = `mutation { publishMaintenance(input: { from: "2021-11-02T00:00:00+08:00",
        to: "2021-11-02T02:00:00+08:00", reason: "例行升级" }) { ... on MaintenanceWindow { state } ... on Refusal { code } } }`;
      expect(dataOf(await admin(publish))).toEqual({ publishMaintenance: { state: 'AHEAD' } });
      const token = await tokenOf(STORIES.allFine.phone);
      const gate = await openModulePage(browser);
      const standings = await gate.page.evaluate(
        async ({ url, shown, times }) => {
          const { createVerifier } = (globalThis as unknown as { verify: typeof import('@zhengming/client/verify') })
            .verify;
          let now = Date.parse('2021-11-01T18:00:00+08:00');
          let line = true;
          const overLine: typeof fetch = (...args) =>
            line ? fetch(...args) : Promise.reject(new TypeError('no line'));
          const verifier = createVerifier({ url, now: () => now, fetch: overLine });
          await verifier.refresh();
          line = false;
          const found: string[] = [];
          for (const time of times) {
            now = Date.parse(`2021-11-${time}+08:00`);
            const { standing } = await verifier.verify(shown);
            found.push(`${time} ${standing}`);
          }
          return found;
        },
        {
          url: product.url,
          shown: token,
          times: ['01T18:00:00', '01T23:59:59', '02T00:00:00', '02T02:29:59', '02T02:30:00'],
        },
      );
      await gate.close();
      expect(standings).toEqual([
        '01T18:00:00 VALID',
        '01T23:59:59 VALID',
        '02T00:00:00 STALE_MAINTENANCE',
        '02T02:29:59 STALE_MAINTENANCE',
        '02T02:30:00 EXPIRED',
      ]);
    });
  });
});

describe('the laboratory', () => {
  const result = (sample: string, phone: string) => ({
    phone,
    sample,
    sampledAt: '2021-10-31T20:00:00+08:00',
    reportedAt: '2021-11-01T08:00:00+08:00',
    positive: false,
  });

  test('delivers, learns what was not taken, and delivers again without harm', async () => {
    const file = join(folder, 'results.json');
    writeFileSync(file, JSON.stringify([result('EX-1', STORIES.testNotUploaded.phone), result('EX-2', NOBODY)]));
    const first = linesOf(await program('examples/laboratory-upload.ts', [file], DEMO_KEYS.laboratory));
    expect(first[0]).toEqual({ accepted: 1, duplicates: 0, rejected: 1 });
    expect(first[1]).toMatchObject({ sample: 'EX-2' });
    const again = linesOf(await program('examples/laboratory-upload.ts', [file], DEMO_KEYS.laboratory));
    expect(again[0]).toEqual({ accepted: 0, duplicates: 1, rejected: 1 });
  });

  test('with a key that is none says what to do', async () => {
    const file = join(folder, 'results.json');
    const ended = await program('examples/laboratory-upload.ts', [file], 'zm_nobody_0123456789012345678901');
    expect(ended.code).toBe(1);
    expect(ended.output).toContain('UNAUTHENTICATED: Get a good key');
  });
});

test('the mini-program shows a token and tells why, and knows nobody without a session', async () => {
  const port = await freePort();
  const sessions = JSON.stringify({ hers: STORIES.ejina.phone });
  const env = environment(DEMO_KEYS.miniProgram, { PORT: String(port), SESSIONS: sessions });
  const child = spawn(process.execPath, ['examples/mini-program-backend.ts'], { cwd: client, env, stdio: 'pipe' });
  try {
    await new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
    const ask = (path: string, session: string): Promise<Response> =>
      fetch(`http://127.0.0.1:${port}${path}`, { headers: { 'x-session': session } });
    const shown = (await (await ask('/status', 'hers')).json()) as { colour: string; token: string };
    expect([shown.colour, shown.token.split('.').length]).toEqual(['NONE', 3]);
    const why = (await (await ask('/why', 'hers')).json()) as { because: readonly string[]; contest: string };
    expect(why.because.join('')).toContain('额济纳');
    expect(why.contest).toContain('12345');
    expect((await ask('/status', 'nobody')).status).toBe(401);
  } finally {
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    await ended;
  }
});

describe('the conformance suite', () => {
  const main = 'dist/conformance/main.js';

  test('finds nothing wrong with the product, and writes it down', async () => {
    const report = join(folder, 'report.json');
    const args = ['--phone', STORIES.allFine.phone, '--exhaust', '--json', report];
    const ended = await program(main, args, DEMO_KEYS.miniProgram);
    expect(ended.output).toContain('19 passed, 0 failed');
    expect(ended.code).toBe(0);
    const { passed, checks } = JSON.parse(readFileSync(report, 'utf8')) as {
      passed: number;
      checks: readonly unknown[];
    };
    expect([passed, checks.length]).toEqual([19, 23]);
  });

  test('says what is wrong, and ends with 1', async () => {
    const ended = await program(main, ['--key', 'zm_nobody_0123456789012345678901'], DEMO_KEYS.rail);
    expect(ended.code).toBe(1);
    expect(ended.output).toMatch(/✗ access\.scope .*\n {2}code: "UNAUTHENTICATED" instead of "FORBIDDEN"/);
  });
});
