import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  openAgencyDesk,
  type AgencyDesk,
  AIRLINES,
  answerOf,
  board,
  RAILWAY,
  STEWARDS,
} from '../testing/agency-desk.js';
import { readAppeal } from '../testing/desk.js';
import { pdf, uploadForTask } from '../testing/evidence-files.js';
import { type Caller, NOW } from '../testing/test-house.js';
import { makePerson } from '../testing/test-world.js';

const MINUTE = 60_000;

let desk: AgencyDesk;
let steward: Caller;
beforeAll(async () => {
  desk = await openAgencyDesk();
  steward = await desk.house.staff('steward', 'DATA_STEWARD');
});
afterAll(() => desk.house.close());
beforeEach(() => desk.nextCase());
afterEach(() => desk.house.clock.set(NOW));

describe('asking', () => {
  test('the case waits for the agency; the question has its time by the policy of the desk', async () => {
    expect((await desk.askLaboratory()).state).toBe('AWAITING_AGENCY');
    const asked = await desk.waiting();
    expect(asked).toMatchObject({ state: 'OPEN', personName: '林**', facts: [{ sampleNumber: desk.person.testId }] });
    expect(Date.parse(asked.dueAt) - NOW).toBe(480 * MINUTE);
  });

  test.each([
    { what: 'the railway about a sample', agency: RAILWAY, question: 'RESULT_UPLOADED', code: 'QUESTION_DOES_NOT_FIT' },
    { what: 'about no ticket in particular', agency: RAILWAY, question: 'TICKET_USED', code: 'FACT_MISSING' },
    { what: 'nothing', agency: RAILWAY, question: 'OTHER', code: 'BLANK' },
    { what: 'a body there is not', agency: '01900000-0000-7000-8000-000000000000', question: 'OTHER', code: 'UNKNOWN_AGENCY' },
  ])('$what ⇒ $code', async ({ agency, question, code }) => {
    expect((await desk.ask(agency, question)).code).toBe(code);
  }); // prettier-ignore

  test("about somebody else's stay", async () => {
    const other = await makePerson(desk.house.services.store, { index: 500, travelled: '152900' });
    expect((await desk.ask(RAILWAY, 'TICKET_USED', { factIds: [other.stayId] })).code).toBe('FACT_MISSING');
  });

  test('the same question twice', async () => {
    await desk.askLaboratory();
    expect((await desk.ask(desk.laboratory, 'RESULT_UPLOADED', { factIds: [desk.person.testId] })).code).toBe(
      'ALREADY_ASKED',
    );
  });

  test('a second agency makes a routine case one of several agencies, with more time', async () => {
    await desk.askLaboratory();
    expect((await readAppeal(desk.handler, desk.appeal.id)).version).toBe(desk.appeal.version);
    await desk.ask(RAILWAY, 'TICKET_USED', { factIds: [desk.person.stayId] });
    const { rows } = await desk.house.services.store.pool.query<{ urgency: string }>(
      'select urgency from appeal where id = $1',
      [desk.appeal.id],
    );
    expect(rows).toEqual([{ urgency: 'T3' }]);
  });
});

describe('the answer', () => {
  test('heard on the phone becomes evidence, suggests the correction, and the case goes on', async () => {
    await desk.askLaboratory();
    const { id } = await desk.waiting();
    const answered = await answerOf(desk.handler, id, {
      answer: 'UPLOADED',
      time: '2021-11-01T09:30:00+08:00',
      text: '接口昨晚中断',
    });
    expect(answered).toMatchObject({
      state: 'ANSWERED',
      answeredBy: 'handler 测试',
      suggestion: { kind: 'CONFIRM_TEST_UPLOAD', targetIds: [desk.person.testId] },
    });
    const after = await readAppeal(desk.handler, desk.appeal.id);
    expect(after.state).toBe('IN_REVIEW');
    expect(after.evidence.at(-1)?.description).toBe('结果已上传 2021-11-01 09:30：接口昨晚中断');
    expect(await desk.events('AGENCY_ANSWERED')).toBe(1);
  });

  test('of one of two agencies leaves the case waiting for the other', async () => {
    await desk.askLaboratory();
    const first = await desk.waiting();
    await desk.ask(RAILWAY, 'TICKET_USED', { factIds: [desk.person.stayId] });
    const second = await desk.waiting();
    await answerOf(desk.handler, first.id, { answer: 'NOT_FOUND' });
    expect((await readAppeal(desk.handler, desk.appeal.id)).state).toBe('AWAITING_AGENCY');
    const { suggestion } = await answerOf(desk.handler, second.id, { answer: 'REFUNDED' });
    expect(suggestion).toMatchObject({ kind: 'EXCLUDE_STAY', targetIds: [desk.person.stayId] });
    expect((await readAppeal(desk.handler, desk.appeal.id)).state).toBe('IN_REVIEW');
  });

  test.each([
    { what: 'to another question', input: { answer: 'REFUNDED' }, code: 'ANSWER_DOES_NOT_FIT' },
    { what: 'without its time', input: { answer: 'UPLOADED' }, code: 'TIME_MISSING' },
    { what: 'of tomorrow', input: { answer: 'UPLOADED', time: '2021-11-02T09:30:00+08:00' }, code: 'TIME_IN_THE_FUTURE' },
    { what: 'of no words', input: { answer: 'OTHER', text: ' ' }, code: 'BLANK' },
    { what: 'with a file there is not', input: { answer: 'NOT_FOUND', fileIds: ['01900000-0000-7000-8000-000000000000'] }, code: 'FILES_GONE' },
  ])('$what is refused ($code), and nothing is written', async ({ input, code }) => {
    await desk.askLaboratory();
    const { id } = await desk.waiting();
    expect((await answerOf(desk.handler, id, input)).code).toBe(code);
    expect((await readAppeal(desk.handler, desk.appeal.id)).evidence).toHaveLength(1);
  }); // prettier-ignore

  test('given twice is taken once', async () => {
    await desk.askLaboratory();
    const { id } = await desk.waiting();
    const both = await Promise.all([1, 2].map(() => answerOf(desk.handler, id, { answer: 'NOT_FOUND' })));
    expect(both.map((one) => one.__typename)).toEqual(expect.arrayContaining(['AgencyTask', 'Refusal']));
    expect((await readAppeal(desk.handler, desk.appeal.id)).evidence).toHaveLength(2);
  });

  test('of the stewards comes from a steward, who sees and answers nothing else', async () => {
    await desk.askLaboratory();
    const other = await desk.waiting();
    await desk.ask(STEWARDS, 'AREA_RIGHT');
    const { id } = await desk.waiting();
    expect((await board(steward)).map((one) => one.id)).toEqual([id]);
    expect((await answerOf(steward, other.id, { answer: 'NOT_FOUND' })).code).toBe('UNKNOWN_TASK');
    expect((await answerOf(steward, id, { answer: 'FIXED' })).state).toBe('ANSWERED');
  });
});

describe('a laboratory with a key of its own', () => {
  const partnerOf = async (agencyId: string): Promise<Caller> => {
    const caller = await desk.house.partner('agency:write');
    await desk.house.services.store.pool.query(
      'update agency set partner_id = (select id from partner_client order by created_at desc, id desc limit 1) where id = $1',
      [agencyId],
    );
    return caller;
  };

  test('sees its own questions, no more of the person than it takes, and answers with a file', async () => {
    const partner = await partnerOf(desk.laboratory);
    await desk.askLaboratory();
    const own = await desk.waiting();
    await desk.ask(RAILWAY, 'TICKET_USED', { factIds: [desk.person.stayId] });
    const others = await desk.waiting();
    expect((await board(partner)).map(({ id }) => id)).toContain(own.id);
    expect((await board(partner)).map(({ id }) => id)).not.toContain(others.id);
    const report = { content: pdf(), type: 'application/pdf' };
    expect((await uploadForTask(desk.house, partner, others.id, report)).code).toBe('UNKNOWN_TASK');
    expect((await answerOf(partner, others.id, { answer: 'REFUNDED' })).code).toBe('UNKNOWN_TASK');
    const file = await uploadForTask(desk.house, partner, own.id, report);
    expect(file.status).toBe(201);
    const given = { answer: 'UPLOADED', time: '2021-11-01T09:00:00+08:00', fileIds: [file.id] };
    expect(await answerOf(partner, own.id, given)).toMatchObject({ state: 'ANSWERED', answeredBy: null });
    expect((await uploadForTask(desk.house, partner, own.id, report)).code).toBe('UNKNOWN_TASK');
  });

  test('reads nothing else of the case', async () => {
    const partner = await partnerOf(desk.laboratory);
    const answer = await partner.ask('query Case($id: UUID!) { appeal(id: $id) { id } }', { id: desk.appeal.id });
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});

test('the airlines and the railway are asked about tickets only', async () => {
  const answer = await desk.handler.ask('{ agencies(kind: CARRIER) { id questions name { zh } } }');
  const found = answer.data?.['agencies'] as unknown as readonly { id: string; questions: readonly string[] }[];
  expect(found.map(({ id, questions }) => [id, questions])).toEqual(
    expect.arrayContaining([
      [RAILWAY, ['TICKET_USED', 'OTHER']],
      [AIRLINES, ['TICKET_USED', 'OTHER']],
    ]),
  );
});
