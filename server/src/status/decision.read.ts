import { type Colour, type Determinacy, type PopupKind, headline } from '@zhengming/domain';
import { column, expression, type From, mapped, reading } from '../read/reading.js';
import { type Sql, sql } from '../read/sql.js';
import { type Explained, type RuledBy, areaListWords, policyWords, toGaps, toReasons } from './explain.js';
import { decisionCause } from './decision-cause.read.js';
import { toWaysOut, waysOutScene } from './ways-out.js';

const ms = (column_: Sql): Sql => sql`(extract(epoch from ${column_}) * 1000)::bigint`;

const ruledBy = (row: Sql): Sql => sql`'policyId', ${row}.policy_id, 'policyVersion', ${row}.policy_version,
  'areaVersionId', ${row}.area_version_id, 'at', ${ms(sql`${row}.evaluated_at`)}, 'knownAt', ${ms(sql`${row}.known_at`)}`;

/** The numbers of the person, masked, by the names under which evidence speaks of them. */
const maskedNumbersOf = (personId: Sql): Sql =>
  sql`(select coalesce(json_object_agg(coalesce(b.version_of, b.id), b.masked_number), '{}') from phone_binding b
    where b.person_id = ${personId} and b.known_to is null)`;

/** The stored explanation with what is needed to put it into words. */
export const explainedOf = (row: Sql): Sql =>
  sql`json_build_object('explanation', ${row}.explanation, 'numbers', ${maskedNumbersOf(sql`${row}.person_id`)}, ${ruledBy(row)})`;

export const outcomeOf = (row: Sql): Sql =>
  sql`json_build_object('colour', ${row}.colour, 'popup', ${row}.popup, 'determinacy', ${row}.determinacy)`;

export interface OutcomeWords {
  readonly colour: Colour;
  readonly popup: PopupKind | null;
  readonly determinacy: Determinacy;
}

const explained = expression(explainedOf);
/** Which edition and which list decided. */
const edition = expression((row) => sql`json_build_object(${ruledBy(row)})`);

export const decisionReading = reading('Decision', {
  id: column('id'),
  personId: column('person_id'),
  evaluatedAt: column('evaluated_at'),
  knownAt: column('known_at'),
  trigger: column('trigger'),
  colour: column('colour'),
  popup: column('popup'),
  popupCode: column('popup_code'),
  advice: column('advice'),
  determinacy: column('determinacy'),
  decidingRuleId: column('deciding_rule'),
  policyId: column('policy_id'),
  policyVersion: column('policy_version'),
  areaVersionId: column('area_version_id'),
  headline: mapped(expression(outcomeOf), (value) => headline(value as OutcomeWords)),
  policyInWords: mapped(edition, (value, { worlds }) => policyWords(worlds, value as RuledBy)),
  areaListInWords: mapped(edition, (value, { worlds }) => areaListWords(worlds, value as RuledBy)),
  reasons: mapped(explained, (value, { worlds }) => toReasons(worlds, value as Explained)),
  gaps: mapped(explained, (value) => toGaps(value as Explained)),
  clears: mapped(waysOutScene, (value, context) => toWaysOut(context, value)),
  validUntil: column('valid_until'),
});

export const decisionSummaryReading = reading('DecisionSummary', {
  id: column('id'),
  evaluatedAt: column('evaluated_at'),
  trigger: column('trigger'),
  triggerId: column('trigger_id'),
  cause: decisionCause,
  colour: column('colour'),
  popup: column('popup'),
  determinacy: column('determinacy'),
  decidingRuleId: column('deciding_rule'),
});

export const decisionsOfPerson: From = ({ row, parent, args }) =>
  sql`decision ${row} where ${row}.person_id = ${parent}.id order by ${row}.evaluated_at desc, ${row}.id desc
    limit least(${args.bind('first')}::int, 100)`;
