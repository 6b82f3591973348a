import type { CapabilityStatement } from '@medplum/fhirtypes';

/** What this end of the exchange can do (GET /fhir/metadata). */
export const CAPABILITY: CapabilityStatement = {
  resourceType: 'CapabilityStatement',
  status: 'active',
  date: '2021-11-01',
  kind: 'instance',
  implementation: {
    description: 'Tests and doses of the health-code platform, exchanged with hospitals (data-minimised)',
  },
  software: { name: 'zhengming' },
  fhirVersion: '4.0.1',
  format: ['application/fhir+json'],
  rest: [
    {
      mode: 'server',
      documentation:
        'POST [base] with a Bundle of type batch or collection delivers Observations (LOINC 94500-6, 94309-2, 94759-8) and ' +
        'Immunizations with the Patient, Specimen and Organization they refer to; each entry has an outcome of its own. ' +
        'POST [base]/$person-records with Parameters gives the records of one person as a collection.',
      security: {
        cors: false,
        description: 'The keys, tokens, scopes and purposes of partners: Authorization: Bearer zm_…',
        service: [
          { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/restful-security-service', code: 'OAuth' }] },
        ],
      },
      resource: [
        { type: 'Observation', interaction: [{ code: 'create' }], conditionalCreate: false },
        { type: 'Immunization', interaction: [{ code: 'create' }], conditionalCreate: false },
      ],
      interaction: [{ code: 'batch' }],
      operation: [{ name: 'person-records', definition: 'urn:zhengming:operation:person-records' }],
    },
  ],
};
