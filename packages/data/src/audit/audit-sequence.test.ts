import { mkdtempSync, renameSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Instant, instant, plusMs } from '@zhengming/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import type { AuditEntry, AuditOutcome } from './audit-entry.js';
import { openAuditLog, type AuditLog, type Undertaking } from './audit-log.js';
import { verifyChain } from './verify-audit.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const NOW = instant('2021-11-01T10:00:00+08:00');
const RUNS = 25;

/** Whatever somebody may type: NUL, halves of characters, anything. */
const text = fc.string({ unit: 'binary', maxLength: 20 });
const maybe = fc.option(text, { nil: null });
const entry: fc.Arbitrary<AuditEntry> = fc.record({
  at: fc.nat(1_000_000).map((ms): Instant => plusMs(NOW, ms)),
  kind: fc.constantFrom('READ', 'CHANGE', 'REVEAL', 'EXPORT'),
  actorKind: fc.constantFrom('STAFF', 'PARTNER', 'SYSTEM', 'ANONYMOUS'),
  actorId: text,
  action: text,
  clientId: maybe,
  personId: fc.option(fc.uuid(), { nil: null }),
  objectId: maybe,
  purpose: maybe,
  fields: fc.array(text, { maxLength: 4 }),
  reason: maybe,
  detail: fc.option(fc.dictionary(text, fc.oneof(text, fc.integer(), fc.boolean())), { nil: null }),
});
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('write' as const), entry }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undertake' as const), entry }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('end' as const), which: fc.nat(5) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('flush' as const, 'crash' as const) }) },
);

/** The log of a process whose end nobody saw: its files change hands as if that process were gone. */
async function abandon(log: AuditLog, folder: string): Promise<void> {
  await log.durable();
  for (const file of readdirSync(folder).filter((name) => name.startsWith(`${process.pid}-`)))
    renameSync(join(folder, file), join(folder, file.replace(/^\d+-[^-]*/, '999999999-gone')));
}

test('whatever is written, begun, ended and interrupted: everything is in the chain once, and the chain holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const spoolDir = mkdtempSync(join(tmpdir(), 'zhengming-spool-'));
      const open = () => openAuditLog(database.store, { spoolDir, onError: () => undefined });
      const before = (await verifyChain(database.store.pool)).checked;
      const expected: AuditOutcome[] = [];
      let log = await open();
      let begun: { undertaking: Undertaking; place: number }[] = [];
      for (const one of steps) {
        if (one.kind === 'write') {
          log.write(one.entry);
          expected.push('DONE');
        } else if (one.kind === 'undertake') {
          begun.push({ undertaking: log.undertake(one.entry), place: expected.push('UNKNOWN') - 1 });
        } else if (one.kind === 'end') {
          const found = begun[one.which];
          found?.undertaking.end('REFUSED');
          if (found) expected[found.place] = 'REFUSED';
        } else if (one.kind === 'flush') await log.flush();
        else {
          await abandon(log, spoolDir);
          begun = [];
          log = await open();
        }
      }
      await abandon(log, spoolDir);
      await (await open()).close();
      rmSync(spoolDir, { recursive: true });
      const report = await verifyChain(database.store.pool);
      expect(report.broken).toBeNull();
      expect(report.checked - before).toBe(expected.length);
      expect(await outcomesFrom(before)).toEqual([...expected].sort());
    }),
    { numRuns: RUNS },
  );
});

async function outcomesFrom(seq: number): Promise<readonly string[]> {
  const { rows } = await database.store.pool.query<{ outcome: string }>(
    'select outcome from audit_event where seq > $1',
    [seq],
  );
  return rows.map(({ outcome }) => outcome).sort();
}
