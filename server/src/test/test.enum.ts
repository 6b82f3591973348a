import type { TestChannel, TestIntegrity, TestResult } from '@zhengming/domain';
import { apiEnum } from '../app/api-enum.js';

export type TestScope = 'PROVINCIAL' | 'NATIONAL';
export type EvidenceGrade = 'VERIFIED' | 'UNVERIFIED';

export const TestResultEnum = apiEnum<TestResult>('TestResult', {
  NEGATIVE: null,
  POSITIVE: null,
  INCONCLUSIVE: null,
  PENDING: 'Sampled, not yet reported',
});
export const TestChannelEnum = apiEnum<TestChannel>(
  'TestChannel',
  { NATIONAL_PLATFORM: null, PROVINCIAL_CODE: null, INSTITUTION: null, PAPER: null },
  'Where a result was shown. Channels are equal in effect (同等效力).',
);
export const TestIntegrityEnum = apiEnum<TestIntegrity>('TestIntegrity', {
  OK: null,
  SUSPECTED: null,
  FAKE: '假冒',
  TAMPERED: '篡改',
});
export const TestScopeEnum = apiEnum<TestScope>('TestScope', {
  PROVINCIAL: 'Sampled in the province of this platform',
  NATIONAL: 'Anywhere',
});
export const EvidenceGradeEnum = apiEnum<EvidenceGrade>('EvidenceGrade', { VERIFIED: null, UNVERIFIED: null });
