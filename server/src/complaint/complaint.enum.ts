import type { ComplaintAct, ComplaintRemedy, ComplaintState, ComplaintVerdict, RefusingPlace } from '@zhengming/domain';
import { apiEnum } from '../app/api-enum.js';

export const ComplaintStateEnum = apiEnum<ComplaintState>('ComplaintState', {
  OPEN: null,
  PASSED_ON: 'With the body that supervises the place (已转主管部门)',
  CLOSED: null,
  WITHDRAWN: null,
});
export const ComplaintActEnum = apiEnum<ComplaintAct>('ComplaintAct', {
  PASS_ON: null,
  RECHECK: 'Ask the rules again, after the test was corrected',
  CLOSE: null,
  WITHDRAW: null,
  REOPEN: null,
});
export const RefusingPlaceEnum = apiEnum<RefusingPlace>(
  'RefusingPlace',
  {
    CHECKPOINT: null,
    STATION: null,
    AIRPORT: null,
    TRANSPORT: null,
    HOTEL: null,
    HOSPITAL: null,
    SCENIC_SPOT: null,
    SCHOOL: null,
    MARKET: null,
    OFFICE: null,
    OTHER: null,
  },
  'Kind of place that refused somebody (场所类型)',
);
export const ComplaintRemedyEnum = apiEnum<ComplaintRemedy>('ComplaintRemedy', {
  ADMITTED: 'The person was let in (已放行)',
  INSTRUCTED: 'The place was told to change (已责令改正)',
  REFERRED: 'Handed to the supervising authority (已移送)',
  EXPLAINED: 'No violation; the person was told why (已说明)',
});
export const ComplaintVerdictEnum = apiEnum<ComplaintVerdict>('ComplaintVerdict', {
  VIOLATION: null,
  NO_VIOLATION: null,
});
