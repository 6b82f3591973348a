import { formatDay, type CalendarDay, type DivisionCode, type Instant } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';
import { appendFacts } from '../person/append-facts.js';
import type { FactReport } from '../person/fact-report.js';

/** One dose (接种记录). A null product is a dose whose product the source did not tell. */
export interface NewVaccination {
  readonly personId: string;
  readonly id: string;
  readonly productCode: string | null;
  readonly doseNumber: number | null;
  readonly givenOn: CalendarDay;
  readonly division: DivisionCode;
  readonly institution: string;
  readonly source: string;
  readonly grade?: 'VERIFIED' | 'UNVERIFIED';
  readonly batchId?: string | null;
}

export const recordVaccinations = (sql: Sql, doses: readonly NewVaccination[], knownAt: Instant): Promise<FactReport> =>
  appendFacts(
    sql,
    'vaccination',
    doses.map((dose) => ({
      person_id: dose.personId,
      id: dose.id,
      product_code: dose.productCode,
      dose_number: dose.doseNumber,
      given_on: formatDay(dose.givenOn),
      division_code: dose.division,
      institution: dose.institution,
      source: dose.source,
      grade: dose.grade ?? 'VERIFIED',
      batch_id: dose.batchId ?? null,
    })),
    knownAt,
  );
