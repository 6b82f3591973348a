import { formatInstant, fromEpochMs } from '@zhengming/domain';
import type { DecisionCauseKind, DecisionCauseType } from './decision-cause.type.js';
import { type Sql, sql } from '../read/sql.js';
import { expression, mapped } from '../read/reading.js';

/** `trigger_id` as a key; null when it is none, so that nothing is compared with words. */
const key = (row: Sql): Sql =>
  sql`case when ${row}.trigger_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then ${row}.trigger_id::uuid end`;

/** What set off a decision or a run, resolved in the statement that reads it: one key look-up each. */
const causeOf = (row: Sql, correction: Sql): Sql => sql`case ${row}.trigger
  when 'AREA' then (
    select json_build_object('kind', 'AREA_VERSION', 'id', v.id, 'sequence', v.sequence, 'listTime', (extract(epoch from v.list_time) * 1000)::bigint,
      'rollsBack', (select t.sequence from area_version t where t.id = v.rolls_back))
    from area_version v where v.id = ${key(row)})
  when 'POLICY' then (
    select json_build_object('kind', 'POLICY', 'id', p.key, 'name', p.id || ' ' || p.version)
    from policy p where p.state = 'PUBLISHED' and ${row}.trigger_id = p.id || '@' || p.version)
  when 'CORRECTION' then ${correction}
  when 'FACT' then (
    select json_build_object('kind', 'INSTITUTION', 'id', i.id, 'name', i.name)
    from institution i where i.id = ${key(row)})
end`;

const correctionOf = (row: Sql): Sql => sql`(
  select json_build_object('kind', 'APPEAL', 'id', a.id, 'name', a.number)
  from correction k join appeal a on a.person_id = k.person_id and a.id = k.appeal_id
  where k.person_id = ${row}.person_id and k.id = ${key(row)})`;

interface FoundCause {
  readonly kind: DecisionCauseKind;
  readonly id: string;
  /** Of a policy: its edition; of an appeal: its number. */
  readonly name?: string;
  readonly sequence?: number;
  readonly listTime?: number;
  readonly rollsBack?: number | null;
}

function inWords(cause: FoundCause): DecisionCauseType['label'] {
  const { kind, name = '', sequence = 0, listTime = 0, rollsBack } = cause;
  switch (kind) {
    case 'AREA_VERSION': {
      const hour = formatInstant(fromEpochMs(listTime)).slice(0, 16).replace('T', ' ');
      if (rollsBack) {
        return {
          zh: `名单 ${sequence}（回退名单 ${rollsBack}）`,
          en: `List ${sequence} (takes back list ${rollsBack})`,
        };
      }
      return { zh: `名单 ${sequence}（${hour}）`, en: `List ${sequence} (${hour})` };
    }
    case 'POLICY':
      return { zh: `政策 ${name}`, en: `Policy ${name}` };
    case 'INSTITUTION':
      return { zh: `检测机构 ${name}`, en: `Institution ${name}` };
    case 'APPEAL':
      return { zh: `申诉 ${name}`, en: `Appeal ${name}` };
  }
}

const toCause = (value: unknown): DecisionCauseType | null => {
  if (value === null || value === undefined) return null;
  const found = value as FoundCause;
  return { kind: found.kind, id: found.id, label: inWords(found) };
};

/** Of a decision: also the appeal whose correction it followed. */
export const decisionCause = mapped(
  expression((row) => causeOf(row, correctionOf(row))),
  toCause,
);
/** Of a run over many people: never one person's appeal. */
export const runCause = mapped(
  expression((row) => causeOf(row, sql`null::json`)),
  toCause,
);
