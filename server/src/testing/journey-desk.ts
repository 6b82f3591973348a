import { buildTestMobileNumber } from '@zhengming/domain';
import { type Caller, type TestHouse } from './test-house.js';
import { makePerson, type TestPerson } from './test-world.js';

/** What became of one row that was sent. */
export interface SentRow {
  readonly index: number;
  readonly outcome: string;
  readonly problem: { readonly code: string; readonly path: string } | null;
}

const IMPORT = `mutation Import($input: ImportStaysInput!) { importStays(input: $input) { __typename
  ... on DeliveryReport { accepted changed duplicates rejected rows { index outcome problem { code path } } }
  ... on Refusal { code } } }`;

const PERSON = `query Person($id: UUID!) { person(id: $id, purpose: "HOTLINE_ENQUIRY") {
  status { colour popup }
  stays { id source precision strength reference caseNumber detail arrivedAt leftAt division { code } phone { id }
    remote { reason factId sentence { zh } } }
  endedStays { source endedBecause reference division { code } }
  declarations { channel enteredBy arrivalAt residence { code } places { division { code } } }
  communityDecisions { act state community decidedBy basis statementHash signed reverses id }
  fieldTasks { id kind state loopState } } }`;

export interface ShownStay {
  readonly id: string;
  readonly source: string;
  readonly precision: string;
  readonly strength: string;
  readonly reference: string | null;
  readonly caseNumber: string | null;
  readonly arrivedAt: string;
  readonly leftAt: string | null;
  readonly division: { readonly code: string };
  readonly phone: { readonly id: string } | null;
  readonly remote: readonly { readonly reason: string; readonly factId: string | null }[];
}

export interface ShownJourneys {
  readonly status: { readonly colour: string; readonly popup: string | null };
  readonly stays: readonly ShownStay[];
  readonly endedStays: readonly { readonly endedBecause: string; readonly reference: string }[];
  readonly declarations: readonly Record<string, never>[];
  readonly communityDecisions: readonly Record<string, never>[];
  readonly fieldTasks: readonly Record<string, never>[];
}

let people = 7_000;

/** Somebody nobody else's test knows, at home in Beijing. */
export async function somebody(
  house: TestHouse,
  options: { readonly declared?: boolean; readonly home?: string; readonly test?: 'UPLOADED' } = {},
): Promise<TestPerson> {
  people += 1;
  return makePerson(house.services.store, { index: people, ...options });
}

export const phoneOf = (person: TestPerson) => ({ kind: 'PHONE', value: person.phone });
export const nobodysPhone = () => ({ kind: 'PHONE', value: buildTestMobileNumber(9_999_998) });

export async function sendStays(
  caller: Caller,
  ...stays: readonly Record<string, unknown>[]
): Promise<{ readonly rows: readonly SentRow[]; readonly [count: string]: unknown }> {
  const { data, errors } = await caller.ask(IMPORT, { input: { batch: 'test', stays } });
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.['importStays'] as never;
}

export async function journeysOf(caller: Caller, { id }: TestPerson): Promise<ShownJourneys> {
  const { data, errors } = await caller.ask(PERSON, { id });
  if (errors) throw new Error(JSON.stringify(errors));
  return data?.['person'] as never;
}
