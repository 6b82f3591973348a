import { describe, expect, test } from 'vitest';
import { gapNextStep, gapWayOut } from './gap-steps.js';
import type { DataGap } from './outcome.js';
import { gapSentence } from './sentences.js';

/** Every gap the judge can give, with its owner. */
const gaps: readonly (Pick<DataGap, 'code' | 'owner'> & { readonly by: string; readonly leadsTo: string | null })[] = [
  { code: 'NO_POLICY', owner: 'POLICY_AUTHOR', by: '政策管理员', leadsTo: null },
  { code: 'NO_AREA_LIST', owner: 'DATA_STEWARD', by: '数据管理员', leadsTo: null },
  { code: 'NO_PHONE', owner: 'PERSON', by: '本人', leadsTo: 'BIND_PHONE' },
  { code: 'PHONE_NOT_ANSWERED', owner: 'TELECOM', by: '运营商', leadsTo: 'VERIFY_PHONE' },
  { code: 'STAY_TOO_COARSE', owner: 'PERSON', by: '本人', leadsTo: 'DECLARE_COUNTY' },
  { code: 'AREA_TOO_COARSE', owner: 'DATA_STEWARD', by: '数据管理员', leadsTo: 'AREA_DELISTED' },
  { code: 'TEST_NOT_UPLOADED', owner: 'INSTITUTION', by: '检测机构', leadsTo: 'UPLOAD_TEST' },
  { code: 'TEST_PENDING', owner: 'INSTITUTION', by: '检测机构', leadsTo: 'UPLOAD_TEST' },
  { code: 'UNKNOWN_DIVISION', owner: 'DATA_STEWARD', by: '数据管理员', leadsTo: 'CORRECT_STAY' },
  { code: 'CONFLICTING_EVIDENCE', owner: 'HOTLINE', by: '坐席', leadsTo: 'CORRECT_STAY' },
  { code: 'CONFLICTING_EVIDENCE', owner: 'PERSON', by: '本人', leadsTo: 'CORRECT_STAY' },
  { code: 'CORRECTION_SET_ASIDE', owner: 'HOTLINE', by: '坐席', leadsTo: 'TAKE_TEST' },
];

describe('the next step of a gap', () => {
  test.each(gaps)('$code of $owner names who acts and leads to $leadsTo', ({ by, leadsTo, ...gap }) => {
    const { zh, en } = gapNextStep(gap);
    expect(zh).toContain(by);
    expect(en).not.toBe('');
    expect(zh).not.toBe(gapSentence(gap).zh);
    expect(gapWayOut(gap)).toBe(leadsTo);
  });
});
