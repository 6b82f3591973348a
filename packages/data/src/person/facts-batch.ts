import {
  formatInstant,
  type AttachedDose,
  type BindingVerification,
  type CommunityTaskState,
  type Correction,
  type CorrectionKind,
  type DivisionCode,
  type Instant,
  type NucleicTest,
  type PersonFacts,
  type Precision,
  type StaySource,
  type TestChannel,
  type TestIntegrity,
  type TestResult,
} from '@zhengming/domain';
import type pg from 'pg';
import { qualifiedJoin } from '../institution/qualified-join.js';
import { copyRows, type CopyRows, type UuidAt } from '../orm/copy-binary.js';
import { fromStoredDose, type StoredDose } from './correction-dose.js';
import { fromStoredTest, type StoredCorrectionTest } from './correction-test.js';
import { isLiving } from './living-records.js';

/** Which persons: an inclusive range of ids in order, or these ids. */
export type PersonSlice = { readonly from: string; readonly to: string } | { readonly ids: readonly string[] };

/** What the status row tells about the evaluation it came from. */
export interface CurrentStatus {
  readonly fingerprint: number;
  readonly factsVersion: number;
  readonly decisionId: string;
}

/** One person of a batch with what the status row says now. */
export interface BatchPerson {
  readonly facts: PersonFacts;
  readonly factsVersion: number;
  /** null = never evaluated. */
  readonly status: CurrentStatus | null;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
interface Collected extends Mutable<BatchPerson> {
  readonly facts: PersonFacts & {
    readonly stays: PersonFacts['stays'][number][];
    readonly tests: PersonFacts['tests'][number][];
    readonly phones: PersonFacts['phones'][number][];
    readonly declarations: PersonFacts['declarations'][number][];
    readonly communityTasks: PersonFacts['communityTasks'][number][];
    readonly corrections: PersonFacts['corrections'][number][];
  };
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** COPY takes no parameters, so every id that goes into its text is checked first. */
function literal(id: string): string {
  if (!UUID.test(id)) throw new RangeError('not a person id');
  return `'${id}'`;
}

function condition(column: string, slice: PersonSlice): string {
  if ('ids' in slice) return `${column} = any (array[${slice.ids.map(literal).join(',')}]::uuid[])`;
  return `${column} between ${literal(slice.from)} and ${literal(slice.to)}`;
}

/**
 * Reads the facts of a slice of persons in person order, as known at an instant: one `COPY` per table, merged here.
 * Run it inside a repeatable-read transaction, so that all tables are of one moment.
 */
export async function readFactsBatch(
  client: pg.ClientBase,
  slice: PersonSlice,
  knownAt: Instant,
): Promise<readonly BatchPerson[]> {
  const persons = await readPersons(client, slice);
  const at = `'${formatInstant(knownAt)}'`;
  const facts = (columns: string, from: string, alias: string, more = ''): Promise<CopyRows> =>
    copyRows(
      client,
      `select ${alias}.person_id, ${columns} from ${from} where ${condition(`${alias}.person_id`, slice)}
       and ${alias}.known_from <= ${at} and (${alias}.known_to is null or ${alias}.known_to > ${at}) ${more}
       order by ${alias}.person_id`,
    );
  each(
    persons,
    await facts(
      's.id, s.source, s.precision, s.division_code, s.arrived_at, s.left_at, s.phone_id, s.venue_id, s.forwarded',
      'stay s',
      's',
    ),
    readStay,
  );
  each(
    persons,
    await facts(
      't.id, t.result, t.sampled_at, t.reported_at, t.visible_at, i.institution_id is not null, t.integrity, t.channel, t.division_code',
      `nucleic_test t ${qualifiedJoin('i', 't', at)}`,
      't',
    ),
    readTest,
  );
  each(
    persons,
    await facts(
      'coalesce(b.version_of, b.id), b.effective_from, b.effective_to, b.verification, b.answered_at',
      'phone_binding b',
      'b',
    ),
    readPhone,
  );
  each(persons, await facts('d.id, d.declared_at, d.arrival_at', 'declaration d', 'd'), readDeclaration);
  each(persons, await facts('c.id, c.state, c.decided_at', 'community_task c', 'c'), readCommunityTask);
  each(
    persons,
    await facts(
      `k.id, k.kind, array_to_string(k.target_ids, ','), k.valid_from, k.valid_to, k.division_code, k.rule_id, k.test::text, k.proposal_id,
       k.dose::text`,
      'correction k',
      'k',
      `and k.state in ('APPROVED', 'REMOVED')`,
    ),
    readCorrection,
  );
  return persons;
}

async function readPersons(client: pg.ClientBase, slice: PersonSlice): Promise<Collected[]> {
  const rows = await copyRows(
    client,
    `select p.id, p.facts_version, s.fingerprint, s.facts_version, s.decision_id from person p
     left join status s on s.person_id = p.id
     where ${condition('p.id', slice)} and ${isLiving('p')} order by p.id`,
  );
  const persons: Collected[] = [];
  while (rows.next()) {
    const personId = rows.uuid();
    const factsVersion = rows.int4();
    const fingerprint = rows.bigintOrNull();
    const statusOf = rows.int4OrNull();
    const decisionId = rows.uuidOrNull();
    const status =
      fingerprint === null || statusOf === null || decisionId === null
        ? null
        : { fingerprint, factsVersion: statusOf, decisionId };
    persons.push(newPerson(personId, factsVersion, status));
  }
  return persons;
}

const newPerson = (personId: string, factsVersion: number, status: CurrentStatus | null): Collected => ({
  facts: { personId, stays: [], tests: [], phones: [], declarations: [], communityTasks: [], corrections: [] },
  factsVersion,
  status,
});

/** Hands each row to its person; both come in person order. Rows of nobody are read and dropped. */
function each(persons: Collected[], rows: CopyRows, read: (rows: CopyRows, person: Collected) => void): void {
  let at = 0;
  let key: UuidAt | null = null;
  while (rows.next()) {
    key = rows.uuidLike(key);
    const personId = key.text;
    let person = persons[at];
    while (person !== undefined && person.facts.personId < personId) person = persons[(at += 1)];
    read(rows, person?.facts.personId === personId ? person : newPerson(personId, 0, null));
  }
}

function readStay(rows: CopyRows, person: Collected): void {
  person.facts.stays.push({
    id: rows.uuid(),
    source: rows.code() as StaySource,
    precision: rows.code() as Precision,
    division: rows.code() as DivisionCode,
    arrivedAt: rows.instant(),
    leftAt: rows.instantOrNull(),
    phoneId: rows.uuidOrNull(),
    venueId: rows.uuidOrNull(),
    forwarded: rows.bool(),
  });
}

function readTest(rows: CopyRows, person: Collected): void {
  const test: NucleicTest = {
    id: rows.uuid(),
    result: rows.code() as TestResult,
    sampledAt: rows.instant(),
    reportedAt: rows.instantOrNull(),
    visibleAt: rows.instantOrNull(),
    institutionRecognised: rows.bool(),
    integrity: rows.code() as TestIntegrity,
    channel: rows.code() as TestChannel,
    division: rows.code() as DivisionCode,
  };
  person.facts.tests.push(test);
}

function readPhone(rows: CopyRows, person: Collected): void {
  person.facts.phones.push({
    id: rows.uuid(),
    effectiveFrom: rows.instant(),
    effectiveTo: rows.instantOrNull(),
    verification: rows.code() as BindingVerification,
    answeredAt: rows.instantOrNull(),
  });
}

function readDeclaration(rows: CopyRows, person: Collected): void {
  person.facts.declarations.push({ id: rows.uuid(), declaredAt: rows.instant(), arrivalAt: rows.instantOrNull() });
}

function readCommunityTask(rows: CopyRows, person: Collected): void {
  person.facts.communityTasks.push({
    id: rows.uuid(),
    state: rows.code() as CommunityTaskState,
    decidedAt: rows.instant(),
  });
}

function readCorrection(rows: CopyRows, person: Collected): void {
  const correction: Correction = {
    id: rows.uuid(),
    kind: rows.code() as CorrectionKind,
    targetIds: rows
      .code()
      .split(',')
      .filter((id) => id !== ''),
    validFrom: rows.instant(),
    validTo: rows.instant(),
    division: rows.codeOrNull() as DivisionCode | null,
    ruleId: rows.codeOrNull(),
    test: parseTest(rows.text()),
    proposalId: rows.uuid(),
    dose: parseDose(rows.text()),
  };
  person.facts.corrections.push(correction);
}

const parseDose = (text: string): AttachedDose | null =>
  text === '' ? null : fromStoredDose(JSON.parse(text) as StoredDose);

const parseTest = (text: string): NucleicTest | null =>
  text === '' ? null : fromStoredTest(JSON.parse(text) as StoredCorrectionTest);
