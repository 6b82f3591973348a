import {
  endingProposals,
  inTransaction,
  judgePerson,
  loadFacts,
  queueNotices,
  type NoticeToQueue,
} from '@zhengming/data';
import { DAY_MS, type Instant, noticeWords, plusMs, strictness } from '@zhengming/domain';
import type { Services } from '../app/context.js';

/** Somebody hears of it this long before their correction ends: long enough to call. */
const AHEAD_MS = DAY_MS;
const AT_ONCE = 500;

/**
 * Tells whoever will be worse off when their correction ends, a day before; nobody else is bothered. Whoever was told, or
 * has nothing to lose by it, is not told again.
 * @returns how many were told
 */
export async function tellEndings(services: Services, atOnce = AT_ONCE): Promise<number> {
  const { store, clock, worlds } = services;
  const now = clock.now();
  const world = await worlds.current();
  const soon = { after: now, until: plusMs(now, AHEAD_MS) };
  // who was told is not found again; who has nothing to lose is, and must not stand before the others for ever
  let [told, passed] = [0, 0];
  for (;;) {
    const ending = await endingProposals(store.pool, soon, { limit: atOnce, skip: passed });
    const notices: NoticeToQueue[] = [];
    for (const { personId, proposalId, endsAt } of ending) {
      const facts = await loadFacts(store, personId, { knownAt: now });
      if (!facts) continue;
      const then = judgePerson(world, facts, endsAt);
      if (strictness(then) <= strictness(judgePerson(world, facts, now))) continue;
      notices.push(toNotice({ personId, proposalId, endsAt }, then, now));
    }
    told += await inTransaction(store, (sql) => queueNotices(sql, notices));
    passed += ending.length - notices.length;
    if (ending.length < atOnce) return told;
  }
}

const toNotice = (
  {
    personId,
    proposalId,
    endsAt,
  }: { readonly personId: string; readonly proposalId: string; readonly endsAt: Instant },
  then: ReturnType<typeof judgePerson>,
  now: Instant,
): NoticeToQueue => ({
  personId,
  appealId: null,
  decisionId: null,
  kind: 'ENDING',
  ...noticeWords({ kind: 'ENDING', until: endsAt, after: then }),
  priority: 'SINGLE',
  queuedAt: now,
  notBefore: now,
  dedupKey: `ending:${proposalId}`,
});
