import { policyFor } from '@zhengming/data';
import {
  type DoseRecord,
  type Instant,
  type VaccinationSource,
  day,
  dayOf,
  doseUseSentence,
  vaccinationGapSentence,
  vaccinationSentence,
  vaccinationStatus,
} from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { JURISDICTION } from '../app/jurisdiction.js';
import { toDivisionType } from '../division/division.type.js';
import { type ValueReading, expression, mapped } from '../read/reading.js';
import { sql } from '../read/sql.js';
import type { VaccinationStatusType } from './vaccination-status.type.js';

/** Doses still known, and every change of each register: which of them is the present one, the clock says. */
const known = expression(
  (row) => sql`json_build_object(
    'doses', (select coalesce(json_agg(json_build_object('id', v.id, 'productCode', v.product_code,
        'technology', p.technology, 'givenOn', v.given_on)), '[]')
      from vaccination v left join vaccine_product p on p.code = v.product_code
      where v.person_id = ${row}.id and v.known_to is null),
    'registers', (select coalesce(json_agg(json_build_object('source', c.source, 'state', c.state,
        'since', (extract(epoch from c.since) * 1000)::bigint) order by c.since), '[]')
      from connector c where c.kind = 'VACCINATION'))`,
);

interface Register {
  readonly source: VaccinationSource['source'];
  readonly state: 'CONNECTED' | 'NOT_CONNECTED' | 'DOWN';
  readonly since: Instant;
}

interface Known {
  readonly doses: readonly (Omit<DoseRecord, 'givenOn'> & { readonly givenOn: string })[];
  readonly registers: readonly Register[];
}

export const vaccinationStatusOfPerson: ValueReading = mapped(known, (value, context) =>
  toVaccinationStatusType(value as Known, context),
);

async function toVaccinationStatusType(
  { doses, registers }: Known,
  { clock, divisions, worlds }: Context,
): Promise<VaccinationStatusType> {
  const at = clock.now();
  const policy = policyFor(await worlds.current(), 'VACCINATION', JURISDICTION, at);
  const records = doses.map((dose) => ({ ...dose, givenOn: day(dose.givenOn) }));
  const found = vaccinationStatus(policy, records, sourcesAt(registers, at), dayOf(at));
  const name = (code: string): string => toDivisionType(divisions, code).fullName;
  return {
    ...found,
    headline: vaccinationSentence(found, name),
    rule: policy?.rules.find((rule) => rule.id === found.ruleId)?.title ?? null,
    doses: found.doses.map((one) => ({ ...one, sentence: doseUseSentence(one.use) })),
    gaps: found.gaps.map((gap) => ({
      ...gap,
      source: gap.source === null ? null : toDivisionType(divisions, gap.source),
      sentence: vaccinationGapSentence(gap, name),
    })),
  };
}

/** How each register stands at an instant; oldest first, so the newest that is not ahead wins. */
function sourcesAt(registers: readonly Register[], at: Instant): readonly VaccinationSource[] {
  const states = new Map(registers.filter(({ since }) => since <= at).map(({ source, state }) => [source, state]));
  return [...states].map(([source, state]) => ({ source, answered: state === 'CONNECTED' }));
}
