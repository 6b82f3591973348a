import { day, divisionCode, formatInstant, type Instant } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';
import { endFacts } from '../person/append-facts.js';
import { lockLiving } from '../person/living-records.js';
import { type NewVaccination, recordVaccinations } from './vaccination.repository.js';

/** What stands with a dose that somebody read from paper. */
export const PAPER = 'PAPER';

export interface PaperEntry {
  readonly dose: Omit<NewVaccination, 'source' | 'grade' | 'batchId'>;
  readonly seenOriginal: boolean;
  readonly by: string;
}

/** Locks the person, so that nobody enters the same paper at the same time. @returns whether doses of theirs can be written */
export const lockForDose = async (sql: Sql, personId: string): Promise<boolean> =>
  (await lockLiving(sql, [personId])).has(personId);

/** Whether a dose of this day and product is known already, whoever told of it. */
export async function isDoseKnown(
  sql: Sql,
  {
    personId,
    givenOn,
    productCode,
  }: { readonly personId: string; readonly givenOn: string; readonly productCode: string },
): Promise<boolean> {
  const { rowCount } = await sql.query(
    'select from vaccination where person_id = $1 and given_on = $2 and product_code = $3 and known_to is null',
    [personId, givenOn, productCode],
  );
  return (rowCount ?? 0) > 0;
}

/** A dose from paper: a fact like any other, of the grade UNVERIFIED. */
export async function recordPaperDose(sql: Sql, { dose, seenOriginal, by }: PaperEntry, at: Instant): Promise<void> {
  await recordVaccinations(sql, [{ ...dose, source: PAPER, grade: 'UNVERIFIED' }], at);
  await sql.query(
    'insert into paper_dose (person_id, id, seen_original, recorded_by, recorded_at) values ($1, $2, $3, $4, $5)',
    [dose.personId, dose.id, seenOriginal, by, formatInstant(at)],
  );
}

export interface OpenPaperDose {
  readonly personId: string;
  readonly recordedBy: string;
  readonly settled: boolean;
  readonly productCode: string | null;
  readonly doseNumber: number | null;
  readonly givenOn: string;
  readonly division: string;
  readonly institution: string;
}

export async function lockPaperDose(sql: Sql, personId: string, id: string): Promise<OpenPaperDose | null> {
  const { rows } = await sql.query(
    `select p.person_id as "personId", p.recorded_by as "recordedBy", p.settled_at is not null as settled,
       v.product_code as "productCode", v.dose_number as "doseNumber", v.given_on::text as "givenOn",
       v.division_code as division, v.institution
     from paper_dose p join vaccination v on v.person_id = p.person_id and v.id = p.id
     where p.person_id = $1 and p.id = $2 for update of p`,
    [personId, id],
  );
  return (rows[0] as OpenPaperDose | undefined) ?? null;
}

export interface PaperVerdict {
  readonly id: string;
  readonly verdict: 'CONFIRMED' | 'DENIED';
  readonly reason: string;
  readonly by: string;
  /** Of the fact that takes its place. */
  readonly verifiedId: string;
}

/** What the issuing unit said: the unverified fact ends; a confirmed one is known from now on as verified. */
export async function settlePaperDose(
  sql: Sql,
  open: OpenPaperDose,
  { id, verdict, reason, by, verifiedId }: PaperVerdict,
  at: Instant,
): Promise<void> {
  await endFacts(sql, 'vaccination', open.personId, [id], at);
  if (verdict === 'CONFIRMED') {
    const { personId, productCode, doseNumber, institution } = open;
    const dose = { personId, productCode, doseNumber, institution, id: verifiedId, source: PAPER };
    await recordVaccinations(sql, [{ ...dose, givenOn: day(open.givenOn), division: divisionCode(open.division) }], at);
  }
  await sql.query(
    `update paper_dose set verdict = $3, reason = $4, settled_by = $5, settled_at = $6, verified_id = $7
     where person_id = $1 and id = $2`,
    [open.personId, id, verdict, reason, by, formatInstant(at), verdict === 'CONFIRMED' ? verifiedId : null],
  );
}
