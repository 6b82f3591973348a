import {
  type ComplaintRemedy,
  type ComplaintState,
  type ComplaintVerdict,
  formatInstant,
  type Instant,
  type RefusalGround,
  type RefusingPlace,
  type RuleVerdict,
  type Text,
} from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Sql } from '../orm/transaction.js';

/** What the recognition policy said of a refusal, and by which version. */
export interface CheckedRefusal {
  readonly ruleVerdict: RuleVerdict;
  readonly ruleId: string | null;
  readonly policyId: string | null;
  readonly policyVersion: string | null;
  readonly card: Text;
}

export interface NewComplaint extends CheckedRefusal {
  readonly personId: string;
  readonly channel: string;
  readonly externalReference: string | null;
  readonly venueKind: RefusingPlace;
  readonly venueName: string;
  readonly division: string;
  readonly refusedAt: Instant;
  readonly ground: RefusalGround;
  readonly statement: string;
  readonly testId: string | null;
  readonly stuck: boolean;
  readonly openedAt: Instant;
  readonly dueAt: Instant;
  readonly openedBy: string;
}

/** A complaint as a command needs it. */
export interface ComplaintRecord {
  readonly personId: string;
  readonly id: string;
  readonly number: string;
  readonly state: ComplaintState;
  readonly division: string;
  readonly refusedAt: Date;
  readonly ground: RefusalGround;
  readonly testId: string | null;
  readonly ruleVerdict: RuleVerdict;
  readonly version: number;
}

/** @returns the id */
export async function insertComplaint(sql: Sql, complaint: NewComplaint): Promise<string | ComplaintTaken> {
  const id = uuidv7();
  const { rowCount } = await sql.query(
    `insert into refusal_complaint (person_id, id, number, state, channel, external_reference, venue_kind, venue_name,
       division_code, refused_at, ground, statement, test_id, rule_verdict, rule_id, policy_id, policy_version, checked_at, stuck,
       opened_at, due_at, opened_by, card)
     values ($1, $2, 'J' || to_char($3::timestamptz at time zone 'Asia/Shanghai', 'YYYYMMDD') || '-'
         || lpad(nextval('refusal_complaint_number')::text, 4, '0'),
       'OPEN', $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $3, $17, $3, $18, $19, $20)
     on conflict (person_id, refused_at, venue_kind, division_code) where repeats is null do nothing`,
    [
      complaint.personId,
      id,
      formatInstant(complaint.openedAt),
      complaint.channel,
      complaint.externalReference,
      complaint.venueKind,
      complaint.venueName,
      complaint.division,
      formatInstant(complaint.refusedAt),
      complaint.ground,
      complaint.statement,
      complaint.testId,
      complaint.ruleVerdict,
      complaint.ruleId,
      complaint.policyId,
      complaint.policyVersion,
      complaint.stuck,
      formatInstant(complaint.dueAt),
      complaint.openedBy,
      JSON.stringify(complaint.card),
    ],
  );
  return rowCount === 1 ? id : { taken: await numberOf(sql, complaint) };
}

/** The refusal is on record already, under this number. */
export interface ComplaintTaken {
  readonly taken: string;
}

async function numberOf(sql: Sql, { personId, refusedAt, venueKind, division }: NewComplaint): Promise<string> {
  const { rows } = await sql.query(
    `select number from refusal_complaint where person_id = $1 and refused_at = $2 and venue_kind = $3
       and division_code = $4 and repeats is null`,
    [personId, formatInstant(refusedAt), venueKind, division],
  );
  return (rows[0] as { readonly number: string } | undefined)?.number ?? '';
}

export async function lockComplaint(sql: Sql, id: string): Promise<ComplaintRecord | null> {
  const found = await sql.query(
    `select person_id as "personId", id, number, state, division_code as division, refused_at as "refusedAt", ground,
       test_id as "testId", rule_verdict as "ruleVerdict", version from refusal_complaint where id = $1 for update`,
    [id],
  );
  return (found.rows[0] as ComplaintRecord | undefined) ?? null;
}

type Key = Pick<ComplaintRecord, 'personId' | 'id'>;

/** Columns that a command may change; those left out stay. */
export interface ComplaintChange {
  readonly state?: ComplaintState;
  readonly agency_id?: string;
  readonly passed_on_at?: string;
  readonly rule_verdict?: RuleVerdict;
  readonly rule_id?: string | null;
  readonly policy_id?: string | null;
  readonly policy_version?: string | null;
  readonly checked_at?: string;
  readonly card?: string;
  readonly verdict?: ComplaintVerdict | null;
  readonly remedy?: ComplaintRemedy | null;
  readonly closing_note?: string | null;
  readonly closed_at?: string | null;
  readonly closed_by?: string | null;
  readonly due_at?: string;
}

export async function changeComplaint(sql: Sql, { personId, id }: Key, change: ComplaintChange): Promise<void> {
  const columns = Object.keys(change);
  const values: readonly unknown[] = Object.values(change);
  await sql.query(
    `update refusal_complaint set version = version + 1${columns.map((name, index) => `, ${name} = $${index + 3}`).join('')}
     where person_id = $1 and id = $2`,
    [personId, id, ...values],
  );
}

export async function recordComplaintEvent(
  sql: Sql,
  { personId, id }: Key,
  event: { readonly at: Instant; readonly action: string; readonly actor: string; readonly note: string | null },
): Promise<void> {
  await sql.query(
    'insert into refusal_complaint_event (person_id, complaint_id, id, at, action, actor, note) values ($1, $2, $3, $4, $5, $6, $7)',
    [personId, id, uuidv7(), formatInstant(event.at), event.action, event.actor, event.note],
  );
}

/** What recognition reads of a test that is known now, and who shows it; the latest reported before the refusal when none is named. */
export async function testThatWasShown(
  sql: Sql,
  personId: string,
  testId: string | null,
  before: Instant,
): Promise<ShownTest | null> {
  const found = await sql.query(
    `select t.id, t.result, t.integrity, t.channel, (extract(epoch from t.sampled_at) * 1000)::float8 as "sampledAt",
       (extract(epoch from t.reported_at) * 1000)::float8 as "reportedAt", p.category
     from nucleic_test t join person p on p.id = t.person_id
     where t.person_id = $1 and t.known_to is null and ($2::uuid is null or t.id = $2)
       and ($2::uuid is not null or t.sampled_at <= $3)
     order by coalesce(t.reported_at, t.sampled_at) desc limit 1`,
    [personId, testId, formatInstant(before)],
  );
  return (found.rows[0] as ShownTest | undefined) ?? null;
}

export interface ShownTest {
  readonly id: string;
  readonly result: 'NEGATIVE' | 'POSITIVE' | 'INCONCLUSIVE' | 'PENDING';
  readonly integrity: 'OK' | 'SUSPECTED' | 'FAKE' | 'TAMPERED';
  readonly channel: 'NATIONAL_PLATFORM' | 'PROVINCIAL_CODE' | 'INSTITUTION' | 'PAPER';
  readonly sampledAt: Instant;
  readonly reportedAt: Instant | null;
  readonly category: 'GENERAL' | 'TRUCK_DRIVER';
}

/** By kind of place and verdict; nobody can be told from it once small figures are withheld. */
export async function countComplaints(
  sql: Sql,
  from: Instant,
  to: Instant,
): Promise<
  readonly {
    readonly venueKind: RefusingPlace;
    readonly total: number;
    readonly violations: number;
    readonly open: number;
  }[]
> {
  const found = await sql.query(
    `select venue_kind as "venueKind", count(*)::int as total,
       count(*) filter (where coalesce(verdict, rule_verdict) = 'VIOLATION')::int as violations,
       count(*) filter (where state in ('OPEN', 'PASSED_ON'))::int as open
     from refusal_complaint where opened_at >= $1 and opened_at < $2 and state <> 'WITHDRAWN' group by 1 order by 2 desc, 1`,
    [formatInstant(from), formatInstant(to)],
  );
  return found.rows as never;
}
