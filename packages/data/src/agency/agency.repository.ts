import { type AgencyKind, type Instant, formatInstant } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';

/** What the register of agencies says about one of them. */
export interface AgencyEntry {
  readonly kind: AgencyKind;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly phone: string | null;
  readonly openingZh: string | null;
  readonly openingEn: string | null;
  readonly divisionCode: string | null;
  readonly partnerId: string | null;
  readonly active: boolean;
}

export interface AgencyWritten {
  readonly by: string;
  readonly at: Instant;
}

const values = (entry: AgencyEntry, { by, at }: AgencyWritten): readonly unknown[] => [
  entry.nameZh,
  entry.nameEn,
  entry.phone,
  entry.openingZh,
  entry.openingEn,
  entry.divisionCode,
  entry.partnerId,
  entry.active,
  formatInstant(at),
  by,
];

export async function insertAgency(sql: Sql, id: string, entry: AgencyEntry, written: AgencyWritten): Promise<void> {
  await sql.query(
    `insert into agency (name_zh, name_en, phone, opening_zh, opening_en, division_code, partner_id, active, changed_at,
       changed_by, id, kind) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [...values(entry, written), id, entry.kind],
  );
}

/** Locks an entry until the transaction ends. */
export async function lockAgency(
  sql: Sql,
  id: string,
): Promise<{ readonly kind: AgencyKind; readonly version: number; readonly partnerId: string | null } | null> {
  const found = await sql.query(
    'select kind, version, partner_id as "partnerId" from agency where id = $1 for update',
    [id],
  );
  return (found.rows[0] as { kind: AgencyKind; version: number; partnerId: string | null } | undefined) ?? null;
}

/** What kind of body it is stays: its questions go by it. */
export async function updateAgency(sql: Sql, id: string, entry: AgencyEntry, written: AgencyWritten): Promise<void> {
  await sql.query(
    `update agency set name_zh = $1, name_en = $2, phone = $3, opening_zh = $4, opening_en = $5, division_code = $6,
       partner_id = $7, active = $8, changed_at = $9, changed_by = $10, version = version + 1 where id = $11`,
    [...values(entry, written), id],
  );
}

/** A partner that may answer questions to agencies. */
export interface AnsweringPartner {
  readonly id: string;
  readonly name: string;
}

export async function findAnsweringPartners(sql: Sql, scope: string): Promise<readonly AnsweringPartner[]> {
  const found = await sql.query(
    'select id, name from partner_client where active and $1 = any(scopes) order by name, id limit 500',
    [scope],
  );
  return found.rows as readonly AnsweringPartner[];
}
