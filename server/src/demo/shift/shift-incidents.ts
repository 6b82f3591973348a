import { formatInstant, type Instant, instant } from '@zhengming/domain';
import type { Context } from '../../app/context.js';
import type { Refusal } from '../../app/refusal.type.js';
import { startWave } from '../../incident/apply-incident.js';
import { approveIncident } from '../../incident/approve-incident.js';
import { draftIncidentCorrection } from '../../incident/draft-incident.js';
import { dryRunIncident } from '../../incident/dry-run-incident.js';
import { writeReviewNote } from '../../incident/end-incident.js';
import type { MoveIncidentInput } from '../../incident/incident.input.js';
import { openIncident } from '../../incident/open-incident.js';
import { workOnIncidents } from '../../incident/work-on-incidents.js';
import { INCIDENT_PLACE, PAST_INCIDENT_PLACE } from './plan-shift.js';
import { LEGAL_BASIS } from './words.js';

/** Something that is done about an incident, at its time. */
export interface IncidentDeed {
  readonly at: Instant;
  readonly by: string;
  readonly run: (context: Context) => Promise<string | Refusal | null>;
}

interface Found {
  readonly id: string;
  readonly version: number;
  readonly dryRunId: string | null;
}

async function findIncident({ store, clock }: Context, place: string): Promise<Found | null> {
  const { rows } = await store.pool.query<Found>(
    `select id, version, dry_run_id as "dryRunId" from incident
     where place = $1 and opened_at > $2::timestamptz - interval '3 hours' or place = $1 and state = 'APPLIED' order by opened_at desc limit 1`,
    [place, formatInstant(clock.now())],
  );
  return rows[0] ?? null;
}

type Do = (context: Context, input: MoveIncidentInput, found: Found) => Promise<string | Refusal>;

/** Runs one move of the incident of a place, and the work that follows from it. */
const about =
  (place: string, go: Do) =>
  async (context: Context): Promise<string | Refusal | null> => {
    const found = await findIncident(context, place);
    if (found === null) return null;
    const { rows } = await context.store.pool.query('select 1 from incident_event where incident_id = $1 and at = $2', [
      found.id,
      formatInstant(context.clock.now()),
    ]);
    const input = { incidentId: found.id, expectedVersion: found.version, note: null };
    const answer = rows.length > 0 ? null : await go(context, input, found);
    await workOnIncidents(context, { signal: new AbortController().signal });
    return answer;
  };

const opens =
  (place: string, reason: string) =>
  async (context: Context): Promise<string | Refusal | null> =>
    (await findIncident(context, place)) === null
      ? openIncident(context, { cause: 'PRECISION_PREFECTURE', place: place as never, areaVersionId: null, reason })
      : null;

/** For some days nobody is stopped by that one rule for a stay no finer than the prefecture. */
const drafts =
  (place: string, ruleId: string, validDays: number): Do =>
  (context, input) =>
    draftIncidentCorrection(context, {
      ...input,
      fact: 'STAY',
      sources: null,
      batchId: null,
      institutionId: null,
      prefecture: place as never,
      fromDay: null,
      toDay: null,
      onlyHit: 'PREFECTURE_ONLY',
      remedy: 'GRACE',
      ruleId,
      divisionCode: null,
      validDays,
      legalBasis: LEGAL_BASIS,
    });
const tries: Do = (context, input) => dryRunIncident(context, input);
const approves: Do = (context, input, { dryRunId }) =>
  approveIncident(context, { ...input, dryRunId: dryRunId ?? '', note: '试运行结果已逐项核对，同意分批实施。' });
const nextWave: Do = (context, input) => startWave(context, input);
const reviews: Do = (context, input) =>
  writeReviewNote(context, {
    ...input,
    note: '原因：通信数据只到地市，张掖市全域旅客被弹窗；措施：分批暂缓执行该规则两日，名单细化到区县后恢复。改进：名单入库时同步评估地市级误伤人数。',
  });

const at = (text: string): Instant => instant(`2021-${text}+08:00`);

/** The rule that stopped those who called; null: nobody did. */
interface Rules {
  readonly past: string | null;
  readonly present: string | null;
}

/**
 * An incident that is over, with its waves and what was learnt, and one that is in progress: tried on everybody, it waits
 * for a second person. With fewer calls than it takes, a supervisor does not wait for the twentieth.
 */
export const incidentDeeds = ({ past, present }: Rules): readonly IncidentDeed[] => [
  ...(past === null ? [] : pastDeeds(PAST_INCIDENT_PLACE, past)),
  ...(present === null ? [] : presentDeeds(INCIDENT_PLACE, present)),
];

const one = (text: string, by: string, run: IncidentDeed['run']): IncidentDeed => ({ at: at(text), by, run });

const pastDeeds = (place: string, ruleId: string): readonly IncidentDeed[] => [
  one('10-29T09:20:00', 'supervisor', opens(place, '一小时内多名张掖市旅客来电，弹窗原因相同。')),
  one('10-29T09:34:10', 'supervisor', about(place, drafts(place, ruleId, 2))),
  one('10-29T09:36:00', 'supervisor', about(place, tries)),
  one('10-29T09:47:30', 'reviewer', about(place, approves)),
  one('10-29T09:50:00', 'supervisor', about(place, nextWave)),
  one('10-29T10:10:00', 'supervisor', about(place, nextWave)),
  one('10-29T10:40:00', 'supervisor', about(place, nextWave)),
  one('10-30T16:12:00', 'supervisor', about(place, reviews)),
];

const presentDeeds = (place: string, ruleId: string): readonly IncidentDeed[] => [
  one('11-01T09:22:00', 'supervisor', opens(place, '今晨多名呼和浩特市旅客来电，弹窗原因相同。')),
  one('11-01T09:31:20', 'supervisor', about(place, drafts(place, ruleId, 2))),
  one('11-01T09:33:00', 'supervisor', about(place, tries)),
];
