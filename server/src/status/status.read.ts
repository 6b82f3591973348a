import { column, reading } from '../read/reading.js';

export const statusReading = reading('Status', {
  colour: column('colour'),
  popup: column('popup'),
  popupCode: column('popup_code'),
  advice: column('advice'),
  determinacy: column('determinacy'),
  decidingRuleId: column('deciding_rule'),
  policyId: column('policy_id'),
  policyVersion: column('policy_version'),
  areaVersionId: column('area_version_id'),
  evaluatedAt: column('evaluated_at'),
  validUntil: column('valid_until'),
  decisionId: column('decision_id'),
});
