import { type CalendarDay, formatDay, formatInstant, type Instant } from '@zhengming/domain';
import type pg from 'pg';
import { copyBytes, copyInto, copyLine } from '../orm/copy-text.js';
import { type AppliedRows, lockPersons, raiseFactsVersions, type RowOutcome } from './applied-rows.js';

/** A dose about to be written, or the word that its record is withdrawn. */
export interface StagedDose {
  readonly line: number;
  readonly kind: string;
  readonly blindIndex: Buffer;
  readonly id: string;
  /** Tells the records of one source about one person apart. */
  readonly recordKey: string;
  readonly productCode: string | null;
  readonly doseNumber: number | null;
  readonly givenOn: CalendarDay;
  readonly division: string;
  readonly institution: string;
  readonly source: string;
  readonly grade: 'VERIFIED' | 'UNVERIFIED';
  readonly withdrawn: boolean;
  readonly batchId: string | null;
}

const STAGE = `create temporary table if not exists staged_dose (
  line integer, nth integer, person_id uuid, kind text, blind_index bytea, id uuid, record_key text, product_code text,
  dose_number smallint, given_on date, division_code text, institution text, source text, grade text, withdrawn boolean,
  batch_id uuid) on commit delete rows`;

const FIND_PERSONS = `update staged_dose s set person_id = i.person_id from person_identifier i
  where i.kind = s.kind and i.blind_index = s.blind_index`;

const TOLD = ['product_code', 'dose_number', 'given_on', 'division_code', 'institution'] as const;
const told = (alias: string): string => TOLD.map((column) => `${alias}.${column}`).join(', ');

/** Takes one pass of records in: new ones are appended, changed ones end the old fact, withdrawn ones end and add nothing. */
const APPLY = `
with given as (
  select s.*, v.id as known_id, (${told('s')}) is distinct from (${told('v')}) as differs
  from staged_dose s
  left join vaccination v on v.person_id = s.person_id and v.source = s.source and v.record_key = s.record_key and v.known_to is null
  where s.nth = $1
), ended as (
  update vaccination v set known_to = $2 from given g
  where v.person_id = g.person_id and v.id = g.known_id and (g.withdrawn or g.differs)
), written as (
  insert into vaccination (person_id, id, product_code, dose_number, given_on, division_code, institution, source, grade,
    batch_id, record_key, known_from)
  select person_id, id, product_code, dose_number, given_on, division_code, institution, source, grade, batch_id, record_key, $2
  from given where person_id is not null and not withdrawn and (known_id is null or differs)
)
select line, person_id as "personId", case
    when person_id is null then 'UNKNOWN_PERSON'
    when withdrawn then case when known_id is null then 'UNKNOWN_RECORD' else 'CHANGED' end
    when known_id is null then 'ACCEPTED'
    when differs then 'CHANGED' else 'DUPLICATE' end as outcome
from given`;

/** Writes doses set by set inside a transaction (see {@link APPLY}); idempotent by person, source and record. */
export async function applyDoses(
  client: pg.ClientBase,
  doses: readonly StagedDose[],
  knownAt: Instant,
): Promise<AppliedRows> {
  await client.query(STAGE);
  const { lines, passes } = toLines(doses);
  await copyInto(client, 'staged_dose', lines);
  await client.query(FIND_PERSONS);
  await client.query('analyze staged_dose');
  await lockPersons(client, 'staged_dose');
  const outcomes: RowOutcome[] = [];
  const touched = new Set<string>();
  for (let pass = 1; pass <= passes; pass += 1) {
    const { rows } = await client.query<{ line: number; personId: string | null; outcome: string }>({
      name: 'apply-doses',
      text: APPLY,
      values: [pass, formatInstant(knownAt)],
    });
    for (const { line, personId, outcome } of rows) {
      outcomes.push(toOutcome(line, outcome));
      if (personId !== null && (outcome === 'ACCEPTED' || outcome === 'CHANGED')) touched.add(personId);
    }
  }
  await client.query('delete from staged_dose');
  return { outcomes, touched: await raiseFactsVersions(client, touched) };
}

function toOutcome(line: number, outcome: string): RowOutcome {
  if (outcome === 'UNKNOWN_PERSON' || outcome === 'UNKNOWN_RECORD') {
    const field = outcome === 'UNKNOWN_PERSON' ? 'identifier' : 'recordNumber';
    return { line, outcome: 'REJECTED', problem: { code: outcome, field } };
  }
  return { line, outcome: outcome as RowOutcome['outcome'], problem: null };
}

/** A record that is told of twice is taken in twice, one after the other. */
function toLines(doses: readonly StagedDose[]): { readonly lines: string; readonly passes: number } {
  const seen = new Map<string, number>();
  let passes = 0;
  let lines = '';
  for (const dose of doses) {
    const key = `${dose.blindIndex.toString('base64')}|${dose.recordKey}`;
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    passes = Math.max(passes, nth);
    lines += copyLine([
      dose.line,
      nth,
      null,
      dose.kind,
      copyBytes(dose.blindIndex),
      dose.id,
      dose.recordKey,
      dose.productCode,
      dose.doseNumber,
      formatDay(dose.givenOn),
      dose.division,
      dose.institution,
      dose.source,
      dose.grade,
      dose.withdrawn,
      dose.batchId,
    ]);
  }
  return { lines, passes };
}
