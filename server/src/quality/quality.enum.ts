import type { QualityAction, QualityState, Risk, RiskFactor, Settlement } from '@zhengming/domain';
import type { Satisfied } from '@zhengming/data';
import { apiEnum } from '../app/api-enum.js';

export const QualityStateEnum = apiEnum<QualityState>('QualityState', {
  OPEN: 'Waits for a blind second decision',
  AGREED: null,
  DISAGREED: 'Waits for a supervisor',
  SETTLED: null,
});
export const QualityActionEnum = apiEnum<QualityAction>('QualityAction', { DECIDE: null, SETTLE: null });
export const SettlementEnum = apiEnum<Settlement>('Settlement', {
  STANDS: 'The first decision stands',
  REOPENED: 'The case was opened again',
});
export const QualityRiskEnum = apiEnum<Risk>('QualityRisk', { LOW: null, MEDIUM: null, HIGH: null });
export const RiskFactorEnum = apiEnum<RiskFactor>('RiskFactor', {
  VERBAL_ONLY: 'A correction that rests on words alone',
  STAY_EXCLUDED: null,
  GRACE: null,
  OUTLIER_HANDLER: 'The handler decides unlike the house',
  ELDER_OR_MINOR: null,
  QUICK_DECISION: 'Decided quicker than a case can be read',
  ONE_PERSON_DECIDED: null,
  REOPENED_BEFORE: null,
});
export const SatisfiedEnum = apiEnum<Satisfied>('Satisfied', { SATISFIED: '满意', FAIRLY: '基本满意', NOT: '不满意' });
