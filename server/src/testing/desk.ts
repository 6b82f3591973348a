import { expect } from 'vitest';
import type { Caller } from './test-house.js';
import type { TestPerson } from './test-world.js';

/** What a command of the desk answered: the appeal, or the refusal. */
export interface DeskAnswer {
  readonly __typename: 'Appeal' | 'Refusal' | 'BeforeAfter';
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly version: number;
  readonly verdict: string | null;
  readonly allowedActions: readonly string[];
  readonly evidence: readonly { readonly id: string; readonly description: string }[];
  readonly corrections: readonly {
    readonly id: string;
    readonly state: string;
    readonly author: string;
    readonly approver: string | null;
    readonly preview: {
      readonly before: { readonly popup: string | null };
      readonly after: { readonly colour: string };
    };
  }[];
  readonly notices: readonly { readonly state: string; readonly text: { readonly zh: string } }[];
  readonly events: readonly {
    readonly action: string;
    readonly actor: string | null;
    readonly toState: string | null;
    readonly note: string | null;
  }[];
  readonly person: { readonly status: { readonly colour: string; readonly popup: string | null } };
  readonly decision: { readonly popup: string | null };
  /** Of a refusal. */
  readonly code: string;
  readonly field: string | null;
}

const APPEAL = `__typename ... on Appeal { id number state version verdict allowedActions
  evidence { id description } notices { state text { zh } } events { action actor toState note }
  corrections { id state author approver preview { before { popup } after { colour } } }
  person { status { colour popup } } decision { popup } }
  ... on Refusal { code field }`;

/** Gives a command to the desk and expects no fault; a refusal is an answer. */
export async function command(caller: Caller, name: string, inputType: string, input: object): Promise<DeskAnswer> {
  const query = `mutation Do($input: ${inputType}!) { answer: ${name}(input: $input) { ${APPEAL} } }`;
  const answer = await caller.ask(query, { input });
  expect(answer.errors).toBeUndefined();
  return answer.data?.['answer'] as unknown as DeskAnswer;
}

export async function readAppeal(caller: Caller, id: string): Promise<DeskAnswer> {
  const fields = APPEAL.replace('... on Appeal {', '').replace(/\}\s*\.\.\. on Refusal \{ code field \}$/, '');
  const answer = await caller.ask(`query Read($id: UUID!) { appeal(id: $id) { ${fields} } }`, { id });
  expect(answer.errors).toBeUndefined();
  return answer.data?.['appeal'] as unknown as DeskAnswer;
}

export const open = (caller: Caller, { id }: Pick<TestPerson, 'id'>, more: object = {}): Promise<DeskAnswer> =>
  command(caller, 'openAppeal', 'OpenAppealInput', {
    personId: id,
    channel: 'PHONE_12345',
    reason: 'PREFECTURE_PRECISION',
    statement: '我只到过阿拉善右旗',
    identityGrade: 'G2',
    ...more,
  });

/** Opens an appeal, takes it into review and adds evidence. */
export async function underReview(intake: Caller, handler: Caller, person: TestPerson): Promise<DeskAnswer> {
  const { id, version } = await open(intake, person);
  await command(handler, 'startReview', 'MoveAppealInput', { appealId: id, expectedVersion: version });
  return command(handler, 'addEvidence', 'AddEvidenceInput', {
    appealId: id,
    kind: 'HOTEL_BILL',
    description: '阿拉善右旗住宿发票',
    seenOriginal: true,
  });
}

export const refinement = (person: TestPerson, divisionCode = '152922'): object => ({
  kind: 'REFINE_STAY',
  targetIds: [person.stayId],
  divisionCode,
});

export const propose = (
  caller: Caller,
  appeal: DeskAnswer,
  correction: object,
  more: object = {},
): Promise<DeskAnswer> =>
  command(caller, 'proposeCorrection', 'ProposeCorrectionInput', {
    appealId: appeal.id,
    correction,
    cause: 'PRECISION_PREFECTURE',
    legalBasis: '个人信息保护法第四十六条',
    evidenceIds: appeal.evidence.map(({ id }) => id),
    expectedVersion: appeal.version,
    ...more,
  });

export const decide = (
  caller: Caller,
  name: 'approveCorrection' | 'rejectCorrection',
  appeal: DeskAnswer,
  note: string | null = null,
): Promise<DeskAnswer> =>
  command(caller, name, 'DecideCorrectionInput', {
    appealId: appeal.id,
    correctionId: appeal.corrections[0]?.id,
    note,
    expectedVersion: appeal.version,
  });
