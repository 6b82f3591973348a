import type { Bundle, BundleEntry, Immunization, Observation, Parameters, Resource } from '@medplum/fhirtypes';
import { findPersonId } from '@zhengming/data';
import { DAY_MS, formatInstant, plusMs, type TestResult } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { PersonalReading } from '../access/audit.js';
import type { Services } from '../app/context.js';
import { isRefusal } from '../app/refusal.type.js';
import { parseIdentifier } from '../person/identifier.js';
import { RESULT_CODES, SYSTEMS, TEST_CODE } from './fhir-codes.js';
import { FhirError, issue } from './operation-outcome.js';

const TEST_DAYS = 60;
const MOST = 200;

interface Row {
  readonly tests: readonly {
    readonly id: string;
    readonly result: TestResult;
    readonly sampledAt: string;
    readonly receivedAt: string | null;
    readonly reportedAt: string | null;
    readonly sampleNumber: string;
    readonly institution: string;
    readonly creditCode: string | null;
  }[];
  readonly doses: readonly {
    readonly id: string;
    readonly productCode: string | null;
    readonly product: string | null;
    readonly doseNumber: number | null;
    readonly givenOn: string;
    readonly institution: string;
  }[];
}

/** Only what counts: known now, verified, neither fake nor tampered with. */
const RECORDS = {
  name: 'fhir-records',
  text: `select
    (select coalesce(json_agg(t order by t."sampledAt", t.id), '[]') from (
      select t.id, t.result, t.sampled_at as "sampledAt", t.received_at as "receivedAt", t.reported_at as "reportedAt",
        t.sample_number as "sampleNumber", o.name as institution, o.credit_code as "creditCode"
      from nucleic_test t join institution o on o.id = t.institution_id
      where t.person_id = $1 and t.known_to is null and t.sampled_at >= $2 and t.grade = 'VERIFIED'
        and t.integrity not in ('FAKE', 'TAMPERED') order by t.sampled_at desc limit $3) t) as tests,
    (select coalesce(json_agg(v order by v."givenOn", v.id), '[]') from (
      select v.id, v.product_code as "productCode", p.name_en as product, v.dose_number as "doseNumber", v.given_on as "givenOn",
        v.institution from vaccination v left join vaccine_product p on p.code = v.product_code
      where v.person_id = $1 and v.known_to is null and v.grade = 'VERIFIED' order by v.given_on desc limit $3) v) as doses`,
};

export interface Asked {
  readonly residentNumber: string;
  /** Also who took it and the sample number; by default nobody learns them. */
  readonly detail: boolean;
}

/** @throws FhirError when there is no resident number */
export function readAsked(body: Parameters): Asked {
  const of = (name: string) => body.parameter?.find((one) => one.name === name);
  const identifier = of('identifier')?.valueIdentifier;
  if (identifier?.system !== SYSTEMS.residentId || !identifier.value)
    throw new FhirError(
      422,
      issue('required', `identifier: a valueIdentifier of ${SYSTEMS.residentId}.`, 'Parameters.parameter'),
    );
  return { residentNumber: identifier.value, detail: of('detail')?.valueBoolean === true };
}

/** The records of one person as a collection, without who they are: the reader asked by number and knows. */
export async function giveRecords(
  { store, clock, syntheticPersons }: Services,
  reading: PersonalReading,
  { residentNumber, detail }: Asked,
): Promise<Bundle> {
  const now = clock.now();
  const parsed = parseIdentifier(
    { kind: 'RESIDENT_ID', value: residentNumber },
    { now, allowTest: syntheticPersons },
    'identifier',
  );
  if (isRefusal(parsed)) throw new FhirError(422, issue('value', parsed.message.en, 'Parameters.parameter'));
  const personId = await findPersonId(store, 'RESIDENT_ID', parsed.value);
  if (personId === null) throw new FhirError(404, issue('not-found', 'Nobody is known by this identifier.'));
  reading.of(personId);
  const { rows } = await store.pool.query<Row>({
    ...RECORDS,
    values: [personId, formatInstant(plusMs(now, -TEST_DAYS * DAY_MS)), MOST],
  });
  const [row] = rows;
  const patient = { fullUrl: `urn:uuid:${uuidv7()}`, resource: { resourceType: 'Patient' } } satisfies BundleEntry;
  const entry: BundleEntry[] = [
    patient,
    ...(row?.tests ?? []).flatMap((test) => testEntries(test, patient.fullUrl, detail)),
    ...(row?.doses ?? []).map((dose) => entryOf(dose.id, immunization(dose, patient.fullUrl, detail))),
  ];
  return { resourceType: 'Bundle', type: 'collection', timestamp: formatInstant(now), entry };
}

const entryOf = (id: string, resource: Resource): BundleEntry => ({ fullUrl: `urn:uuid:${id}`, resource });

function testEntries(test: Row['tests'][number], patient: string, detail: boolean): readonly BundleEntry[] {
  const specimen = `urn:uuid:${uuidv7()}`;
  const observation: Observation = {
    resourceType: 'Observation',
    status: test.result === 'PENDING' ? 'registered' : 'final',
    code: { coding: [TEST_CODE] },
    subject: { reference: patient },
    effectiveDateTime: seconds(test.sampledAt),
    ...(test.reportedAt === null ? {} : { issued: seconds(test.reportedAt) }),
    ...(test.result === 'PENDING' ? {} : { valueCodeableConcept: { coding: [RESULT_CODES[test.result]] } }),
    ...(detail ? { specimen: { reference: specimen }, performer: [performer(test.institution, test.creditCode)] } : {}),
  };
  if (!detail) return [entryOf(test.id, observation)];
  return [
    entryOf(test.id, observation),
    {
      fullUrl: specimen,
      resource: {
        resourceType: 'Specimen',
        identifier: [{ system: SYSTEMS.sampleNumber, value: test.sampleNumber }],
        subject: { reference: patient },
        ...(test.receivedAt === null ? {} : { receivedTime: seconds(test.receivedAt) }),
        collection: { collectedDateTime: seconds(test.sampledAt) },
      },
    },
  ];
}

function immunization(dose: Row['doses'][number], patient: string, detail: boolean): Immunization {
  return {
    resourceType: 'Immunization',
    ...(detail ? { identifier: [{ system: SYSTEMS.record, value: dose.id }] } : {}),
    status: 'completed',
    vaccineCode:
      dose.productCode === null
        ? { text: 'unknown' }
        : {
            coding: [
              {
                system: SYSTEMS.product,
                code: dose.productCode,
                ...(dose.product === null ? {} : { display: dose.product }),
              },
            ],
          },
    patient: { reference: patient },
    occurrenceDateTime: dose.givenOn,
    ...(detail ? { performer: [{ actor: { display: dose.institution } }] } : {}),
    ...(dose.doseNumber === null ? {} : { protocolApplied: [{ doseNumberPositiveInt: dose.doseNumber }] }),
  };
}

const performer = (display: string, creditCode: string | null) => ({
  display,
  ...(creditCode === null ? {} : { identifier: { system: SYSTEMS.creditCode, value: creditCode } }),
});

/** As FHIR writes instants, in UTC. */
const seconds = (at: string): string => new Date(at).toISOString();
