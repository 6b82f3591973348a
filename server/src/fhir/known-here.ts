import { findPersonIds, loadCodeMapping } from '@zhengming/data';
import { divisionCode, type ForeignInstitution } from '@zhengming/domain';
import type { Services } from '../app/context.js';
import { isRefusal } from '../app/refusal.type.js';
import { parseIdentifier } from '../person/identifier.js';
import { SYSTEMS } from './fhir-codes.js';
import type { Codes, ReadRecord } from './read-entry.js';

/** What the codes of FHIR are here now, and our own. */
export async function loadCodes({ store, clock }: Services): Promise<Codes> {
  const at = clock.now();
  const systems = [SYSTEMS.loinc, SYSTEMS.snomed, SYSTEMS.cvx];
  const loaded = await Promise.all(
    systems.map(async (system) => [system, await loadCodeMapping(store.pool, system, at)] as const),
  );
  const { rows } = await store.pool.query<{ code: string }>('select code from vaccine_product');
  const own = new Set(rows.map(({ code }) => code));
  const mappings = new Map<string, ReturnType<Codes>>([
    ...loaded,
    [SYSTEMS.product, (subject, code) => (subject === 'VACCINE_PRODUCT' && own.has(code) ? code : null)],
  ]);
  return (system) => mappings.get(system);
}

/** Whose each number is; null: nobody's here. */
export async function knownPersons(
  services: Services,
  reads: readonly ReadRecord[],
): Promise<ReadonlyMap<string, string | null>> {
  const { store, clock, syntheticPersons } = services;
  const numbers = [...new Set(reads.map(({ residentNumber }) => residentNumber))];
  const options = { now: clock.now(), allowTest: syntheticPersons };
  const given = numbers.flatMap((number) => {
    const parsed = parseIdentifier({ kind: 'RESIDENT_ID', value: number }, options, 'identifier');
    return isRefusal(parsed) ? [] : [{ number, ...parsed }];
  });
  const ids = await findPersonIds(store, given);
  return new Map(given.map(({ number }, index) => [number, ids[index] ?? null]));
}

type InstitutionRow = {
  readonly id: string;
  readonly name: string;
  readonly division: string;
  readonly creditCode: string | null;
};
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Which of our institutions a record names. */
export async function knownInstitutions({ store }: Services, reads: readonly ReadRecord[]) {
  const ids = reads.flatMap(({ institution: { id } }) => (id !== null && UUID.test(id) ? [id] : []));
  const credits = reads.flatMap(({ institution: { creditCode } }) => creditCode ?? []);
  const { rows } = await store.pool.query<InstitutionRow>(
    `select id, name, division_code as division, credit_code as "creditCode" from institution
     where id = any ($1::uuid[]) or credit_code = any ($2::text[])`,
    [ids, credits],
  );
  return ({ institution: { id, creditCode } }: ReadRecord): ForeignInstitution | undefined => {
    const row = rows.find((one) => (id === null ? one.creditCode === creditCode : one.id === id.toLowerCase()));
    return (
      row && { name: row.name, division: divisionCode(row.division), creditCode: row.creditCode, qualified: false }
    );
  };
}
