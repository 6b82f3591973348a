import { instant, type Instant, plusMs } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Store } from '../orm/store.js';

type Pool = Store['pool'];

/** A small desk whose figures can be worked out by hand. Times are minutes after ten on the first of November. */
export const TEN = instant('2021-11-01T10:00:00+08:00');
export const minute = (minutes: number): Instant => plusMs(TEN, minutes * 60_000);
const at = (minutes: number): Date => new Date(minute(minutes));

export const LIST_A = uuidv7();
export const LIST_B = uuidv7();
export const LAB = uuidv7();
export const ANNA = uuidv7();
export const BEN = uuidv7();

interface Case {
  readonly urgency: string;
  readonly opened: number;
  readonly responded?: number;
  readonly decided?: number;
  readonly due: number;
  readonly verdict?: string;
  readonly list?: string;
  readonly source?: string;
  readonly city?: string;
  readonly lab?: true;
  readonly reopened?: true;
  readonly asked?: true;
  readonly handler?: string;
}
const CASES: readonly Case[] = [
  {
    urgency: 'T0',
    opened: 0,
    responded: 1,
    decided: 20,
    due: 30,
    verdict: 'OVERTURNED',
    list: LIST_A,
    lab: true,
    handler: ANNA,
  },
  { urgency: 'T0', opened: 10, responded: 13, decided: 50, due: 40, verdict: 'UPHELD', list: LIST_A, handler: ANNA },
  {
    urgency: 'T1',
    opened: 0,
    responded: 10,
    decided: 100,
    due: 240,
    verdict: 'PARTLY',
    list: LIST_B,
    source: 'TICKET',
    city: '370203',
    asked: true,
    handler: BEN,
  },
  {
    urgency: 'T2',
    opened: 0,
    responded: 100,
    decided: 1_500,
    due: 1_440,
    verdict: 'NO_ERROR_ADVICE',
    reopened: true,
    handler: BEN,
  },
  { urgency: 'T0', opened: 1_400, due: 1_430 },
  { urgency: 'T2', opened: 1_500, responded: 1_510, due: 2_940 },
];

/** Six appeals, four of them decided: with their history, ratings, blind reviews, transfers, a test, and two people stopped. */
export async function makeSmallDesk(pool: Pool): Promise<void> {
  await pool.query(`insert into division (code, valid_from, name, level, kind, prefecture_code, full_name) values
    ('152922', 1980, '阿拉善右旗', 'COUNTY', 'GB2260', '152900', '阿拉善右旗'), ('370203', 1980, '市北区', 'COUNTY', 'GB2260', '370200', '市北区')`);
  for (const [index, one] of CASES.entries()) await makeCase(pool, one, index);
  await makeStopped(pool);
}

/** An appeal with all that hangs on it. */
interface Made {
  readonly pool: Pool;
  readonly one: Case;
  readonly index: number;
  readonly personId: string;
  readonly appealId: string;
}

async function makeCase(pool: Pool, one: Case, index: number): Promise<void> {
  const made: Made = { pool, one, index, personId: uuidv7(), appealId: uuidv7() };
  await makeAppeal(made);
  await makeHistory(made);
  if (one.lab) await makeTest(made);
  if (one.decided !== undefined && index < 3) await makeAftermath(made, one.decided);
}

async function makeAppeal({ pool, one, index, personId, appealId }: Made): Promise<void> {
  const decisionId = uuidv7();
  const evidence = [
    {
      factId: 'f',
      kind: 'STAY',
      source: one.source ?? 'TELECOM',
      division: one.city ?? '152922',
      hit: 'PREFECTURE_ONLY',
    },
  ];
  await pool.query(
    `insert into decision (person_id, id, evaluated_at, known_at, trigger, colour, popup, advice, determinacy, deciding_rule,
       policy_id, policy_version, area_version_id, facts_version, explanation)
     values ($1, $2, $3, $3, 'FACT', 'NONE', 'TEST_REQUIRED', '{}', 'DETERMINATE', 'P2-03', 'P2', '1.0.0', $4, 1, $5)`,
    [personId, decisionId, at(0), one.list ?? LIST_A, JSON.stringify({ evidence, reasons: [] })],
  );
  await pool.query(
    `insert into appeal (person_id, id, number, state, channel, reason, statement, urgency, decision_id, opened_at,
       first_response_due, decide_due, first_response_at, decided_at, verdict, verdict_reason, handler_id, reopened_count)
     values ($1, $2, $3, $4, 'PHONE_12345', 'OTHER', '…', $5, $6, $7, $7, $8, $9, $10, $11, '理由', $12, $13)`,
    [
      personId,
      appealId,
      `S-${index}`,
      one.decided === undefined ? 'RECEIVED' : 'NOTIFIED',
      one.urgency,
      decisionId,
      at(one.opened),
      at(one.due),
      one.responded === undefined ? null : at(one.responded),
      one.decided === undefined ? null : at(one.decided),
      one.verdict ?? null,
      one.handler ?? null,
      one.reopened ? 1 : 0,
    ],
  );
}

async function makeHistory({ pool, one, personId, appealId }: Made): Promise<void> {
  const event = (action: string, to: string, minute: number, actor: string | null): Promise<unknown> =>
    pool.query(
      `insert into appeal_event (person_id, appeal_id, id, at, actor_id, action, to_state) values ($1, $2, $3, $4, $5, $6, $7)`,
      [personId, appealId, uuidv7(), at(minute), actor, action, to],
    );
  if (one.responded !== undefined && one.handler) await event('START_REVIEW', 'IN_REVIEW', one.responded, one.handler);
  if (one.asked) {
    await event('ASK_CITIZEN', 'AWAITING_CITIZEN', 30, BEN);
    await event('RESUME', 'IN_REVIEW', 60, BEN);
  }
  if (one.decided !== undefined) await event('UPHOLD', 'DECIDED', one.decided, one.handler ?? null);
}

/** A test that its laboratory uploaded late, and a correction about it. */
async function makeTest({ pool, personId, appealId }: Made): Promise<void> {
  const testId = uuidv7();
  await pool.query(
    `insert into nucleic_test (person_id, id, institution_id, sample_number, division_code, sampled_at, received_at, reported_at,
       uploaded_at, visible_at, result, channel, grade, integrity, known_from)
     values ($1, $2, $3, 'x', '110000', $4, $5, $6, $7, $8, 'NEGATIVE', 'PAPER', 'VERIFIED', 'OK', $4)`,
    [personId, testId, LAB, at(0), at(60), at(300), at(360), at(420)],
  );
  await pool.query(
    `insert into correction (person_id, id, appeal_id, kind, target_ids, legal_basis, evidence_ids, valid_from, valid_to, state,
       preview, author_id, proposed_at, proposal_id)
     values ($1, $2, $3, 'CONFIRM_TEST_UPLOAD', array[$4::uuid], '…', '{}', $5, $6, 'PROPOSED', '{}', $7, $5, $2)`,
    [personId, uuidv7(), appealId, testId, at(0), at(60), ANNA],
  );
}

/** Asked how it was, decided again blind, and passed on: received in time, late, and never. */
async function makeAftermath({ pool, one, index, personId, appealId }: Made, decided: number): Promise<void> {
  await pool.query(
    `insert into satisfaction (person_id, appeal_id, contacted, solved, satisfied, channel, recorded_by, recorded_at)
     values ($1, $2, true, $3, $4, 'CALL', $5, $6)`,
    [personId, appealId, index === 0, ['SATISFIED', 'NOT', 'FAIRLY'][index], BEN, at(200)],
  );
  await pool.query(
    `insert into quality_review (person_id, id, appeal_id, decided_at, risk, factors, decided_by, original_verdict, state,
       reviewer_id, verdict, cause, reason, reviewed_at, created_at)
     values ($1, $2, $3, $4, $5, '{}', '{}', $6, $7, $8, $9, 'CORRECT_FLAG', '…', $10, $4)`,
    [
      personId,
      uuidv7(),
      appealId,
      at(decided),
      index === 0 ? 'HIGH' : 'LOW',
      one.verdict,
      index === 0 ? 'DISAGREED' : 'AGREED',
      BEN,
      index === 0 ? 'UPHELD' : one.verdict,
      at(300),
    ],
  );
  await pool.query(
    `insert into appeal_transfer (person_id, id, appeal_id, addressee, handed_by, handed_at, receipt_due, received_by, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      personId,
      uuidv7(),
      appealId,
      index === 2 ? 'PHONE_12306' : 'PHONE_12326',
      ANNA,
      at(0),
      at(30),
      ...([
        [BEN, at(29)],
        [BEN, at(31)],
        [null, null],
      ][index] ?? []),
    ],
  );
}

/** Two people whom the rule stops now. */
async function makeStopped(pool: Pool): Promise<void> {
  for (let index = 0; index < 2; index += 1) {
    await pool.query(
      `insert into status (person_id, colour, popup, advice, determinacy, deciding_rule, facts_version, decision_id, evaluated_at)
       values ($1, 'NONE', 'TEST_REQUIRED', '{}', 'DETERMINATE', 'P2-03', 1, $1, $2)`,
      [uuidv7(), at(0)],
    );
  }
}
