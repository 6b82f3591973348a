import { besideTransactions, type EvidenceStore, type Store } from '@zhengming/data';
import type { Instant, StaffRole } from '@zhengming/domain';
import { staffActor } from '../../access/actor.js';
import type { Clock } from '../../app/clock.js';
import type { Context, Services } from '../../app/context.js';
import { openTokenKeys } from '../../token/token-keys.js';
import { openWorlds } from '../../app/worlds.js';
import { LINE_SETTINGS, openSourceLines } from '../../connector/source-line.js';
import { jobQueue } from '../../jobs/job-queue.js';
import { STRICT_WEBHOOKS } from '../../webhook/webhook-env.js';

/** Colleagues of the demo's staff, who worked these days; made only with the shift. */
export const SHIFT_STAFF = [
  { username: 'intake2', displayName: '受理员 韩雪', roles: ['INTAKE'] },
  { username: 'handler2', displayName: '处理员 马超', roles: ['HANDLER'] },
  { username: 'handler3', displayName: '处理员 许婷', roles: ['HANDLER'] },
  { username: 'reviewer2', displayName: '复核员 沈岩', roles: ['REVIEWER'] },
] as const satisfies readonly { username: string; displayName: string; roles: readonly StaffRole[] }[];

/** The use cases of the desk at any instant of the days before the demo begins. */
export interface ShiftHouse {
  servicesAt(at: Instant): Services;
  contextAt(at: Instant, username: string): Context;
  close(): Promise<void>;
}

const silent = (): void => undefined;
const done = (): Promise<void> => Promise.resolve();

/** Nothing here reads on anybody's behalf or keeps files, so nothing is audited and no file is stored. */
const AUDIT: Services['audit'] = {
  write: silent,
  undertake: () => ({ end: silent }),
  durable: done,
  onDisk: done,
  flush: done,
  recover: done,
  close: done,
};
const noFiles = (): never => {
  throw new Error('no files of evidence are kept while the shift is made');
};
const EVIDENCE: EvidenceStore = new Proxy({} as EvidenceStore, { get: noFiles });

export async function openShiftHouse(store: Store, now: Instant): Promise<ShiftHouse> {
  const beside = besideTransactions(store);
  const { rows } = await store.pool.query<{ id: string; username: string; name: string; roles: StaffRole[] }>(
    'select id, username, name, roles from staff_user',
  );
  const staff = new Map(rows.map((one) => [one.username, one]));
  const clockAt = (at: Instant): Clock => ({ demo: true, now: () => at });
  const worlds = await openWorlds(beside, clockAt(now));
  const { divisions } = await worlds.current();
  const servicesAt = (at: Instant): Services => ({
    store,
    clock: clockAt(at),
    syntheticPersons: true,
    divisions,
    worlds: { ...worlds, current: () => worlds.at(at, at) },
    tokens: openTokenKeys(store, clockAt(at)),
    // what is asked of the workers is done here, at its own time
    jobs: { ...jobQueue, workOnIncidents: done },
    sources: openSourceLines(LINE_SETTINGS),
    platformRole: 'LOCAL',
    sandbox: null,
    evidence: EVIDENCE,
    webhooks: STRICT_WEBHOOKS,
    audit: AUDIT,
    auditChain: { anchor: done, check: done },
    log: { info: silent, warn: silent, error: silent },
  });
  return {
    servicesAt,
    contextAt(at, username) {
      const one = staff.get(username);
      if (one === undefined) throw new Error('the demo staff must be there before their shift');
      return {
        ...servicesAt(at),
        actor: staffActor({ id: one.id, username, displayName: one.name }, one.roles),
        requestId: 'shift',
        reading: { of: silent, shown: new Set() },
      };
    },
    close: () => beside.close(),
  };
}
