import { formatInstant, type Instant, type IntegrityChangeState, type TestIntegrity } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../orm/transaction.js';
import { endFacts } from '../person/append-facts.js';
import { followTests } from '../test/follow-tests.js';

/** A test as it is known now, its person locked until the transaction ends. */
export interface KnownTest {
  readonly personId: string;
  readonly id: string;
  readonly integrity: TestIntegrity;
}

/** The person comes first, as in every command about facts. */
export async function lockKnownTest(sql: Sql, personId: string, testId: string): Promise<KnownTest | null> {
  await sql.query('select from person where id = $1 for update', [personId]);
  const found = await sql.query(
    `select person_id as "personId", id, integrity from nucleic_test
     where person_id = $1 and id = $2 and known_to is null`,
    [personId, testId],
  );
  return (found.rows[0] as KnownTest | undefined) ?? null;
}

export interface NewIntegrityChange {
  readonly id: string;
  readonly test: KnownTest;
  readonly becomes: TestIntegrity;
  readonly reason: string;
  readonly document: string | null;
  readonly by: string;
  readonly at: Instant;
}

/** @returns false when one waits for this test already */
export async function insertIntegrityChange(sql: Sql, change: NewIntegrityChange): Promise<boolean> {
  const { id, test, becomes, reason, document, by, at } = change;
  const inserted = await sql.query(
    `insert into integrity_change (person_id, id, test_id, was, becomes, state, reason, document, proposed_by, proposed_at)
     values ($1, $2, $3, $4, $5, 'PROPOSED', $6, $7, $8, $9)
     on conflict (person_id, test_id) where state = 'PROPOSED' do nothing`,
    [test.personId, id, test.id, test.integrity, becomes, reason, document, by, formatInstant(at)],
  );
  return inserted.rowCount === 1;
}

export interface LockedIntegrityChange {
  readonly personId: string;
  readonly id: string;
  readonly testId: string;
  readonly was: TestIntegrity;
  readonly becomes: TestIntegrity;
  readonly state: IntegrityChangeState;
  readonly proposedBy: string;
}

/** Locks the person first, then the change. */
export async function lockIntegrityChange(sql: Sql, id: string): Promise<LockedIntegrityChange | null> {
  await sql.query('select from person where id = (select person_id from integrity_change where id = $1) for update', [
    id,
  ]);
  const found = await sql.query(
    `select person_id as "personId", id, test_id as "testId", was, becomes, state, proposed_by as "proposedBy"
     from integrity_change where id = $1 for update`,
    [id],
  );
  return (found.rows[0] as LockedIntegrityChange | undefined) ?? null;
}

export interface IntegrityDecision {
  readonly state: 'APPROVED' | 'REJECTED' | 'TAKEN_BACK';
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
  readonly referral: { readonly to: string; readonly number: string | null } | null;
}

/**
 * Writes the decision down; an approved one as a fact: the test as it was ends, and the same test with what it is held to
 * be now is appended under an id of its own, to which its sample number leads from now on.
 */
export async function decideIntegrityChange(
  sql: Sql,
  change: LockedIntegrityChange,
  { state, by, at, reason, referral }: IntegrityDecision,
): Promise<void> {
  const newId = state === 'APPROVED' ? await replaceTest(sql, change, at) : null;
  await sql.query(
    `update integrity_change set state = $3, decided_by = $4, decided_at = $5, decision_reason = $6, new_test_id = $7,
       referred_to = $8, referral_number = $9, referred_at = case when $8::text is null then null else $5::timestamptz end
     where person_id = $1 and id = $2`,
    [
      change.personId,
      change.id,
      state,
      by,
      formatInstant(at),
      reason,
      newId,
      referral?.to ?? null,
      referral?.number ?? null,
    ],
  );
}

async function replaceTest(
  sql: Sql,
  { personId, testId, becomes }: LockedIntegrityChange,
  at: Instant,
): Promise<string> {
  const newId = uuidv7();
  const ended = await endFacts(sql, 'nucleic_test', personId, [testId], at);
  if (ended !== 1) throw new Error('a test that was locked could not be ended');
  await sql.query(
    `insert into nucleic_test
     select (jsonb_populate_record(t, jsonb_build_object('id', $3::text, 'integrity', $4::text, 'known_from', $5::text,
       'known_to', null))).* from nucleic_test t where t.person_id = $1 and t.id = $2`,
    [personId, testId, newId, becomes, formatInstant(at)],
  );
  await sql.query('update sample_number set test_id = $3 where person_id = $1 and test_id = $2', [
    personId,
    testId,
    newId,
  ]);
  // and a platform that takes its record back ends the test as it is now
  await sql.query(`update connector_record set fact_id = $3 where person_id = $1 and kind = 'TEST' and fact_id = $2`, [
    personId,
    testId,
    newId,
  ]);
  await followTests(sql, [{ personId, from: testId, to: newId }]);
  return newId;
}
