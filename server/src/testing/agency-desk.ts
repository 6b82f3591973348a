import { loadAgencies } from '@zhengming/data';
import { expect } from 'vitest';
import { command, type DeskAnswer, readAppeal, underReview } from './desk.js';
import { type Caller, openTestHouse, type TestHouse } from './test-house.js';
import { makePerson, type TestPerson } from './test-world.js';

export const RAILWAY = '00000000-0000-7000-8000-1c0000012306';
export const AIRLINES = '00000000-0000-7000-8000-1c0000012326';
export const STEWARDS = '00000000-0000-7000-8000-1c0000000001';

const FIELDS = `id state question answer chases askedAt chaseAt dueAt personName personIdNumber
  facts { sampleNumber division { code } } suggestion { kind targetIds division { code } } evidenceId answeredBy`;

export interface TaskAnswer {
  readonly __typename: string;
  readonly id: string;
  readonly state: string;
  readonly chases: number;
  readonly dueAt: string;
  readonly personName: string;
  readonly facts: readonly { readonly sampleNumber: string | null }[];
  readonly suggestion: { readonly kind: string; readonly targetIds: readonly string[] } | null;
  readonly answeredBy: string | null;
  readonly code: string;
}

/** Gives a command on a question and expects no fault; a refusal is an answer. */
export async function task(caller: Caller, name: string, inputType: string, input: object): Promise<TaskAnswer> {
  const query = `mutation Do($input: ${inputType}!) { answer: ${name}(input: $input) {
    __typename ... on AgencyTask { ${FIELDS} } ... on Refusal { code field } } }`;
  const answer = await caller.ask(query, { input });
  expect(answer.errors).toBeUndefined();
  return answer.data?.['answer'] as unknown as TaskAnswer;
}

export const answerOf = (caller: Caller, taskId: string, input: object): Promise<TaskAnswer> =>
  task(caller, 'answerAgencyTask', 'AnswerAgencyTaskInput', { taskId, ...input });

/** The questions somebody sees. */
export async function board(caller: Caller, filter: object = { open: true }): Promise<readonly TaskAnswer[]> {
  const answer = await caller.ask(
    `query Board($filter: AgencyTaskFilter) { agencyTasks(filter: $filter, first: 100) { edges { node { ${FIELDS} } } } }`,
    { filter },
  );
  expect(answer.errors).toBeUndefined();
  const page = answer.data?.['agencyTasks'] as { readonly edges: readonly { readonly node: TaskAnswer }[] } | undefined;
  return (page?.edges ?? []).map(({ node }) => node);
}

/** A house whose desk can ask agencies, and one case under review after the other. */
export interface AgencyDesk {
  readonly house: TestHouse;
  readonly handler: Caller;
  readonly person: TestPerson;
  readonly appeal: DeskAnswer;
  readonly laboratory: string;
  /** Another person, whose test was not uploaded, with a case under review. */
  nextCase(): Promise<void>;
  ask(agencyId: string, question: string, more?: object): Promise<DeskAnswer>;
  askLaboratory(): Promise<DeskAnswer>;
  /** What was asked last. */
  waiting(): Promise<TaskAnswer>;
  /** How often the history of the case says so. */
  events(action: string): Promise<number>;
}

export async function openAgencyDesk(): Promise<AgencyDesk> {
  const house = await openTestHouse();
  const { store } = house.services;
  await loadAgencies(store);
  const intake = await house.staff('intake', 'INTAKE');
  const handler = await house.staff('handler', 'HANDLER');
  let persons = 0;
  const current: { person?: TestPerson; appeal?: DeskAnswer; laboratory: string } = { laboratory: '' };
  const given = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('there is no case yet');
    return value;
  };
  const desk: AgencyDesk = {
    house,
    handler,
    get person() {
      return given(current.person);
    },
    get appeal() {
      return given(current.appeal);
    },
    get laboratory() {
      return current.laboratory;
    },
    async nextCase() {
      persons += 1;
      const person = await makePerson(store, { index: persons, travelled: '152900', test: 'NOT_UPLOADED' });
      current.person = person;
      current.appeal = await underReview(intake, handler, person);
      const { rows } = await store.pool.query<{ id: string }>(
        `select a.id from agency a join nucleic_test t on t.institution_id = a.institution_id where t.id = $1`,
        [person.testId],
      );
      current.laboratory = rows[0]?.id ?? '';
    },
    async ask(agencyId, question, more = {}) {
      const { id: appealId, version: expectedVersion } = desk.appeal;
      const input = { appealId, agencyId, question, expectedVersion, ...more };
      const answer = await command(handler, 'askAgency', 'AskAgencyInput', input);
      if (answer.__typename === 'Appeal') current.appeal = answer;
      return answer;
    },
    async askLaboratory() {
      const answer = await desk.ask(desk.laboratory, 'RESULT_UPLOADED', { factIds: [desk.person.testId] });
      expect(answer.code).toBeUndefined();
      return answer;
    },
    async waiting() {
      const { rows } = await store.pool.query<{ id: string }>(
        'select id from agency_task where appeal_id = $1 order by asked_at desc, id desc limit 1',
        [desk.appeal.id],
      );
      return given((await board(handler, {})).find(({ id }) => id === rows[0]?.id));
    },
    async events(action) {
      return (await readAppeal(handler, desk.appeal.id)).events.filter((event) => event.action === action).length;
    },
  };
  return desk;
}
