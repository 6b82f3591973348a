import type {
  FollowUp,
  RecognitionGap,
  RecognitionReason,
  RecognitionVerdict,
  RefusalGround,
  RefusalVerdict,
} from '@zhengming/domain';
import { apiEnum } from '../app/api-enum.js';

export const RecognitionVerdictEnum = apiEnum<RecognitionVerdict>(
  'RecognitionVerdict',
  {
    ACCEPT: '应予认可',
    NOT_VALID: null,
    PASS_WITH_FOLLOW_UP: '即采即走即追',
    INDETERMINATE: 'What is known is not enough to tell',
  },
  'What the place of inspection must make of a test (互认)',
);
export const RecognitionReasonEnum = apiEnum<RecognitionReason>('RecognitionReason', {
  WITHIN_WINDOW: null,
  EXPIRED: 'Outside the window of the place of inspection',
  NOT_GENUINE: '假冒、篡改',
  NOT_NEGATIVE: null,
  NOT_REPORTED: null,
  SAMPLE_AND_GO: '即采即走即追',
});
export const RecognitionGapEnum = apiEnum<RecognitionGap>('RecognitionGap', {
  NO_POLICY: 'No policy of recognition covers the place at that time',
  INTEGRITY_SUSPECTED: null,
  CATEGORY_UNKNOWN: null,
  CLOSED_LOOP_UNKNOWN: 'Whether the driver is managed in a closed loop',
});
export const FollowUpEnum = apiEnum<FollowUp>('FollowUp', {
  NONE: null,
  FOLLOW_RESULT: 'Follow the result that is coming',
  TRACE_AT_ONCE: 'Trace contacts at once',
});
export const RefusalGroundEnum = apiEnum<RefusalGround>(
  'RefusalGround',
  {
    NOT_IN_LOCAL_CODE: '本地健康码未能查询',
    NOT_TESTED_HERE: '未在本地检测',
    NEW_TEST_DEMANDED: '要求重新检测',
    OTHER: null,
  },
  'On what ground a test was refused; the first three are forbidden',
);
export const RefusalOutcomeEnum = apiEnum<RefusalVerdict['verdict']>('RefusalOutcome', {
  VIOLATION: 'Breaks the rule of mutual recognition',
  NO_VIOLATION: 'The test was not valid',
  TO_BE_CHECKED: 'A person has to look at it',
});
