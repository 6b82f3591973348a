import type { Sql } from '@zhengming/data';
import type { DivisionCode, Divisions, Instant, ListedArea } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import type { StoredOutcome } from './stored-preview.js';
import type { WeighedProposal } from './weigh-proposal.js';

/**
 * A wrong area (风险地区有误) is put right by a steward's list, for everybody, never by the desk for one person. While the
 * area is still listed the case waits for the steward; once the corrected list is in force the person has been judged by
 * it, and this finding ends the case: what was contested stands against what the corrected list says.
 */
export async function areaFix(
  context: Context,
  sql: Sql,
  appealId: string,
  weighed: WeighedProposal,
  field: string,
): Promise<WeighedProposal | Refusal> {
  const fix = weighed.own.find(({ kind }) => kind === 'FIX_AREA');
  if (fix === undefined || fix.division === null) return weighed;
  const { areas, divisions } = await context.worlds.current();
  if (isListed(areas.versionAt(context.clock.now())?.areas ?? [], fix.division, divisions)) return stillListed(field);
  return { ...weighed, preview: { ...weighed.preview, before: await contested(sql, appealId) } };
}

const isListed = (areas: readonly ListedArea[], place: DivisionCode, divisions: Divisions): boolean =>
  areas.some(
    ({ division, level }) =>
      level !== 'LOW' && (divisions.contains(place, division) || divisions.contains(division, place)),
  );

/** The outcome the appeal is against, frozen at intake. */
async function contested(sql: Sql, appealId: string): Promise<StoredOutcome> {
  const found = await sql.query(
    `select d.colour, d.popup, d.determinacy, d.deciding_rule as "decidingRuleId",
       (extract(epoch from d.valid_until) * 1000)::float8 as "validUntil"
     from appeal a join decision d on d.person_id = a.person_id and d.id = a.decision_id where a.id = $1`,
    [appealId],
  );
  const row = found.rows[0] as
    (Omit<StoredOutcome, 'validUntil'> & { readonly validUntil: Instant | null }) | undefined;
  if (row === undefined) throw new Error('an appeal is against no decision');
  return row;
}

const stillListed = (field: string): Refusal =>
  refuse(
    'AREA_STILL_LISTED',
    '该地区仍在现行名单内：请先向数据管理员协查“名单是否有误”。更正后的名单发布即自动重算，届时再以此结案。',
    'The area is on the list in force: ask the data stewards whether it is right. Once a corrected list is published everybody is judged again; then end the case with this.',
    `${field}.divisionCode`,
  );
