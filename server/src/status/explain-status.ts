import { policyOf } from '@zhengming/data';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../app/context.js';
import type { IdentifierInput } from '../app/inputs.type.js';
import { type Refusal, isRefusal, refuse } from '../app/refusal.type.js';
import { findPerson } from '../person/find-person.js';
import { type Row, readOne } from '../read/read.js';
import type { From } from '../read/reading.js';
import { sql } from '../read/sql.js';
import { statusExplanationReading } from './explain-status.read.js';
import { refreshStatuses, staleStatuses, type StatusProof } from './refresh-statuses.js';

/** The decision the status of a person rests on. */
const current: From = ({ row, args }) => sql`decision ${row} where ${row}.person_id = ${args.bind('personId')}
  and ${row}.id = (select s.decision_id from status s where s.person_id = ${row}.person_id)`;

/** What the desk reads about a status, for the person themselves, through the app they use. */
export async function explainStatus(
  context: Context,
  info: GraphQLResolveInfo,
  identifier: IdentifierInput,
): Promise<Row | Refusal> {
  const personId = await findPerson(context, identifier, 'identifier');
  if (isRefusal(personId)) return personId;
  context.reading.of(personId);
  await refreshWhenOvertaken(context, personId);
  const row = await readOne(context, info, { reading: statusExplanationReading, from: current, given: { personId } });
  return (
    row ?? refuse('NOT_JUDGED_YET', '尚无判定结果，请稍后再查。', 'There is no status yet; ask again in a moment.')
  );
}

/** A status that time or another edition has overtaken is judged again first, as at a checkpoint. */
async function refreshWhenOvertaken(context: Context, personId: string): Promise<void> {
  const { rows } = await context.store.pool.query<StatusProof>({
    name: 'status-proof',
    text: `select person_id as "personId", valid_until as "validUntil", policy_id as "policyId",
      policy_version as "policyVersion" from status where person_id = $1`,
    values: [personId],
  });
  const now = context.clock.now();
  const stale = staleStatuses(rows, policyOf(await context.worlds.current(), now), now);
  if (stale.length > 0) await refreshStatuses(context, stale);
}
