import { fromStoredDose, policyFor, type StoredDose, type Sql as Connection } from '@zhengming/data';
import {
  type Correction,
  correctedDoses,
  day,
  dayOf,
  type DoseRecord,
  fromEpochMs,
  type Instant,
  type VaccinationSource,
  type VaccinationStatus,
  vaccinationStatus,
  type VaccineTechnology,
} from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { JURISDICTION } from '../app/jurisdiction.js';

/**
 * Doses still known, doses the desk attached, what each product is, and every change of each register as one JSON value;
 * which of them counts at present, the clock says. `person` is SQL of ours for the id.
 */
export const knownDosesJson = (person: string): string => `json_build_object(
  'doses', (select coalesce(json_agg(json_build_object('id', v.id, 'productCode', v.product_code,
      'technology', p.technology, 'givenOn', v.given_on)), '[]')
    from vaccination v left join vaccine_product p on p.code = v.product_code
    where v.person_id = ${person} and v.known_to is null),
  'attached', (select coalesce(json_agg(json_build_object('dose', c.dose,
      'validFrom', (extract(epoch from c.valid_from) * 1000)::bigint,
      'validTo', (extract(epoch from c.valid_to) * 1000)::bigint)), '[]')
    from correction c where c.person_id = ${person} and c.kind = 'ATTACH_DOSE' and c.state = 'APPROVED'),
  'technologies', (select json_object_agg(p.code, p.technology) from vaccine_product p),
  'registers', (select coalesce(json_agg(json_build_object('source', c.source, 'state', c.state,
      'since', (extract(epoch from c.since) * 1000)::bigint) order by c.since), '[]')
    from connector c where c.kind = 'VACCINATION'),
  'unanswered', (select coalesce(json_agg(a.source), '[]') from connector_answer a
    where a.person_id = ${person} and a.state in ('SOURCE_DOWN', 'PENDING')))`;

interface Register {
  readonly source: VaccinationSource['source'];
  readonly state: 'CONNECTED' | 'NOT_CONNECTED' | 'DOWN';
  readonly since: Instant;
}

/** What {@link knownDosesJson} gives. */
export interface KnownDoses {
  readonly doses: readonly (Omit<DoseRecord, 'givenOn'> & { readonly givenOn: string })[];
  readonly attached: readonly { readonly dose: StoredDose; readonly validFrom: number; readonly validTo: number }[];
  readonly technologies: Readonly<Record<string, VaccineTechnology>> | null;
  readonly registers: readonly Register[];
  /** Sources that were asked about this very person and have not answered. */
  readonly unanswered: readonly string[];
}

/** The vaccination status now, with the doses the desk attached and `more` of them. */
export async function statusFrom(
  { clock, worlds }: Pick<Context, 'clock' | 'worlds'>,
  { doses, attached, technologies, registers, unanswered }: KnownDoses,
  more: readonly Correction[] = [],
): Promise<VaccinationStatus> {
  const at = clock.now();
  const policy = policyFor(await worlds.current(), 'VACCINATION', JURISDICTION, at);
  const known = doses.map((dose) => ({ ...dose, givenOn: day(dose.givenOn) }));
  const technologyOf = (code: string): VaccineTechnology | null => technologies?.[code] ?? null;
  const records = correctedDoses(known, [...attached.map(toCorrection), ...more], technologyOf, at);
  return vaccinationStatus(policy, records, sourcesAt(registers, new Set(unanswered), at), dayOf(at));
}

/** The vaccination status of somebody if these corrections counted as well. */
export async function vaccinationWith(
  context: Context,
  sql: Connection,
  personId: string,
  more: readonly Correction[],
): Promise<VaccinationStatus> {
  const found = await sql.query(`select ${knownDosesJson('$1::uuid')} as known`, [personId]);
  return statusFrom(context, (found.rows[0] as { known: KnownDoses }).known, more);
}

const toCorrection = ({ dose, validFrom, validTo }: KnownDoses['attached'][number]): Correction => ({
  id: dose.id,
  kind: 'ATTACH_DOSE',
  targetIds: [],
  validFrom: fromEpochMs(validFrom),
  validTo: fromEpochMs(validTo),
  division: null,
  test: null,
  ruleId: null,
  dose: fromStoredDose(dose),
});

/**
 * Who answered, at an instant: registers oldest first, so the newest that is not ahead wins. One that answers others but has
 * not answered about this person is silent all the same.
 */
function sourcesAt(
  registers: readonly Register[],
  unanswered: ReadonlySet<string>,
  at: Instant,
): readonly VaccinationSource[] {
  const states = new Map(registers.filter(({ since }) => since <= at).map(({ source, state }) => [source, state]));
  return [...states].map(([source, state]) => ({ source, answered: state === 'CONNECTED' && !unanswered.has(source) }));
}
