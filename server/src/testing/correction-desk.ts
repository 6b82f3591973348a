import { expect } from 'vitest';
import type { DeskAnswer } from './desk.js';
import type { Caller } from './test-house.js';

interface Outcome {
  readonly colour: string;
  readonly popup: string | null;
}

/** What a preview of corrections says, or the refusal. */
export interface PreviewAnswer {
  readonly before?: Outcome;
  readonly after?: Outcome;
  readonly tightens?: { readonly literally: Outcome; readonly companions: readonly { readonly kind: string }[] } | null;
  readonly secondPerson?: readonly { readonly code: string }[];
  readonly parts?: readonly { readonly kind: string; readonly ruleIds: readonly string[] }[];
  readonly standing?: readonly { readonly sameFact: boolean; readonly contradicts: boolean }[];
  readonly otherAppeals?: readonly { readonly number: string }[];
  readonly changes?: {
    readonly rules: readonly { readonly ruleId: string }[];
    readonly holdsUntil: string | null;
    readonly steps: readonly { readonly counts: boolean; readonly outcome: Outcome }[];
    readonly returnsTo: Outcome;
    readonly vaccination: { readonly after: string; readonly better: boolean } | null;
    readonly others: string | null;
  };
  readonly code?: string;
}

const PREVIEW = `query P($appealId: UUID!, $corrections: [CorrectionInput!]!, $evidenceIds: [UUID!]!) {
  answer: previewCorrections(appealId: $appealId, corrections: $corrections, evidenceIds: $evidenceIds) {
    __typename
    ... on ProposalPreview {
      before { colour popup } after { colour popup }
      tightens { literally { colour popup } companions { kind targetIds } }
      secondPerson { code } parts { kind ruleIds } standing { sameFact contradicts } otherAppeals { number }
      changes { rules { ruleId before after } gapsClosed { code } gapsOpened { code } holdsUntil endsAt
        steps { at counts outcome { colour popup } } returnsTo { colour popup } vaccination { before after better } others }
    }
    ... on Refusal { code field message { zh en } }
  }
}`;

/** Asks what corrections decided together would change. */
export async function preview(
  caller: Caller,
  appeal: DeskAnswer,
  corrections: readonly object[],
): Promise<PreviewAnswer> {
  const evidenceIds = appeal.evidence.map(({ id }) => id);
  const answer = await caller.ask(PREVIEW, { appealId: appeal.id, corrections, evidenceIds });
  expect(answer.errors).toBeUndefined();
  return answer.data?.['answer'] as unknown as PreviewAnswer;
}

/** An appeal with everything about its corrections. */
export interface CorrectedAnswer extends DeskAnswer {
  readonly corrections: readonly (DeskAnswer['corrections'][number] & { readonly proposalId: string })[];
  readonly removals: readonly { readonly id: string; readonly state: string; readonly stricter: boolean }[];
  readonly message: { readonly zh: string };
}

const APPEAL = `__typename ... on Appeal { id number state version verdict allowedActions
  evidence { id description } notices { state text { zh } } events { action actor toState note }
  corrections { id proposalId kind state author approver ruleIds preview { before { popup } after { colour } } }
  removals { id state stricter reason decidedBy }
  person { status { colour popup } } decision { popup } }
  ... on Refusal { code field message { zh en } }`;

async function command(caller: Caller, name: string, inputType: string, input: object): Promise<CorrectedAnswer> {
  const query = `mutation Do($input: ${inputType}!) { answer: ${name}(input: $input) { ${APPEAL} } }`;
  const answer = await caller.ask(query, { input });
  expect(answer.errors).toBeUndefined();
  return answer.data?.['answer'] as unknown as CorrectedAnswer;
}

export const proposeTogether = (
  caller: Caller,
  appeal: DeskAnswer,
  corrections: readonly object[],
): Promise<CorrectedAnswer> =>
  command(caller, 'proposeCorrections', 'ProposeCorrectionsInput', {
    appealId: appeal.id,
    corrections,
    cause: 'PRECISION_PREFECTURE',
    legalBasis: '个人信息保护法第四十六条',
    evidenceIds: appeal.evidence.map(({ id }) => id),
    expectedVersion: appeal.version,
  });

export const remove = (caller: Caller, appeal: DeskAnswer, reason: string): Promise<CorrectedAnswer> =>
  command(caller, 'removeCorrection', 'RemoveCorrectionInput', {
    appealId: appeal.id,
    correctionId: appeal.corrections[0]?.id,
    reason,
    expectedVersion: appeal.version,
  });

export const decideRemoval = (
  caller: Caller,
  appeal: CorrectedAnswer,
  approve: boolean,
  note: string | null = null,
): Promise<CorrectedAnswer> =>
  command(caller, 'decideRemoval', 'DecideRemovalInput', {
    removalId: appeal.removals[0]?.id,
    approve,
    note,
    expectedVersion: appeal.version,
  });
