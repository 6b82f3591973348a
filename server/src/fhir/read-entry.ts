import { createHash } from 'node:crypto';
import type {
  Bundle,
  CodeableConcept,
  Identifier,
  Immunization,
  Observation,
  OperationOutcomeIssue,
  Organization,
  Patient,
  Reference,
  Resource,
  Specimen,
} from '@medplum/fhirtypes';
import {
  cleanText,
  type CodeMapping,
  dayOf,
  day,
  type Instant,
  instant,
  type MappedSubject,
  type RecordKind,
  type TestResult,
} from '@zhengming/domain';
import { SYSTEMS } from './fhir-codes.js';
import { issue } from './operation-outcome.js';

/** One entry, read: still nobody's, since the person is only looked up by number. */
export interface ReadRecord {
  readonly kind: RecordKind;
  readonly residentNumber: string;
  /** The sender's own name of the record; without what it says. */
  readonly name: string;
  /** Names this very version: the same sent twice is the same, and whoever sends another takes this back. */
  readonly recordId: string;
  /** entered-in-error: taken back. */
  readonly withdrawn: boolean;
  readonly institution: InstitutionName;
  readonly test: ReadTest | null;
  readonly dose: ReadDose | null;
}
export interface ReadTest {
  readonly sampleNumber: string;
  readonly sampledAt: Instant;
  readonly receivedAt: Instant | null;
  readonly reportedAt: Instant | null;
  readonly result: TestResult;
}
export interface ReadDose {
  readonly productCode: string | null;
  readonly doseNumber: number | null;
  readonly givenOn: ReturnType<typeof day>;
}
/** How the sender names a laboratory or a vaccination unit: one of these we must know. */
export interface InstitutionName {
  readonly id: string | null;
  readonly creditCode: string | null;
}

/** Codes of many systems. */
export type Codes = (system: string) => CodeMapping | undefined;

export const isFault = (read: ReadRecord | OperationOutcomeIssue): read is OperationOutcomeIssue => 'severity' in read;

/** What a reference of a bundle leads to. */
export function resolver(bundle: Bundle): (reference: Reference | undefined) => Resource | undefined {
  const named = new Map<string, Resource>();
  for (const { fullUrl, resource } of bundle.entry ?? []) {
    if (!resource) continue;
    if (fullUrl) named.set(fullUrl, resource);
    if (resource.id) named.set(`${resource.resourceType}/${resource.id}`, resource);
  }
  return (reference) => named.get(reference?.reference ?? '');
}

type Resolve = ReturnType<typeof resolver>;
interface Reading {
  readonly resolve: Resolve;
  readonly codes: Codes;
}

const valueOf = (identifiers: readonly Identifier[] | undefined, system: string): string | null =>
  cleanText(identifiers?.find((one) => one.system === system)?.value);

/** The first coding of a concept that a mapping knows. */
function mapped({ coding }: CodeableConcept, subject: MappedSubject, codes: Codes): string | null {
  for (const { system, code } of coding ?? []) {
    const value = codes(system ?? '')?.(subject, code ?? '') ?? null;
    if (value !== null) return value;
  }
  return null;
}

function numberOf(subject: Reference | undefined, resolve: Resolve): string | null {
  const patient = resolve(subject);
  const identifiers = patient?.resourceType === 'Patient' ? (patient as Patient).identifier : undefined;
  return (
    valueOf(identifiers, SYSTEMS.residentId) ??
    valueOf(subject?.identifier ? [subject.identifier] : [], SYSTEMS.residentId)
  );
}

function institutionOf(performer: Reference | undefined, resolve: Resolve): InstitutionName | null {
  const found = resolve(performer);
  const identifiers = [
    ...(found?.resourceType === 'Organization' ? ((found as Organization).identifier ?? []) : []),
    ...(performer?.identifier ? [performer.identifier] : []),
  ];
  const [id, creditCode] = [valueOf(identifiers, SYSTEMS.institution), valueOf(identifiers, SYSTEMS.creditCode)];
  return id === null && creditCode === null ? null : { id, creditCode };
}

const versionOf = (name: string, said: unknown): string =>
  `${name}#${createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 16)}`;

const NO_PATIENT = 'The patient must be in the bundle with the resident number (urn:oid:2.16.156.10011.1.3).';
const NO_INSTITUTION = 'The performer must be named by urn:zhengming:institution or urn:zhengming:credit-code.';

/** As in a file. */
const LONGEST_NAME = 128;
const tooLong = (expression: string): OperationOutcomeIssue =>
  issue('too-long', `A number has at most ${LONGEST_NAME} characters.`, expression);

/** A test, or what is wrong with it. */
export function readObservation(
  resource: Observation,
  { resolve, codes }: Reading,
): ReadRecord | OperationOutcomeIssue {
  const residentNumber = numberOf(resource.subject, resolve);
  if (residentNumber === null) return issue('required', NO_PATIENT, 'Observation.subject');
  const institution = institutionOf(resource.performer?.[0], resolve);
  if (institution === null) return issue('required', NO_INSTITUTION, 'Observation.performer');
  const specimen = resolve(resource.specimen) as Specimen | undefined;
  const sampleNumber =
    valueOf(specimen?.identifier, SYSTEMS.sampleNumber) ??
    cleanText(specimen?.accessionIdentifier?.value) ??
    valueOf(resource.identifier, SYSTEMS.sampleNumber);
  if (sampleNumber === null)
    return issue('required', 'The sample number (urn:zhengming:sample-number) is missing.', 'Observation.specimen');
  if (sampleNumber.length > LONGEST_NAME) return tooLong('Observation.specimen');
  const said = {
    kind: 'TEST' as const,
    residentNumber,
    name: `${institution.id ?? institution.creditCode} ${sampleNumber}`,
    institution,
    dose: null,
  };
  if (resource.status === 'entered-in-error' || resource.status === 'cancelled') {
    return { ...said, recordId: versionOf(said.name, null), withdrawn: true, test: null };
  }
  if (!REPORTED.has(resource.status) && !UNFINISHED.has(resource.status))
    return issue('value', 'There is no such status of an Observation.', 'Observation.status');
  const method = mapped(resource.code, 'TEST_CODE', codes);
  if (method === null) return issue('code-invalid', 'No mapping knows this code of a test.', 'Observation.code');
  if (method !== 'NUCLEIC_ACID')
    return issue('business-rule', 'An antigen test is not a nucleic acid test.', 'Observation.code');
  const sampled = specimen?.collection?.collectedDateTime ?? resource.effectiveDateTime;
  if (!sampled?.includes('T'))
    return issue('required', 'When the sample was taken, with time and zone, is missing.', 'Observation.effective');
  const result = resultOf(resource, codes);
  if (result === null) return issue('code-invalid', 'No mapping knows this result.', 'Observation.value');
  if (result !== 'PENDING' && !resource.issued)
    return issue('required', 'A result needs the instant of its report.', 'Observation.issued');
  const test: ReadTest = {
    sampleNumber,
    sampledAt: instant(sampled),
    receivedAt: specimen?.receivedTime?.includes('T') ? instant(specimen.receivedTime) : null,
    reportedAt: result === 'PENDING' ? null : instant(resource.issued ?? sampled),
    result,
  };
  return { ...said, recordId: versionOf(said.name, test), withdrawn: false, test };
}

const REPORTED: ReadonlySet<string | undefined> = new Set(['final', 'amended', 'corrected']);
const UNFINISHED: ReadonlySet<string | undefined> = new Set(['registered', 'preliminary']);

function resultOf({ status, valueCodeableConcept }: Observation, codes: Codes): TestResult | null {
  if (UNFINISHED.has(status)) return 'PENDING';
  return valueCodeableConcept === undefined
    ? null
    : (mapped(valueCodeableConcept, 'TEST_RESULT', codes) as TestResult | null);
}

/** A dose, or what is wrong with it. */
export function readImmunization(
  resource: Immunization,
  { resolve, codes }: Reading,
): ReadRecord | OperationOutcomeIssue {
  const residentNumber = numberOf(resource.patient, resolve);
  if (residentNumber === null) return issue('required', NO_PATIENT, 'Immunization.patient');
  const institution = institutionOf(resource.performer?.[0]?.actor, resolve);
  if (institution === null) return issue('required', NO_INSTITUTION, 'Immunization.performer');
  const own = resource.identifier?.[0];
  const number = cleanText(own?.value);
  if (number === null)
    return issue(
      'required',
      'Your own identifier of the dose is missing: without it the dose would be there twice.',
      'Immunization.identifier',
    );
  if (number.length > LONGEST_NAME) return tooLong('Immunization.identifier');
  const said = {
    kind: 'VACCINATION' as const,
    residentNumber,
    name: `${own?.system ?? ''} ${number}`,
    institution,
    test: null,
  };
  if (resource.status === 'entered-in-error') {
    return { ...said, recordId: versionOf(said.name, null), withdrawn: true, dose: null };
  }
  if (resource.status !== 'completed')
    return issue('business-rule', 'Only a dose that was given is a record.', 'Immunization.status');
  const given = resource.occurrenceDateTime;
  if (!given || given.length < 10)
    return issue('required', 'The day on which it was given is missing.', 'Immunization.occurrence');
  const isNamed = (resource.vaccineCode.coding?.length ?? 0) > 0;
  const productCode = mapped(resource.vaccineCode, 'VACCINE_PRODUCT', codes);
  if (isNamed && productCode === null)
    return issue('code-invalid', 'No mapping knows this vaccine.', 'Immunization.vaccineCode');
  const dose: ReadDose = {
    productCode,
    doseNumber: resource.protocolApplied?.[0]?.doseNumberPositiveInt ?? null,
    givenOn: given.includes('T') ? dayOf(instant(given)) : day(given),
  };
  return { ...said, recordId: versionOf(said.name, dose), withdrawn: false, dose };
}
