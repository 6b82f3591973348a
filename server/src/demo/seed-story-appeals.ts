import { deskPolicyFor, inTransaction, loadWorld, STORIES, type Store, type Story } from '@zhengming/data';
import { HOUR_MS, type Instant, plusHours, plusMs } from '@zhengming/domain';
import { JURISDICTION } from '../app/jurisdiction.js';
import { type Intake, writeAppeal } from '../appeal/write-appeal.js';

const MINUTE_MS = HOUR_MS / 60;

/**
 * Opens the appeals that the named people of the demo had made before it begins. Idempotent.
 * @param knownAt the present: a demo that an earlier release began has learnt of the rules of the desk only since
 * @returns how many are new
 */
export async function seedStoryAppeals(store: Store, at: Instant, knownAt: Instant): Promise<number> {
  const { rows } = await store.pool.query<{ id: string }>(`select id from staff_user where username = 'intake'`);
  const openedBy = rows[0]?.id;
  if (openedBy === undefined) throw new Error('the demo staff must be there before their appeals');
  const policy = deskPolicyFor(await loadWorld(store, at, knownAt), JURISDICTION, at);
  if (policy === null) throw new Error('the demo has no rules of the desk');
  let made = 0;
  for (const story of STORIES) made += (await seedAppeal(store, story, { policy, openedBy, openedAt: at })) ? 1 : 0;
  return made;
}

/** `intake.openedAt`: the demo's present; the appeal was opened some minutes before. */
function seedAppeal(store: Store, { personId, appeal }: Story, intake: Intake): Promise<boolean> {
  if (appeal === null) return Promise.resolve(false);
  const { channel, reason, statement, openedMinutesAgo, departsInHours } = appeal;
  const at = intake.openedAt;
  return inTransaction(store, async (sql) => {
    const found = await sql.query(
      `select s.decision_id as "decisionId" from status s where s.person_id = $1
       and not exists (select 1 from appeal a where a.person_id = s.person_id)`,
      [personId],
    );
    const decisionId = (found.rows[0] as { decisionId: string } | undefined)?.decisionId;
    if (decisionId === undefined) return false;
    const departureAt = departsInHours === null ? null : plusHours(at, departsInHours);
    const input = { personId, channel, reason, statement, departureAt, identityGrade: 'G2' } as const;
    const openedAt = plusMs(at, -openedMinutesAgo * MINUTE_MS);
    return (await writeAppeal(sql, input, decisionId, { ...intake, openedAt })) !== null;
  });
}
