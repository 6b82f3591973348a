import { formatInstant, type Instant } from '@zhengming/domain';
import type pg from 'pg';
import { copyInto } from '../orm/copy-text.js';
import type { Sql } from '../orm/transaction.js';
import { isLiving } from '../person/living-records.js';
import { recordChanges, recordManyChanges } from '../watch/status-change.js';
import { WRITE_COLUMNS, type StatusWrite } from './judge-person.js';

/** Why persons are judged. */
export type DecisionTrigger = 'FACT' | 'AREA' | 'POLICY' | 'CLOCK' | 'CORRECTION' | 'INITIAL';

export interface WriteContext {
  readonly at: Instant;
  readonly trigger: DecisionTrigger;
  /** The list, policy, appeal or batch that was the reason. */
  readonly triggerId: string | null;
}

const OUTCOME =
  'colour, popup, popup_code, advice, determinacy, deciding_rule, policy_id, policy_version, area_version_id, facts_version, valid_until';
const SET_OUTCOME = OUTCOME.split(', ')
  .map((column) => `${column} = excluded.${column}`)
  .join(', ');

/** A status made from newer facts than ours stays: whoever changed those facts judged them by the same lists. */
const NOT_NEWER_FACTS = 'status.facts_version <= excluded.facts_version';
/** Nor does a run that began earlier overwrite what was judged for a later moment. */
const NOT_LATER = 'status.evaluated_at <= excluded.evaluated_at';

/** Writes statuses and their history from `source`; a status row gives way only when `condition` holds. */
const writeFrom = (source: string, first: number, condition: string): string => `
  with given as (
    -- judged before their record went into another, or was erased: that judgement comes too late
    select g.* from ${source} join person p on p.id = g.person_id where ${isLiving('p')}
  ),
  accepted as (
    insert into status (person_id, ${OUTCOME}, decision_id, fingerprint, evaluated_at)
    select person_id, ${OUTCOME}, decision_id, fingerprint, $${first}::timestamptz from given
    on conflict (person_id) do update set ${SET_OUTCOME}, decision_id = excluded.decision_id,
      fingerprint = excluded.fingerprint, evaluated_at = excluded.evaluated_at
    where ${condition}
    -- one that is new may come too late all the same: its record went while we waited for the row
    returning person_id, decision_id, case when status.xmax = 0 then is_living_record(person_id) else true end as living
  ),
  told as (
    insert into decision (person_id, id, evaluated_at, known_at, trigger, trigger_id, ${OUTCOME}, explanation)
    select g.person_id, g.decision_id, $${first}::timestamptz, $${first}::timestamptz, $${first + 1}, $${first + 2},
      ${OUTCOME.split(', ')
        .map((column) => `g.${column}`)
        .join(', ')}, g.explanation
    from given g join accepted a on a.person_id = g.person_id and a.decision_id = g.decision_id
    where g.is_new and a.living returning person_id
  )
  select (select count(*)::int from told) as written, array(select person_id from accepted where not living) as gone`;

const COLUMN_LIST = WRITE_COLUMNS.map(([name, type]) => `${name} ${type}`).join(', ');
const WRITE_FEW = writeFrom(`jsonb_to_recordset($1::jsonb) as g (${COLUMN_LIST})`, 2, NOT_NEWER_FACTS);
const WRITE_MANY = writeFrom('status_write g', 1, `${NOT_NEWER_FACTS} and ${NOT_LATER}`);

const parameters = ({ at, trigger, triggerId }: WriteContext): unknown[] => [formatInstant(at), trigger, triggerId];

/** Writes a handful. @returns how many said something new and were accepted */
export async function writeFew(sql: Sql, writes: readonly StatusWrite[], context: WriteContext): Promise<number> {
  if (writes.length === 0) return 0;
  const { rows } = await sql.query<Written>(WRITE_FEW, [
    JSON.stringify(writes.map(toDocument)),
    ...parameters(context),
  ]);
  const written = await withoutTheGone(sql, rows[0]);
  const told = writes.flatMap(({ isNew, judgement }) => (isNew ? [judgement.personId] : []));
  if (told.length > 0) await recordChanges(sql, told, context.at);
  return written;
}

interface Written {
  /** How many said something new and were accepted. */
  readonly written: number;
  /** Whose record went into another, or was erased, while the writer waited; nothing was decided about them. */
  readonly gone: readonly string[];
}

async function withoutTheGone(sql: Sql, { written, gone }: Written = { written: 0, gone: [] }): Promise<number> {
  if (gone.length > 0) await sql.query('delete from status where person_id = any($1::uuid[])', [gone]);
  return written;
}

const toDocument = ({ judgement: one, factsVersion, fingerprint, explanation, decisionId, isNew }: StatusWrite) => ({
  person_id: one.personId,
  decision_id: decisionId,
  is_new: isNew,
  facts_version: factsVersion,
  colour: one.colour,
  popup: one.popup,
  popup_code: one.popupCode,
  advice: one.advice,
  determinacy: one.determinacy,
  deciding_rule: one.decidingRuleId,
  policy_id: one.policyId,
  policy_version: one.policyVersion,
  area_version_id: one.areaVersionId,
  valid_until: one.validUntil === null ? null : formatInstant(one.validUntil),
  fingerprint,
  explanation: JSON.parse(explanation) as unknown,
});

/** Makes the staging table of {@link writeMany} on a connection; it lives as long as the connection. */
export const prepareWriteMany = async (client: pg.ClientBase): Promise<void> => {
  await client.query(`create temporary table if not exists status_write (${COLUMN_LIST}) on commit delete rows`);
};

/** Writes many, given as lines of COPY, inside a transaction on a prepared connection. */
export async function writeMany(client: pg.ClientBase, lines: Buffer, context: WriteContext): Promise<number> {
  if (lines.length === 0) return 0;
  await copyInto(client, 'status_write', lines);
  const { rows } = await client.query<Written>({ name: 'write-many', text: WRITE_MANY, values: parameters(context) });
  const written = await withoutTheGone(client, rows[0]);
  await recordManyChanges(client, context.at);
  return written;
}
