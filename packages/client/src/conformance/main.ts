#!/usr/bin/env node
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Subject } from './check.js';
import { type Checked, runChecks } from './run.js';

const HELP = `Holds an instance of Zhengming, and your own receiver of webhooks, against what partners rely on.

  zhengming-conformance --url https://… --key zm_…   (or ZHENGMING_URL and ZHENGMING_KEY)

  --phone NUMBER      somebody the instance knows, for tokens and batches
  --client-id ID      your id, for the token endpoint
  --receiver URL      your receiver of webhooks, with --secret whsec_…
  --exhaust           also use up the points of a minute, to see what is said then
  --json FILE         write the report as JSON

Nothing is changed. The exit code is 1 when a check fails.
`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const MARKS = { PASS: '✓', FAIL: '✗', SKIP: '–' } as const;

function readSubject(): { readonly subject: Subject; readonly json: string | null } | null {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = { url: text, key: text, phone: text, 'client-id': text, receiver: text, secret: text, json: text };
  const { values } = parseArgs({ options: { ...options, exhaust: flag, help: flag } });
  const { ZHENGMING_URL: envUrl, ZHENGMING_KEY: envKey } = process.env;
  const url = values.url ?? envUrl;
  const key = values.key ?? envKey;
  if (values.help || url === undefined || key === undefined) return null;
  const { receiver, secret } = values;
  const subject = {
    url: url.replace(/\/+$/, ''),
    key,
    clientId: values['client-id'] ?? null,
    phone: values.phone ?? null,
    receiver: receiver !== undefined && secret !== undefined ? { url: receiver, secret } : null,
    exhaust: values.exhaust ?? false,
  };
  return { subject, json: values.json ?? null };
}

async function main(): Promise<number> {
  const read = readSubject();
  if (read === null) {
    process.stdout.write(HELP);
    return 2;
  }
  const checked: Checked[] = [];
  for await (const one of runChecks(read.subject)) {
    checked.push(one);
    say(`${MARKS[one.result]} ${one.id.padEnd(20)} ${one.title}`);
    if (one.detail !== null) say(`  ${one.detail}`);
  }
  const count = (result: Checked['result']): number => checked.filter((one) => one.result === result).length;
  const summary = { passed: count('PASS'), failed: count('FAIL'), skipped: count('SKIP') };
  say(`${summary.passed} passed, ${summary.failed} failed, ${summary.skipped} left out`);
  const report = { url: read.subject.url, at: new Date().toISOString(), ...summary, checks: checked };
  if (read.json !== null) writeFileSync(read.json, `${JSON.stringify(report, null, 2)}\n`);
  return summary.failed === 0 ? 0 : 1;
}

main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 2;
  },
);
