import { loadFacts, type Sql } from '@zhengming/data';
import type { NucleicTest, PersonFacts } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { type Refusal, isRefusal, refuse } from '../app/refusal.type.js';
import { findPerson } from '../person/find-person.js';
import type { StrayedTestInput } from './correction.input.js';
import type { CorrectionDraft } from './draft-corrections.js';

/** What a wrong filing (身份归属错误) takes from one person and gives to another. */
export interface FiledWrong {
  /** The test that belongs to the person who appeals and lay with somebody else. */
  readonly brought: NucleicTest | null;
  /** Whoever else it is about. */
  readonly other: {
    readonly facts: PersonFacts;
    readonly takenOut: readonly string[];
    readonly putIn: NucleicTest | null;
  } | null;
}

/**
 * Finds the other side of a wrong filing: whose test it is when a number was mistyped, or with whom the caller's own test
 * lies. What the other person's status is, nobody at the desk is shown.
 */
export async function filedWrong(
  context: Context,
  sql: Sql,
  facts: PersonFacts,
  draft: CorrectionDraft,
  field: string,
): Promise<FiledWrong | Refusal> {
  if (draft.strayed) return strayedTest(context, sql, facts, draft.strayed, `${field}.strayed`);
  if (!draft.belongsTo) return { brought: null, other: null };
  const owner = await findPerson(context, draft.belongsTo, `${field}.belongsTo`);
  if (isRefusal(owner)) return owner;
  if (owner === facts.personId) return theSame(`${field}.belongsTo`);
  const [test, ...more] = facts.tests.filter(({ id }) => draft.targetIds.includes(id));
  if (test === undefined || more.length > 0 || draft.targetIds.length !== 1) return oneTest(`${field}.targetIds`);
  const known = await factsOf(context, sql, owner);
  return { brought: null, other: { facts: known, takenOut: [], putIn: test } };
}

async function strayedTest(
  context: Context,
  sql: Sql,
  facts: PersonFacts,
  { institutionId, sampleNumber }: StrayedTestInput,
  field: string,
): Promise<FiledWrong | Refusal> {
  const found = await sql.query(
    'select person_id as "personId", test_id as "testId" from sample_number where institution_id = $1 and sample_number = $2',
    [institutionId, sampleNumber.trim()],
  );
  const row = found.rows[0] as { readonly personId: string; readonly testId: string } | undefined;
  if (row === undefined) return unknownSample(`${field}.sampleNumber`);
  if (row.personId === facts.personId) return theSame(`${field}.sampleNumber`);
  const known = await factsOf(context, sql, row.personId);
  const test = known.tests.find(({ id }) => id === row.testId);
  if (test === undefined) return unknownSample(`${field}.sampleNumber`);
  return { brought: test, other: { facts: known, takenOut: [test.id], putIn: null } };
}

async function factsOf(context: Context, sql: Sql, personId: string): Promise<PersonFacts> {
  const facts = await loadFacts(sql, personId, { knownAt: context.clock.now() });
  if (!facts) throw new Error('an identifier or a sample number stands for a person who is not known');
  return facts;
}

const unknownSample = (field: string): Refusal =>
  refuse(
    'UNKNOWN_SAMPLE',
    '该机构没有此样本编号的记录；可凭报告改用“补录核酸”。',
    'The laboratory has no such sample on record; attach the report instead.',
    field,
  );

const theSame = (field: string): Refusal =>
  refuse('FILED_RIGHT', '该记录本就归属此人。', 'It is filed under this very person.', field);

const oneTest = (field: string): Refusal =>
  refuse(
    'ONE_TEST',
    '转给他人的须是一条核酸记录；行程记录只能移除。',
    'Exactly one test can be given to somebody else; stays can only be taken out.',
    field,
  );
