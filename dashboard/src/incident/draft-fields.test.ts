import { describe, expect, test } from 'vitest';
import { firstFields, toInput } from './draft-fields';
import type { Incident } from './incident.provider';

const alxa = { code: '152900', name: '阿拉善盟', fullName: '内蒙古自治区阿拉善盟', level: 'PREFECTURE' };
const incident = (more: object = {}): Incident =>
  ({
    id: 'incident',
    version: 3,
    cause: 'PRECISION_PREFECTURE',
    place: alxa,
    draft: null,
    sources: [
      { kind: 'BATCH', source: 'batch', name: '', appeals: 20 },
      { kind: 'LABORATORY', source: 'lab', name: '', appeals: 2 },
    ],
    decidingRules: ['P2-03b', 'P2-01'],
    ...more,
  }) as unknown as Incident;

describe('a form begins with what the appeals have in common', () => {
  test.each([
    [
      'PRECISION_PREFECTURE',
      { remedy: 'GRACE', ruleId: 'P2-03b', batchId: 'batch', onlyHit: 'PREFECTURE_ONLY', validDays: '3' },
    ],
    ['PASS_THROUGH', { remedy: 'EXCLUDE_STAY', prefecture: alxa, onlyHit: '', validDays: '14' }],
    ['TEST_NOT_UPLOADED', { remedy: 'CONFIRM_TEST_UPLOAD', institutionId: 'lab', prefecture: null }],
  ])('%s', (cause, expected) => {
    expect(firstFields(incident({ cause }))).toMatchObject(expected);
  });

  test('or with the draft there is', () => {
    const draft = { remedy: 'EXCLUDE_STAY', sources: [], validDays: 5, legalBasis: '依据', prefecture: alxa };
    expect(firstFields(incident({ draft }))).toMatchObject({
      remedy: 'EXCLUDE_STAY',
      telecomOnly: false,
      validDays: '5',
    });
  });
});

test('what does not belong to the remedy is not sent', () => {
  const fields = { ...firstFields(incident()), legalBasis: '依据' };
  expect(toInput(fields, incident())).toMatchObject({
    incidentId: 'incident',
    expectedVersion: 3,
    fact: 'STAY',
    sources: ['TELECOM'],
    prefecture: '152900',
    ruleId: 'P2-03b',
    divisionCode: null,
    institutionId: null,
    validDays: 3,
  });
  expect(toInput({ ...fields, remedy: 'CONFIRM_TEST_UPLOAD', institutionId: 'lab' }, incident())).toMatchObject({
    fact: 'TEST',
    sources: [],
    prefecture: null,
    onlyHit: null,
    ruleId: null,
    institutionId: 'lab',
  });
});
