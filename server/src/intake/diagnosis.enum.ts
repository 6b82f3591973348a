import type { ConnectorState, ThreeWayHotline } from '@zhengming/domain';
import { apiEnum } from '../app/api-enum.js';

export type DiagnosisKey = 'RESIDENT_ID' | 'PHONE' | 'PASSPORT' | 'APPEAL_NUMBER' | 'PERSON';

export const DiagnosisKeyEnum = apiEnum<DiagnosisKey>('DiagnosisKey', {
  RESIDENT_ID: '居民身份证号, 18 characters (GB 11643-1999)',
  PHONE: 'Mobile number, 11 digits; more than one person may be found by it',
  PASSPORT: 'A passport or another document on file',
  APPEAL_NUMBER: 'The number told to the citizen, e.g. S20211101-0001',
  PERSON: 'Chosen from several people found by one phone',
});

export const ConnectorStateEnum = apiEnum<ConnectorState>('ConnectorState', {
  CONNECTED: 'The register of a province answers (已接入)',
  NOT_CONNECTED: 'It was never connected (未接入)',
  DOWN: 'It does not answer for now (中断)',
  LAB_CONNECTED: 'The laboratory uploads by itself',
  LAB_NOT_CONNECTED: 'It does not',
});

/** Names of an enum cannot begin with a digit. */
export type HotlineName = `HOTLINE_${ThreeWayHotline}`;
export const ThreeWayHotlineEnum = apiEnum<HotlineName>('ThreeWayHotline', {
  HOTLINE_12326: 'Civil aviation',
  HOTLINE_12306: 'Railway',
  HOTLINE_12320: 'Health',
});
