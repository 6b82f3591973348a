import {
  fromEpochMs,
  INDICATORS,
  type IndicatorCode,
  type IndicatorDimension,
  instant,
  plusMs,
} from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { countIndicator } from './indicator.repository.js';
import { refreshAppealFigures, refreshRuleFigures } from './refresh-figures.js';

/** A small world whose figures were worked out by hand. Times are minutes after ten on the first of November. */
let database: TestDatabase;
const TEN = instant('2021-11-01T10:00:00+08:00');
const at = (minutes: number): Date => new Date(plusMs(TEN, minutes * 60_000));
const [LIST_A, LIST_B, LAB, ANNA, BEN] = [uuidv7(), uuidv7(), uuidv7(), uuidv7(), uuidv7()];

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
const NOW = plusMs(TEN, 1_600 * 60_000);

beforeAll(async () => {
  database = await createTestDatabase();
  const { pool } = database.store;
  await pool.query(`insert into division (code, valid_from, name, level, kind, prefecture_code, full_name) values
    ('152922', 1980, '阿拉善右旗', 'COUNTY', 'GB2260', '152900', '阿拉善右旗'), ('370203', 1980, '市北区', 'COUNTY', 'GB2260', '370200', '市北区')`);
  for (const [index, one] of CASES.entries()) await makeCase(one, index);
  await makeRest();
  await refreshAppealFigures(database.store);
  await refreshRuleFigures(pool, NOW);
});
afterAll(() => database.drop());

async function makeCase(one: Case, index: number): Promise<void> {
  const { pool } = database.store;
  const [personId, appealId, decisionId, testId] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
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
  if (one.lab) {
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
  if (one.decided !== undefined && index < 3) {
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
        at(one.decided),
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
}

/** Two people whom the rule stops now. */
async function makeRest(): Promise<void> {
  for (let index = 0; index < 2; index += 1) {
    await database.store.pool.query(
      `insert into status (person_id, colour, popup, advice, determinacy, deciding_rule, facts_version, decision_id, evaluated_at)
       values ($1, 'NONE', 'TEST_REQUIRED', '{}', 'DETERMINATE', 'P2-03', 1, $1, $2)`,
      [uuidv7(), at(0)],
    );
  }
}

const ask = (code: IndicatorCode, by: IndicatorDimension | null, only: string | null = null) =>
  countIndicator(database.store.pool, {
    code,
    by,
    from: fromEpochMs(TEN),
    to: plusMs(TEN, 1_550 * 60_000),
    now: NOW,
    only,
  });
const told = async (
  code: IndicatorCode,
  by: IndicatorDimension | null,
  only: string | null = null,
): Promise<readonly unknown[]> =>
  (await ask(code, by, only)).map(({ key, cases, value, p90 }) => [
    key,
    cases,
    round(value),
    ...(p90 === null ? [] : [round(p90)]),
  ]);
const round = (value: number | null): number | null => (value === null ? null : Math.round(value * 1_000) / 1_000);

describe('in all', () => {
  test.each<[IndicatorCode, readonly unknown[]]>([
    // 1, 3, 10, 100 and 10 minutes
    ['FIRST_RESPONSE', ['', 5, 10, 64]],
    // 20, 40, 100, 1500
    ['RESOLUTION', ['', 4, 70, 1_080]],
    ['WITHIN_TIME', ['', 4, 0.5]],
    // 200 and 100 minutes at minute 1600
    ['BACKLOG_AGE', ['', 2, 150, 190]],
    ['OLDEST_T0', ['', 1, 200, 200]],
    ['OVERTURN_RATE', ['', 4, 0.5]],
    // two freed, two stopped now
    ['FALSE_STOP_RATE', ['', 4, 0.5]],
    // four decided, one of them opened again
    ['REOPEN_RATE', ['', 4, 0.25]],
    // received at 29, at 31, and never, all due at 30
    ['TRANSFERS_WITHOUT_RECEIPT', ['', 3, 0.667]],
    ['SILENT_FREED', ['', 0, 0]],
    ['UPLOAD_LAG', ['', 1, 420, 420]],
    ['CONTACTED_RATE', ['', 3, 1]],
    ['SOLVED_RATE', ['', 3, 0.333]],
    ['SATISFIED_RATE', ['', 3, 0.667]],
    ['QUALITY_CHANGED', ['', 3, 0.333]],
    // turns of 19, 37, 20 and 40 (asked in between), 1400
    ['HANDLE_TIME', ['', 5, 37, 856]],
    ['FIRST_CONTACT', ['', 4, 0.5]],
  ])('%s', async (code, row) => {
    expect(await told(code, null)).toEqual([row]);
  });

  test('refusals have no source, and no figure', async () => {
    expect(await ask('REFUSAL_COMPLAINTS', null)).toEqual([]);
  });
});

describe('broken down', () => {
  test.each<[IndicatorCode, IndicatorDimension, readonly unknown[]]>([
    [
      'FIRST_RESPONSE',
      'CLASS',
      [
        ['T0', 2, 2, 2.8],
        ['T1', 1, 10, 10],
        ['T2', 2, 55, 91],
      ],
    ],
    [
      'WITHIN_TIME',
      'CLASS',
      [
        ['T0', 2, 0.5],
        ['T1', 1, 1],
        ['T2', 1, 0],
      ],
    ],
    [
      'RESOLUTION',
      'DAY',
      [
        ['2021-11-01', 3, 40, 88],
        ['2021-11-02', 1, 1_500, 1_500],
      ],
    ],
    [
      'OVERTURN_RATE',
      'AREA_VERSION',
      [
        [LIST_A, 3, 0.333],
        [LIST_B, 1, 1],
      ],
    ],
    [
      'OVERTURN_RATE',
      'SOURCE',
      [
        ['TELECOM', 3, 0.333],
        ['TICKET', 1, 1],
      ],
    ],
    [
      'OVERTURN_RATE',
      'PREFECTURE',
      [
        ['152900', 3, 0.333],
        ['370200', 1, 1],
      ],
    ],
    ['OVERTURN_RATE', 'POLICY_VERSION', [['P2 1.0.0', 4, 0.5]]],
    ['OVERTURN_RATE', 'LABORATORY', [[LAB, 1, 1]]],
    ['FALSE_STOP_RATE', 'RULE', [['P2-03', 4, 0.5]]],
    [
      'UPLOAD_LAG',
      'HOP',
      [
        ['1_SAMPLED_RECEIVED', 1, 60, 60],
        ['2_RECEIVED_REPORTED', 1, 240, 240],
        ['3_REPORTED_UPLOADED', 1, 60, 60],
        ['4_UPLOADED_VISIBLE', 1, 60, 60],
      ],
    ],
    [
      'TRANSFERS_WITHOUT_RECEIPT',
      'ADDRESSEE',
      [
        ['PHONE_12326', 2, 0.5],
        ['PHONE_12306', 1, 1],
      ],
    ],
    [
      'QUALITY_CHANGED',
      'RISK',
      [
        ['HIGH', 1, 1],
        ['LOW', 2, 0],
      ],
    ],
    [
      'HANDLE_TIME',
      'STAFF',
      [
        [BEN, 3, 40, 1_128],
        [ANNA, 2, 28, 35.2],
      ],
    ],
  ])('%s by %s', async (code, by, rows) => {
    expect(await told(code, by)).toEqual(rows);
  });

  test('for one person alone', async () => {
    expect(await told('HANDLE_TIME', 'STAFF', ANNA)).toEqual([[ANNA, 2, 28, 35.2]]);
  });

  test.each(
    INDICATORS.flatMap(({ code, dimensions }) => dimensions.map((by) => ({ code, by }))).filter(
      ({ code }) => code !== 'REFUSAL_COMPLAINTS',
    ),
  )('$code can be told by $by, as its definition promises', async ({ code, by }) => {
    await expect(ask(code, by)).resolves.toBeInstanceOf(Array);
  });
});

test('figures follow what changes, and what has been counted is not counted again', async () => {
  expect(await refreshAppealFigures(database.store)).toBe(0);
  await database.store.pool.query(
    `update appeal set decided_at = $1, verdict = 'OVERTURNED', version = version + 1 where number = 'S-5'`,
    [at(1_549)],
  );
  expect(await refreshAppealFigures(database.store)).toBe(1);
  expect(await told('OVERTURN_RATE', null)).toEqual([['', 5, 0.6]]);
});
