import { policyOf, type Sql } from '@zhengming/data';
import {
  checkIncidentDraft,
  day,
  type DayRange,
  type Divisions,
  type FactSelector,
  type IncidentRemedy,
} from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { type Refusal, isRefusal } from '../app/refusal.type.js';
import { checkText, withoutNumbers } from '../appeal/free-text.js';
import type { DraftIncidentInput } from './incident.input.js';
import { incidentRefusal } from './incident-refusals.js';
import { isCity } from './is-city.js';
import { onIncident } from './on-incident.js';

/** Drafts what is corrected, and for whom (起草统一更正). A new draft has to be tried and approved anew. */
export const draftIncidentCorrection = (context: Context, input: DraftIncidentInput): Promise<string | Refusal> =>
  onIncident(context, { ...input, action: 'DRAFT' }, async ({ sql, incident, actor, now }) => {
    const wrong = checkText(input.legalBasis, 'input.legalBasis');
    if (wrong) return wrong;
    const selector = selectorOf(context.divisions, input);
    if (isRefusal(selector)) return selector;
    const remedy = await remedyOf(context, input);
    if (isRefusal(remedy)) return remedy;
    const draft = { selector, remedy, validDays: input.validDays, legalBasis: withoutNumbers(input.legalBasis) };
    const refused = checkIncidentDraft(draft);
    if (refused !== null) return incidentRefusal(refused);
    const unknown = await checkOrigin(sql, input);
    if (unknown) return unknown;
    return {
      changes: {
        draft,
        draftVersion: incident.draftVersion + 1,
        draftedBy: actor.id,
        draftedAt: now,
        dryRunId: null,
      },
      note: remedy.kind,
      data: { draftVersion: incident.draftVersion + 1 },
    };
  });

function selectorOf(divisions: Divisions, input: DraftIncidentInput): FactSelector | Refusal {
  const days = daysOf(input);
  if (isRefusal(days)) return days;
  const batchId = input.batchId ?? null;
  if (input.fact === 'TEST') return { fact: 'TEST', institutionId: input.institutionId ?? null, batchId, days };
  const prefecture = input.prefecture ?? null;
  if (prefecture !== null && !isCity(divisions, prefecture)) return incidentRefusal('UNKNOWN_PLACE');
  return { fact: 'STAY', sources: input.sources ?? [], batchId, prefecture, days, onlyHit: input.onlyHit ?? null };
}

function daysOf({ fromDay, toDay }: DraftIncidentInput): DayRange | null | Refusal {
  const from = fromDay ?? null;
  const to = toDay ?? null;
  if (from === null && to === null) return null;
  return from === null || to === null ? incidentRefusal('HALF_A_RANGE') : { from: day(from), to: day(to) };
}

async function remedyOf(context: Context, input: DraftIncidentInput): Promise<IncidentRemedy | Refusal> {
  if (input.remedy === 'GRACE') {
    const rules = policyOf(await context.worlds.current(), context.clock.now())?.rules ?? [];
    const rule = rules.find(({ id }) => id === input.ruleId);
    return rule === undefined ? incidentRefusal('UNKNOWN_RULE') : { kind: 'GRACE', ruleId: rule.id };
  }
  if (input.remedy !== 'REFINE_STAY') return { kind: input.remedy };
  const division = input.divisionCode ?? null;
  return division === null || context.divisions.countyOf(division) === null
    ? incidentRefusal('UNKNOWN_COUNTY')
    : { kind: 'REFINE_STAY', division };
}

/** Batches are named by facts as well as by imports: a source may number its own. */
async function checkOrigin(sql: Sql, { batchId, institutionId, fact }: DraftIncidentInput): Promise<Refusal | null> {
  if ((batchId ?? null) !== null) {
    const table = fact === 'STAY' ? 'stay' : 'nucleic_test';
    const known = await sql.query(`select 1 from ${table} where batch_id = $1 limit 1`, [batchId]);
    if (known.rowCount === 0) return incidentRefusal('UNKNOWN_BATCH');
  }
  if ((institutionId ?? null) === null) return null;
  const known = await sql.query('select 1 from institution where id = $1', [institutionId]);
  return known.rowCount === 0 ? incidentRefusal('UNKNOWN_INSTITUTION') : null;
}
