import { formatInstant, plusHours } from '@zhengming/domain';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Jobs, startJobs } from '../jobs/start-jobs.js';
import { BEGINS, CASES, look, mild, seen, submitted, tell, type Version, written } from '../testing/policy-desk.js';
import { type Caller, NOW, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';

let house: TestHouse;
let jobs: Jobs;
let author: Caller;
let approver: Caller;
let second: Caller;
let traveller: TestPerson;
let published: Version;

beforeAll(async () => {
  house = await openTestHouse();
  author = await house.staff('author', 'POLICY_AUTHOR');
  approver = await house.staff('approver', 'POLICY_APPROVER');
  second = await house.staff('approver2', 'POLICY_APPROVER');
  traveller = await makePerson(house.services.store, { index: 1, travelled: '152922', test: 'NONE' });
  jobs = await startJobs(house.services);
});
afterAll(async () => {
  await jobs.stop();
  await house.close();
});

const WITHIN = { timeout: 20_000, interval: 50 };
const history = async () =>
  (
    await house.services.store.pool.query(
      `select trigger, trigger_id as "by", policy_version as version, colour, popup from decision where person_id = $1 order by id`,
      [traveller.id],
    )
  ).rows as Record<string, string | null>[];
/** Lets the minute strike, and waits until so many decisions are on record. */
async function minuteStrikes(decisions: number): Promise<void> {
  await house.services.store.pool.query(`select graphile_worker.add_job('due-statuses')`);
  await vi.waitFor(async () => expect(await history()).toHaveLength(decisions), WITHIN);
}
const runs = async (state: string): Promise<number> =>
  (await house.services.store.pool.query('select from population_run where state = $1', [state])).rowCount ?? 0;

describe('from a draft to a policy that everybody is judged by, and back', () => {
  test('a draft whose own case fails is refused, with the case and its place in the text', async () => {
    const cases = structuredClone(CASES);
    for (const one of cases.cases.slice(1)) one.expect = { ...one.expect, colour: 'YELLOW' };
    const draft = await tell(author, 'create', written(mild(), cases));
    expect(draft).toMatchObject({
      __typename: 'PolicyVersion',
      id: 'P2',
      version: '1.1.0',
      state: 'DRAFT',
      author: 'author 测试',
      allowedActions: ['SAVE', 'SUBMIT', 'DISCARD', 'COPY'],
      caseResults: [{ passed: true }, { passed: false, differences: ['colour: expected YELLOW, found GREEN'] }],
    });
    const refused = await tell(author, 'submit', seen(draft));
    expect(refused).toMatchObject({ __typename: 'PolicyRefused', code: 'CHECKS_FAIL' });
    const [finding, ...others] = refused.findings;
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'CASE_FAILS', caseName: 'was beside it', path: 'cases[1].expect' });
    const lines = written(mild(), cases).cases.split('\n');
    expect(lines[(finding?.line ?? 0) - 1]?.slice((finding?.column ?? 0) - 1)).toBe('{');
    expect(lines[finding?.line ?? 0]).toContain('YELLOW');
    published = await tell(author, 'save', { ...seen(draft), ...written(mild()) });
    expect(published).toMatchObject({ revision: 2, findings: [] });
  });

  test('what it would change is told before anybody approves', async () => {
    expect(await look(approver, published.key)).toMatchObject({
      effects: [
        { id: 'P2', version: '1.0.0', after: [{ validTo: formatInstant(BEGINS) }] },
        { id: 'P2', version: '1.1.0', before: [], after: [{ validFrom: formatInstant(BEGINS) }] },
      ],
    });
  });

  test('a second person approves, and it is published: in force from its day on, known from now on', async () => {
    const waiting = await tell(author, 'submit', seen(published));
    expect(waiting).toMatchObject({ state: 'SUBMITTED', allowedActions: ['RETURN', 'COPY'] });
    published = await tell(approver, 'approve', { ...seen(waiting), note: '已核对' });
    expect(published).toMatchObject({
      state: 'PUBLISHED',
      inForce: false,
      approvals: [{ by: 'approver 测试', note: '已核对' }],
      periods: [{ validFrom: formatInstant(BEGINS), knownFrom: formatInstant(NOW), knownTo: null }],
      events: [{ action: 'PUBLISH' }, { action: 'APPROVE', note: '已核对' }, { action: 'SUBMIT' }, {}, {}],
      run: { state: 'QUEUED', trigger: 'POLICY' },
      findings: [],
    });
    expect(await history()).toMatchObject([{ trigger: 'INITIAL', version: '1.0.0', popup: 'TEST_REQUIRED' }]);
  });

  test('a restart before its day neither starts the run early nor loses it', async () => {
    await jobs.stop();
    jobs = await startJobs(house.services);
    const waiting = await house.services.store.pool.query(
      `select from graphile_worker.jobs where task_identifier = 'run-population'`,
    );
    expect(waiting.rowCount).toBe(0);
    expect(await runs('QUEUED')).toBe(1);
  });

  test('when its day has come everybody is judged by it, and the history says why', async () => {
    house.clock.set(plusHours(BEGINS, 1));
    await minuteStrikes(2);
    expect((await history()).at(-1)).toEqual({
      trigger: 'POLICY',
      by: 'P2@1.1.0',
      version: '1.1.0',
      colour: 'GREEN',
      popup: null,
    });
    await vi.waitFor(async () => expect(await runs('QUEUED')).toBe(0), WITHIN);
    expect(await look(approver, published.key)).toMatchObject({ inForce: true, rollsBackTo: { version: '1.0.0' } });
  });

  test('rolled back by two people, the version before runs again from now and everybody is judged again', async () => {
    const proposed = await tell(author, 'rollBack', { key: published.key, reason: '误放过多' });
    expect(proposed).toMatchObject({
      change: { kind: 'ROLL_BACK', reason: '误放过多', proposedBy: 'author 测试', approvalsNeeded: 1 },
      allowedActions: ['REJECT_CHANGE', 'COPY'],
    });
    const rolledBack = await tell(second, 'approveChange', seen(proposed));
    expect(rolledBack).toMatchObject({ state: 'PUBLISHED', inForce: false, change: null, run: { trigger: 'POLICY' } });
    await vi.waitFor(async () => expect(await history()).toHaveLength(3), WITHIN);
    expect(await history()).toMatchObject([
      { trigger: 'INITIAL', version: '1.0.0' },
      { trigger: 'POLICY', by: 'P2@1.1.0', version: '1.1.0' },
      { trigger: 'POLICY', by: 'P2@1.0.0', version: '1.0.0', popup: 'TEST_REQUIRED' },
    ]);
  });

  test('what was in force then stays on record: nothing is gone from the periods', async () => {
    const now = house.clock.now();
    const { periods } = await look(approver, published.key);
    expect(periods).toMatchObject([
      { validFrom: formatInstant(BEGINS), validTo: formatInstant(now), knownFrom: formatInstant(now), knownTo: null },
      { validFrom: formatInstant(BEGINS), knownFrom: formatInstant(NOW), knownTo: formatInstant(now) },
    ]);
    const then = await house.services.worlds.at(plusHours(now, -1), plusHours(now, -1));
    expect(then.policies.filter(({ version }) => version === '1.1.0')).toHaveLength(1);
  });
});

describe('the emergency path', () => {
  test('begins without lead time, with a reason and two approvers', async () => {
    const soon = mild({ version: '1.2.0', validFrom: formatInstant(plusHours(house.clock.now(), 1)) });
    expect((await submitted(author, soon)).findings).toMatchObject([{ code: 'LEAD_TIME_TOO_SHORT' }]);
    expect(await submitted(author, soon, { emergency: true, reason: ' ' })).toMatchObject({ code: 'REASON_MISSING' });
    const waiting = await submitted(author, soon, { emergency: true, reason: '疫情扩散' });
    expect(waiting).toMatchObject({ state: 'SUBMITTED', approvalsNeeded: 2, emergencyReason: '疫情扩散' });
    const once = await tell(approver, 'approve', seen(waiting));
    expect(once).toMatchObject({ state: 'SUBMITTED', approvals: [{}], allowedActions: ['RETURN'] });
    expect(await tell(approver, 'approve', seen(once))).toMatchObject({ code: 'ALREADY_APPROVED' });
    expect(await tell(second, 'approve', seen(once))).toMatchObject({ state: 'PUBLISHED', approvals: [{}, {}] });
  });

  test('ends early when two people agree', async () => {
    const { data } = await author.ask(`{ policyVersions(state: PUBLISHED) { key version } }`);
    const all = (data as unknown as { policyVersions: Version[] }).policyVersions;
    const newest = all.find(({ version }) => version === '1.2.0');
    const validTo = formatInstant(plusHours(house.clock.now(), 24));
    const proposed = await tell(author, 'end', { key: newest?.key, validTo, reason: '形势好转', emergency: true });
    expect(proposed).toMatchObject({ change: { kind: 'END', validTo, approvalsNeeded: 2 } });
    const once = await tell(approver, 'approveChange', seen(proposed));
    expect(once).toMatchObject({ change: { approvals: [{ by: 'approver 测试' }] } });
    const ended = await tell(second, 'approveChange', seen(once));
    expect(ended).toMatchObject({ change: null, run: { state: 'QUEUED' } });
    expect(ended.periods[0]).toMatchObject({ validTo, knownTo: null });
  });
});

test('a version taken back before its day leaves no run behind that would judge everybody for nothing', async () => {
  const later = plusHours(house.clock.now(), 100);
  const waiting = await submitted(author, mild({ version: '1.3.0', validFrom: formatInstant(later) }));
  const ahead = await tell(approver, 'approve', seen(waiting));
  const waitingFor = async (): Promise<number> =>
    (
      await house.services.store.pool.query(`select from population_run where state = 'QUEUED' and evaluated_at = $1`, [
        formatInstant(later),
      ])
    ).rowCount ?? 0;
  expect(await waitingFor()).toBe(1);
  const proposed = await tell(author, 'rollBack', { key: ahead.key, reason: '暂不施行' });
  expect(await tell(approver, 'approveChange', seen(proposed))).toMatchObject({ change: null });
  expect(await waitingFor()).toBe(0);
});
