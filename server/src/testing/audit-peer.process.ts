import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AuditLog, DEMO_ANCHOR_KEYS, openAuditLog, openFolderStore, openStore } from '@zhengming/data';
import { DEMO_START, SetClock } from '../app/clock.js';
import { openHouse } from '../app/open-house.js';

/**
 * The service on the database of another, for the bench of the audit log: as it is (`spool`), with answers that wait
 * until the disk has their entries (`disk`) or the database has (`database`), or without an audit log (`none`).
 */
const [databaseUrl = '', port = '0', mode = 'spool'] = process.argv.slice(2);

const NOTHING: AuditLog = {
  write: () => undefined,
  undertake: () => ({ end: () => undefined }),
  durable: () => Promise.resolve(),
  onDisk: () => Promise.resolve(),
  flush: () => Promise.resolve(),
  recover: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

const store = await openStore({ databaseUrl });
const house = await openHouse({
  store,
  clock: new SetClock(DEMO_START),
  syntheticPersons: true,
  auditDir: mkdtempSync(join(tmpdir(), 'zhengming-audit-')),
  evidence: await openFolderStore(mkdtempSync(join(tmpdir(), 'zhengming-evidence-'))),
  auditAnchorKeys: DEMO_ANCHOR_KEYS,
  async openAudit(options) {
    if (mode === 'none') return NOTHING;
    const audit = await openAuditLog(store, options);
    if (mode === 'disk') audit.durable = () => audit.onDisk();
    if (mode === 'database') audit.durable = () => audit.flush();
    return audit;
  },
  sessionSecret: 'a secret for the bench that is long enough',
  trustedOrigins: [],
  secureCookies: false,
  dashboardDir: '/nowhere',
  logLevel: 'silent',
  explorable: false,
});
await house.app.listen({ host: '127.0.0.1', port: Number(port) });
process.stdout.write('ready\n');
process.once('SIGTERM', () => void house.close().then(() => store.close()));
