import { expect } from 'vitest';
import type { Caller, TestHouse } from './test-house.js';
import { makePerson, type TestPerson } from './test-world.js';

/** What the life cycle shows of an appeal, or the refusal. */
export interface LifeAnswer {
  readonly __typename: 'Appeal' | 'Refusal';
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly version: number;
  readonly urgency: string;
  readonly departureAt: string | null;
  readonly decideDue: string;
  readonly handler: string | null;
  readonly identityGrade: string;
  readonly identityAsked: readonly string[];
  readonly identityMatched: readonly string[];
  readonly disclosure: { readonly mayTell: readonly string[] };
  readonly missing: string | null;
  readonly pauseUntil: string | null;
  readonly closedAt: string | null;
  readonly reopenedCount: number;
  readonly undoUntil: string | null;
  readonly allowedActions: readonly string[];
  readonly mergedInto: { readonly number: string } | null;
  readonly merged: readonly {
    readonly number: string;
    readonly statement: string;
    readonly evidence: readonly { readonly description: string }[];
    readonly events: readonly { readonly action: string; readonly note: string | null }[];
  }[];
  readonly transfers: readonly {
    readonly addressee: string;
    readonly externalNumber: string | null;
    readonly receivedAt: string | null;
    readonly escalatedAt: string | null;
    readonly answer: string | null;
    readonly endedAt: string | null;
  }[];
  readonly notices: readonly { readonly state: string; readonly kind: string }[];
  readonly evidence: readonly { readonly id: string }[];
  readonly events: readonly {
    readonly action: string;
    readonly actor: string | null;
    readonly fromState: string | null;
    readonly toState: string | null;
    readonly note: string | null;
    readonly undone: boolean;
  }[];
  /** Of a refusal. */
  readonly code: string;
  readonly field: string | null;
}

const FIELDS = `id number state version urgency departureAt decideDue handler identityGrade identityAsked identityMatched
  disclosure { mayTell } missing pauseUntil closedAt reopenedCount undoUntil allowedActions mergedInto { number }
  merged { number statement evidence { description } events { action note } }
  transfers { addressee externalNumber receivedAt escalatedAt answer endedAt }
  notices { state kind } evidence { id } events { action actor fromState toState note undone }`;

/** Gives a command and expects no fault; a refusal is an answer. */
export async function give(caller: Caller, name: string, inputType: string, input: object): Promise<LifeAnswer> {
  const query = `mutation Do($input: ${inputType}!) {
    answer: ${name}(input: $input) { __typename ... on Appeal { ${FIELDS} } ... on Refusal { code field } } }`;
  const answer = await caller.ask(query, { input });
  expect(answer.errors).toBeUndefined();
  return answer.data?.['answer'] as unknown as LifeAnswer;
}

/** The inputs of moves that take more than a note. */
const INPUTS: Readonly<Record<string, string>> = {
  verifyIdentity: 'VerifyIdentityInput',
  askCitizen: 'AskCitizenInput',
  transferAppeal: 'TransferAppealInput',
  confirmReceipt: 'ConfirmReceiptInput',
  mergeAppeals: 'MergeAppealsInput',
  assignAppeal: 'AssignAppealInput',
  changeUrgency: 'ChangeUrgencyInput',
  undoMove: 'UndoMoveInput',
};

/** Makes a move on an appeal as it was last seen. */
export const step = (
  caller: Caller,
  name: string,
  { id, version }: Pick<LifeAnswer, 'id' | 'version'>,
  more: object = {},
): Promise<LifeAnswer> =>
  give(caller, name, INPUTS[name] ?? 'MoveAppealInput', { appealId: id, expectedVersion: version, ...more });

export async function look(caller: Caller, id: string): Promise<LifeAnswer> {
  const answer = await caller.ask(`query Read($id: UUID!) { appeal(id: $id) { ${FIELDS} } }`, { id });
  expect(answer.errors).toBeUndefined();
  return answer.data?.['appeal'] as unknown as LifeAnswer;
}

export const takeIn = (caller: Caller, { id }: Pick<TestPerson, 'id'>, more: object = {}): Promise<LifeAnswer> =>
  give(caller, 'openAppeal', 'OpenAppealInput', {
    personId: id,
    channel: 'PHONE_12345',
    reason: 'PREFECTURE_PRECISION',
    statement: '我只到过阿拉善右旗',
    identityGrade: 'G1',
    ...more,
  });

/** Somebody whose journey is known no finer than a prefecture with a listed county. */
export const flagged = (house: TestHouse, index: number): Promise<TestPerson> =>
  makePerson(house.services.store, { index, travelled: '152900', test: 'UPLOADED' });
