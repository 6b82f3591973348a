import { type Colour, type Determinacy, type PopupKind, headline } from '@zhengming/domain';
import { column, expression, type From, mapped, reading } from '../read/reading.js';
import { sql } from '../read/sql.js';
import { type Explained, toClears, toGaps, toReasons } from './explain.js';

/** The stored explanation with what is needed to put it into words. */
const explained = expression(
  (row) => sql`json_build_object('explanation', ${row}.explanation, 'policyId', ${row}.policy_id,
    'policyVersion', ${row}.policy_version, 'at', (extract(epoch from ${row}.evaluated_at) * 1000)::bigint)`,
);

const outcome = expression(
  (row) => sql`json_build_object('colour', ${row}.colour, 'popup', ${row}.popup, 'determinacy', ${row}.determinacy)`,
);

interface OutcomeWords {
  readonly colour: Colour;
  readonly popup: PopupKind | null;
  readonly determinacy: Determinacy;
}

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
  headline: mapped(outcome, (value) => headline(value as OutcomeWords)),
  reasons: mapped(explained, async (value, { worlds }) => {
    const stored = value as Explained;
    return toReasons(await worlds.at(stored.at, stored.at), stored);
  }),
  gaps: mapped(explained, (value) => toGaps(value as Explained)),
  clears: mapped(explained, (value) => toClears(value as Explained)),
  validUntil: column('valid_until'),
});

export const decisionSummaryReading = reading('DecisionSummary', {
  id: column('id'),
  evaluatedAt: column('evaluated_at'),
  trigger: column('trigger'),
  triggerId: column('trigger_id'),
  colour: column('colour'),
  popup: column('popup'),
  determinacy: column('determinacy'),
  decidingRuleId: column('deciding_rule'),
});

export const decisionsOfPerson: From = ({ row, parent, args }) =>
  sql`decision ${row} where ${row}.person_id = ${parent}.id order by ${row}.evaluated_at desc, ${row}.id desc
    limit least(${args.bind('first')}::int, 100)`;
