import type { Bundle, BundleEntry, Immunization, Observation, OperationOutcome, Resource } from '@medplum/fhirtypes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Scope } from '../access/actor.js';
import { type Caller, openTestHouse, type TestHouse } from '../testing/test-house.js';
import { makePerson, type TestPerson } from '../testing/test-world.js';
import { CAPABILITY } from './capability-statement.js';
import { SYSTEMS } from './fhir-codes.js';
import { faultsOf } from './validate-resource.js';

let house: TestHouse;
let hospital: Caller;
let handler: Caller;
let people: readonly TestPerson[];
let institutionId: string;

beforeAll(async () => {
  house = await openTestHouse();
  hospital = await house.partner('test:write', 'vaccination:write', 'record:read');
  handler = await house.staff('handler', 'HANDLER');
  people = [];
  for (const index of [1, 2, 3])
    people = [...people, await makePerson(house.services.store, { index, travelled: '152921' })];
  const { rows } = await house.services.store.pool.query<{ id: string }>(
    'select id from institution where division_code in (select code from division) order by id limit 1',
  );
  institutionId = rows[0]?.id ?? '';
});
afterAll(() => house.close());

async function send(path: string, body: object, caller = hospital, headers: object = {}) {
  const response = await fetch(`${house.url}/fhir${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/fhir+json',
      'x-purpose': encodeURIComponent('本人查询'),
      ...caller.headers,
      ...headers,
    },
    body: JSON.stringify(body),
  });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    body: (await response.json()) as Resource,
  };
}

const PATIENT = 'urn:uuid:0b6a4f0e-0000-4000-8000-000000000001';
const SPECIMEN = 'urn:uuid:0b6a4f0e-0000-4000-8000-000000000002';
const ORGANIZATION = 'urn:uuid:0b6a4f0e-0000-4000-8000-000000000003';

const around = (person: TestPerson | undefined, sample: string): BundleEntry[] => [
  { fullUrl: PATIENT, resource: { resourceType: 'Patient', identifier: [{ system: SYSTEMS.residentId, value: person?.residentNumber ?? '' }] } },
  { fullUrl: ORGANIZATION, resource: { resourceType: 'Organization', identifier: [{ system: SYSTEMS.institution, value: institutionId }] } },
  { fullUrl: SPECIMEN, resource: { resourceType: 'Specimen', identifier: [{ system: SYSTEMS.sampleNumber, value: sample }], receivedTime: '2021-10-31T11:00:00+08:00', collection: { collectedDateTime: '2021-10-31T09:00:00+08:00' } } },
]; // prettier-ignore

const observation = (more: Partial<Observation> = {}): Observation => ({
  resourceType: 'Observation',
  status: 'final',
  code: { coding: [{ system: SYSTEMS.loinc, code: '94500-6' }] },
  subject: { reference: PATIENT },
  specimen: { reference: SPECIMEN },
  performer: [{ reference: ORGANIZATION }],
  issued: '2021-10-31T18:00:00+08:00',
  valueCodeableConcept: { coding: [{ system: SYSTEMS.snomed, code: '260415000' }] },
  ...more,
});
const immunization = (more: Partial<Immunization> = {}): Immunization => ({
  resourceType: 'Immunization',
  identifier: [{ system: 'urn:hospital:dose', value: 'D-1' }],
  status: 'completed',
  vaccineCode: { coding: [{ system: SYSTEMS.cvx, code: '511' }] },
  patient: { reference: PATIENT },
  occurrenceDateTime: '2021-05-01',
  performer: [{ actor: { reference: ORGANIZATION } }],
  protocolApplied: [{ doseNumberPositiveInt: 1 }],
  ...more,
});
const bundle = (entry: BundleEntry[]): Bundle => ({ resourceType: 'Bundle', type: 'batch', entry });
const about = (person: TestPerson | undefined, sample: string, ...resources: Resource[]): Bundle =>
  bundle([...around(person, sample), ...resources.map((resource) => ({ resource }))]);

/** What became of each entry after those that are only referred to. */
async function outcomes(given: Bundle, caller = hospital): Promise<readonly (string | undefined)[]> {
  const { status, body } = await send('', given, caller);
  expect(status).toBe(200);
  const { entry } = body as Bundle;
  expect(entry?.length).toBe(given.entry?.length);
  return (entry ?? []).slice(3).map(({ response }) => {
    const issue = (response?.outcome as OperationOutcome | undefined)?.issue?.[0];
    return issue
      ? `${response?.status?.slice(0, 3)} ${issue.code} ${issue.expression?.[0] ?? ''}`.trim()
      : response?.status;
  });
}

async function known(person: TestPerson | undefined): Promise<unknown> {
  const { data, errors } = await handler.ask(
    `query Ask($id: UUID!) { person(id: $id, purpose: "test") { status { colour popup } tests { result channel }
      vaccinations { source product institution toldBy { zh } productName { en } receivedAt } vaccinationStatus { state } } }`,
    { id: person?.id },
  );
  expect(errors).toBeUndefined();
  return data?.['person'];
}

test('a test and a dose of a hospital become facts, with the status that follows, once', async () => {
  const given = about(people[0], 'H-1', observation(), immunization());
  expect(await known(people[0])).toMatchObject({ status: { popup: 'TEST_REQUIRED' } });
  expect(await outcomes(given)).toEqual(['201 Created', '201 Created']);
  expect(await known(people[0])).toMatchObject({
    status: { colour: 'GREEN', popup: null },
    tests: [{ result: 'NEGATIVE', channel: 'INSTITUTION' }],
    vaccinations: [
      {
        source: 'partner',
        product: '克尔来福',
        toldBy: { zh: 'partner' },
        productName: { en: 'CoronaVac' },
        receivedAt: '2021-11-01T10:00:00+08:00',
      },
    ],
    vaccinationStatus: { state: 'PARTIAL' },
  });
  expect(await outcomes(given)).toEqual(['200 OK', '200 OK']);
  expect(await known(people[0])).toMatchObject({ tests: [{}], vaccinations: [{}] });
});

test('round trip: what comes out is FHIR R4, says no more than it must, and can be sent in again', async () => {
  const ask = (detail: boolean) => ({
    resourceType: 'Parameters',
    parameter: [
      { name: 'identifier', valueIdentifier: { system: SYSTEMS.residentId, value: people[0]?.residentNumber } },
      { name: 'detail', valueBoolean: detail },
    ],
  });
  const { status, type, body } = await send('/$person-records', ask(false));
  expect([status, type]).toEqual([200, 'application/fhir+json; charset=utf-8']);
  expect(await faultsOf(body)).toEqual([]);
  const minimal = body as Bundle;
  expect(minimal.entry?.map(({ resource }) => resource?.resourceType)).toEqual([
    'Patient',
    'Observation',
    'Immunization',
  ]);
  const text = JSON.stringify(minimal);
  for (const secret of [people[0]?.residentNumber ?? '-', people[0]?.id ?? '-', '林', 'H-1'])
    expect(text).not.toContain(secret);
  expect(minimal.entry?.[1]?.resource).toMatchObject({
    code: { coding: [{ code: '94500-6' }] },
    issued: '2021-10-31T10:00:00.000Z',
    valueCodeableConcept: { coding: [{ code: '260415000' }] },
  });
  expect(minimal.entry?.[2]?.resource).toMatchObject({
    vaccineCode: { coding: [{ code: 'CORONAVAC' }] },
    occurrenceDateTime: '2021-05-01',
  });

  const full = (await send('/$person-records', ask(true))).body as Bundle;
  expect(await faultsOf(full)).toEqual([]);
  const out = full.entry?.find(({ resource }) => resource?.resourceType === 'Specimen')?.resource;
  const told = full.entry?.find(({ resource }) => resource?.resourceType === 'Observation')?.resource as Observation;
  const again = observation({ issued: told.issued ?? '', valueCodeableConcept: told.valueCodeableConcept ?? {} });
  expect(out).toMatchObject({ identifier: [{ value: 'H-1' }] });
  // a full-width number is the same number
  for (const sample of ['H-1', 'Ｈ－１ ']) expect(await outcomes(about(people[0], sample, again))).toEqual(['200 OK']);
});

test('good entries are kept, and each bad one is told what is wrong with it, and where', async () => {
  const notFhir = { ...observation(), status: 'nearly' } as unknown as Observation;
  const { code: _code, ...withoutCode } = observation();
  const given = about(
    people[1],
    'H-2',
    observation({ code: { coding: [{ system: SYSTEMS.loinc, code: '94558-4' }] } }),
    observation({ code: { coding: [{ system: SYSTEMS.loinc, code: '718-7' }] } }),
    observation({ valueCodeableConcept: { coding: [{ system: SYSTEMS.snomed, code: '1' }] } }),
    withoutCode as Observation,
    notFhir,
    observation({ performer: [] }),
    observation({ subject: { reference: 'urn:uuid:nobody' } }),
    observation({ issued: '2021-10-31T08:00:00+08:00' }),
    observation({ issued: '2021-10-31T18:00:00' }),
    immunization({ vaccineCode: { coding: [{ system: SYSTEMS.cvx, code: '207' }] } }),
    immunization({ status: 'not-done' }),
    immunization({ occurrenceDateTime: '2021-12-01', identifier: [{ value: 'D-9' }] }),
    { resourceType: 'Encounter', status: 'finished', class: { code: 'AMB' } },
    immunization({ identifier: [{ value: 'D-2' }] }),
  );
  expect(await outcomes(given)).toEqual([
    '422 business-rule Observation.code',
    '422 code-invalid Observation.code',
    '422 code-invalid Observation.value',
    expect.stringMatching(/^422 structure Observation.code/),
    '422 value Observation.status',
    '422 required Observation.performer',
    '422 required Observation.subject',
    '422 business-rule',
    '422 structure Observation.issued',
    '422 code-invalid Immunization.vaccineCode',
    '422 business-rule Immunization.status',
    '422 business-rule',
    '422 not-supported',
    '201 Created',
  ]);
  expect(await known(people[1])).toMatchObject({ tests: [], vaccinations: [{}] });
});

test('a result that changes, and one entered in error: the old fact ends, and nothing is there twice', async () => {
  const positive = observation({
    status: 'corrected',
    valueCodeableConcept: { coding: [{ system: SYSTEMS.snomed, code: '260373001' }] },
  });
  expect(await outcomes(about(people[2], 'H-3', observation()))).toEqual(['201 Created']);
  house.clock.set((house.clock.now() + 60_000) as never);
  expect(await outcomes(about(people[2], 'H-3', positive))).toEqual(['201 Created']);
  expect(await known(people[2])).toMatchObject({ tests: [{ result: 'POSITIVE' }] });
  house.clock.set((house.clock.now() + 60_000) as never);
  expect(await outcomes(about(people[2], 'H-3', observation({ status: 'entered-in-error' })))).toEqual(['200 OK']);
  expect(await known(people[2])).toMatchObject({ tests: [], status: { popup: 'TEST_REQUIRED' } });
  const [first, other] = [
    immunization({ identifier: [{ value: 'D-3' }] }),
    immunization({ identifier: [{ value: 'D-3' }], occurrenceDateTime: '2021-05-02' }),
  ];
  for (const dose of [first, other]) {
    house.clock.set((house.clock.now() + 60_000) as never);
    expect(await outcomes(about(people[2], 'H-3', dose))).toEqual(['201 Created']);
  }
  expect(await known(people[2])).toMatchObject({ vaccinations: [{}], vaccinationStatus: { state: 'PARTIAL' } });
});

test('each stands among the deliveries by the name of its sender, with what became of its records', async () => {
  const { rows } = await house.services.store.pool.query(
    `select source, file_name as name, bool_and(lines = accepted + changed + duplicates + rejected) as adds_up, sum(changed)::int as changed
     from import_batch where kind = 'TESTS' group by source, file_name`,
  );
  expect(rows).toEqual([{ source: 'partner', name: 'FHIR', adds_up: true, changed: 1 }]);
});

describe('who may, and how it is said', () => {
  const CASES: readonly { what: string; scopes: readonly Scope[]; path: string; body: object; headers: object; status: number; code: string }[] = [
    { what: 'without a key', scopes: [], path: '', body: bundle([]), headers: { authorization: 'Bearer zm_none' }, status: 401, code: 'login' },
    { what: 'with another scope', scopes: ['status:read'], path: '', body: bundle([]), headers: {}, status: 403, code: 'forbidden' },
    { what: 'a reader who delivers', scopes: ['record:read'], path: '', body: bundle([]), headers: {}, status: 403, code: 'forbidden' },
    { what: 'without a purpose', scopes: ['record:read'], path: '/$person-records', body: {}, headers: { 'x-purpose': '' }, status: 400, code: 'required' },
    { what: 'for another purpose', scopes: ['record:read'], path: '/$person-records', body: {}, headers: { 'x-purpose': 'advertising' }, status: 403, code: 'forbidden' },
    { what: 'a transaction', scopes: ['test:write'], path: '', body: { resourceType: 'Bundle', type: 'transaction' }, headers: {}, status: 422, code: 'structure' },
    { what: 'something else', scopes: ['test:write'], path: '', body: { resourceType: 'Patient' }, headers: {}, status: 422, code: 'structure' },
    { what: 'an address there is not', scopes: ['test:write'], path: '/Patient', body: {}, headers: {}, status: 404, code: 'not-found' },
    { what: 'a number of nobody', scopes: ['record:read'], path: '/$person-records', body: { resourceType: 'Parameters', parameter: [{ name: 'identifier', valueIdentifier: { system: SYSTEMS.residentId, value: '990101199001011239' } }] }, headers: {}, status: 422, code: 'value' },
  ]; // prettier-ignore
  test.each(CASES)(
    '$what ⇒ $status $code, as an OperationOutcome that repeats nothing',
    async ({ scopes, path, body, headers, status, code }) => {
      const caller = scopes.length === 0 ? house.nobody : await house.partner(...scopes);
      const answer = await send(path, body, caller, headers);
      expect(answer.status).toBe(status);
      expect(answer.body).toMatchObject({ resourceType: 'OperationOutcome', issue: [{ severity: 'error', code }] });
      expect(await faultsOf(answer.body)).toEqual([]);
      expect(JSON.stringify(answer.body)).not.toContain('990101199001011239');
    },
  );

  test('a key for tests delivers no doses; the rest of the bundle is kept', async () => {
    const laboratory = await house.partner('test:write');
    const given = about(people[0], 'H-9', observation(), immunization({ identifier: [{ value: 'D-7' }] }));
    expect(await outcomes(given, laboratory)).toEqual(['201 Created', '403 forbidden']);
  });

  test('anybody reads what this end can do, and it is FHIR itself', async () => {
    const response = await fetch(`${house.url}/fhir/metadata`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(CAPABILITY);
    expect(await faultsOf(CAPABILITY)).toEqual([]);
  });

  test('whom it was about stands in the log, with the purpose', async () => {
    await house.services.audit.durable();
    const read = async (): Promise<unknown> => {
      const { rows } = await house.services.store.pool.query(
        `select distinct action, purpose from audit_event where person_id = $1 and action like 'Fhir.%' order by action`,
        [people[0]?.id],
      );
      return rows as unknown;
    };
    await expect.poll(read).toEqual([
      { action: 'Fhir.batch', purpose: '本人查询' },
      { action: 'Fhir.personRecords', purpose: '本人查询' },
    ]);
  });
});
