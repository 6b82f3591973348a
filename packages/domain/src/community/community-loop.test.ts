import { describe, expect, test } from 'vitest';
import type { CommunityTaskState } from '../evidence/evidence.js';
import { DAY_MS, formatInstant, HOUR_MS, instant, plusMs } from '../time/time.js';
import {
  checkLoopStep,
  LOOP_ACTS,
  LOOP_STATES,
  type LoopAct,
  loopActs,
  type LoopActor,
  loopDue,
  loopStatement,
} from './community-loop.js';
import { followUpDue, followUpStep } from './field-task.js';

const NOW = instant('2021-11-01T10:00:00+08:00');
const BASIS = '入户查验，行程与申报一致';

/** Which acts are legal, written down by hand and held against the table. */
const LEGAL: Readonly<Record<CommunityTaskState, string>> = {
  DECLARED: 'REGISTER',
  REGISTERED: 'SCREEN ISOLATE REVERT',
  SCREENED: 'ISOLATE RELEASE REVERT',
  ISOLATING: 'RELEASE REVERT',
  RELEASED: 'REVERT',
};
/** Who decides everything; a handler only writes down that somebody was registered or screened. */
const HANDLER_MAY = ['REGISTER', 'SCREEN'];

const step = (act: LoopAct, actor: LoopActor) => ({
  act,
  actor,
  basis: BASIS,
  until: act === 'ISOLATE' ? plusMs(NOW, 7 * DAY_MS) : null,
  at: NOW,
});

describe.each(LOOP_STATES)('%s', (state) => {
  test.each(LOOP_ACTS)('%s', (act) => {
    const isLegal = LEGAL[state].split(' ').includes(act);
    for (const actor of ['COMMUNITY', 'SUPERVISOR', 'HANDLER'] as const) {
      const isTheirs = actor !== 'HANDLER' || HANDLER_MAY.includes(act);
      const expected = !isLegal ? 'NOT_IN_THIS_STATE' : isTheirs ? null : 'NOT_YOURS_TO_DECIDE';
      expect(checkLoopStep({ state, until: null }, step(act, actor))).toBe(expected);
      expect(loopActs({ state, until: null }, actor).includes(act)).toBe(expected === null);
    }
  });
});

describe('conditions', () => {
  const inTwoDays = plusMs(NOW, 2 * DAY_MS);
  test.each([
    ['screened on nothing', 'REGISTERED', { ...step('SCREEN', 'COMMUNITY'), basis: ' 无 ' }, 'BASIS_MISSING'],
    ['registered on nothing', 'DECLARED', { ...step('REGISTER', 'COMMUNITY'), basis: '' }, null],
    ['isolated without end', 'REGISTERED', { ...step('ISOLATE', 'COMMUNITY'), until: null }, 'UNTIL_MISSING'],
    ['isolated until yesterday', 'REGISTERED', { ...step('ISOLATE', 'COMMUNITY'), until: plusMs(NOW, -DAY_MS) }, 'UNTIL_OUT_OF_BOUNDS'],
    ['isolated for two months', 'REGISTERED', { ...step('ISOLATE', 'COMMUNITY'), until: plusMs(NOW, 60 * DAY_MS) }, 'UNTIL_OUT_OF_BOUNDS'],
    ['taken back without a word', 'RELEASED', { ...step('REVERT', 'SUPERVISOR'), basis: '' }, 'BASIS_MISSING'],
  ] as const)('%s', (_what, state, given, expected) => {
    expect(checkLoopStep({ state, until: null }, given)).toBe(expected);
  }); // prettier-ignore

  test('nobody is released before the time that was set', () => {
    const isolating = { state: 'ISOLATING', until: inTwoDays } as const;
    expect(checkLoopStep(isolating, step('RELEASE', 'SUPERVISOR'))).toBe('ISOLATION_RUNS');
    expect(checkLoopStep(isolating, { ...step('RELEASE', 'SUPERVISOR'), at: inTwoDays })).toBe(null);
  });
});

test.each([
  ['declared for tomorrow', 'DECLARED', '2021-11-02T09:00:00+08:00', '2021-11-02T09:00:00+08:00'],
  ['declared by somebody who is there', 'DECLARED', '2021-10-31T09:00:00+08:00', '2021-11-01T12:00:00+08:00'],
  ['declared without an arrival', 'DECLARED', null, '2021-11-01T12:00:00+08:00'],
  ['registered before they come', 'REGISTERED', '2021-11-02T09:00:00+08:00', '2021-11-03T09:00:00+08:00'],
  ['registered when they are there', 'REGISTERED', '2021-10-31T09:00:00+08:00', '2021-11-02T10:00:00+08:00'],
  ['screened', 'SCREENED', '2021-10-31T09:00:00+08:00', '2021-11-15T00:00:00+08:00'],
] as const)('%s: next by', (_what, state, arrival, due) => {
  const found = loopDue({ state, until: null }, arrival === null ? null : instant(arrival), NOW);
  expect(formatInstant(found)).toBe(due);
});

test('what is signed is one line, the same for the same decision', () => {
  const statement = { taskId: 't', act: 'SCREEN', state: 'SCREENED', organisation: 'o', basis: '“依据”', until: null } as const;
  expect(loopStatement(statement)).toBe(
    '{"v":1,"taskId":"t","act":"SCREEN","state":"SCREENED","organisation":"o","basis":"“依据”","until":null}',
  );
}); // prettier-ignore

test.each([
  ['NEGATIVE', { ending: 'NEGATIVE', trace: false }],
  ['POSITIVE', { ending: 'POSITIVE', trace: true }],
  ['INCONCLUSIVE', { ending: null, trace: false }],
  ['PENDING', { ending: null, trace: false }],
] as const)('a result %s of somebody who was let pass', (result, expected) => {
  expect(followUpStep(result)).toEqual(expected);
});

test('a follow-up runs a day from the sample, and an hour at the least', () => {
  expect(followUpDue(plusMs(NOW, -HOUR_MS), NOW)).toBe(plusMs(NOW, 23 * HOUR_MS));
  expect(followUpDue(plusMs(NOW, -30 * HOUR_MS), NOW)).toBe(plusMs(NOW, HOUR_MS));
});
