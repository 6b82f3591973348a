import type { PolicyVersion } from '@zhengming/data';
import type { Instant, PolicyActor, PolicyLife } from '@zhengming/domain';
import type { StaffActor } from '../access/actor.js';

export const toPolicyActor = ({ id, roles }: StaffActor): PolicyActor => ({ id, roles: [...roles] });

/** What the table of moves needs of a version. */
export const lifeOf = (policy: PolicyVersion, now: Instant): PolicyLife => ({
  state: policy.state,
  authorId: policy.authorId,
  emergency: policy.emergency,
  approvedBy: policy.approvals.map(({ byId }) => byId),
  isAhead: policy.periods.some(({ knownTo, validTo }) => knownTo === null && (validTo === null || validTo > now)),
  change:
    policy.change === null
      ? null
      : {
          proposedBy: policy.change.proposedById,
          emergency: policy.change.emergency,
          approvedBy: policy.change.approvals.map(({ byId }) => byId),
        },
});
