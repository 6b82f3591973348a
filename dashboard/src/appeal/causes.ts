import type { CauseCode } from '../generated/documents';

/** Causes that speak for a correction, and those that speak for leaving the outcome as it is (domain.md §5). */
export const CORRECTING_CAUSES: readonly CauseCode[] = [
  'PRECISION_PREFECTURE',
  'AREA_TOO_WIDE',
  'AREA_STALE',
  'BASE_STATION_SPILL',
  'PASS_THROUGH',
  'NUMBER_NOT_WITH_PERSON',
  'NEW_SIM_UNDER_14D',
  'TICKET_NOT_TRAVELLED',
  'ID_MISMATCH',
  'TEST_NOT_UPLOADED',
  'TEST_LATE',
  'TEST_WRONG_ID',
  'LAB_NOT_CONNECTED',
  'DOSE_OTHER_PROVINCE',
  'REMOTE_VENUE_SCAN',
  'SYNC_DELAY',
  'POLICY_DEFECT',
];

export const UPHOLDING_CAUSES: readonly CauseCode[] = ['CORRECT_FLAG', 'GUIDANCE_ONLY', ...CORRECTING_CAUSES];
