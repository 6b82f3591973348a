import { CONTEST, elderScript } from '@zhengming/domain';
import type { Services } from '../app/context.js';
import type { TextType } from '../app/text.type.js';
import { type ValueReading, column, expression, mapped, reading } from '../read/reading.js';
import { sql } from '../read/sql.js';
import { type OutcomeWords, decisionReading, explainedOf, outcomeOf } from './decision.read.js';
import { type Explained, toGaps, toReasons } from './explain.js';
import { toWaysOut, waysOutScene } from './ways-out.js';

const validUntil = column('valid_until');

/** All that the script for older people is made of. */
const script = expression(
  (row, args) => sql`json_build_object('explained', ${explainedOf(row)}, 'outcome', ${outcomeOf(row)},
    'scene', (${waysOutScene.sql(row, args)}), 'validUntil', (extract(epoch from ${validUntil.sql(row, args)}) * 1000)::bigint)`,
);

interface Script {
  readonly explained: Explained;
  readonly outcome: OutcomeWords;
  readonly scene: unknown;
  readonly validUntil: Parameters<typeof elderScript>[0]['outcome']['validUntil'];
}

async function toElderScript(services: Services, { explained, outcome, scene, validUntil: until }: Script) {
  return elderScript({
    outcome: { ...outcome, validUntil: until },
    nextSteps: toGaps(explained).map(({ nextStep }) => nextStep),
    waysOut: await toWaysOut(services, scene),
  });
}

async function firedSentences({ worlds }: Services, explained: Explained): Promise<readonly TextType[]> {
  const reasons = await toReasons(worlds, explained);
  return reasons.filter(({ truth }) => truth === 'TRUE').map(({ sentence }) => sentence);
}

const ofDecision = (field: string): ValueReading => {
  const found = decisionReading.fields[field];
  if (found?.kind !== 'value') throw new Error(`Decision.${field} is no value`);
  return found;
};

/** The numbers on which the deciding rule rests (导致弹窗的号码), masked, as they are bound now. */
const causingNumbers = expression(
  (row) => sql`(select coalesce(json_agg(distinct b.masked_number), '[]') from
      jsonb_path_query(${row}.explanation, '$.reasons[*] ? (@.deciding == true).evidence[*]') named (position)
    cross join lateral (select ${row}.explanation -> 'evidence' -> named.position::int as fact) e
    join phone_binding b on b.person_id = ${row}.person_id and b.known_to is null
      and coalesce(b.version_of, b.id)::text = e.fact ->> 'factId'
    where e.fact ->> 'kind' = 'PHONE' and ${row}.popup is not null)`,
);

/** A row of `decision` for the person it is about: the readings of {@link decisionReading}, and nothing that is an id. */
export const statusExplanationReading = reading('StatusExplanation', {
  name: expression((row) => sql`(select p.masked_name from person p where p.id = ${row}.person_id)`),
  colour: ofDecision('colour'),
  popup: ofDecision('popup'),
  popupCode: ofDecision('popupCode'),
  determinacy: ofDecision('determinacy'),
  headline: ofDecision('headline'),
  fired: mapped(expression(explainedOf), (value, context) => firedSentences(context, value as Explained)),
  numbers: causingNumbers,
  gaps: ofDecision('gaps'),
  waysOut: ofDecision('clears'),
  validUntil: ofDecision('validUntil'),
  evaluatedAt: ofDecision('evaluatedAt'),
  knownAt: ofDecision('knownAt'),
  policyInWords: ofDecision('policyInWords'),
  areaListInWords: ofDecision('areaListInWords'),
  contest: mapped(
    expression(() => sql`true`),
    () => CONTEST,
  ),
  elderScript: mapped(script, (value, context) => toElderScript(context, value as Script)),
});
