import type { Policy } from '@zhengming/domain';
import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import { toPolicyRuleType } from './describe-policy.js';
import { PolicySummaryType } from './policy.type.js';

export const toPolicySummaryType = (policy: Policy): PolicySummaryType => ({
  id: policy.id,
  version: policy.version,
  title: policy.title,
  source: policy.source,
  validFrom: policy.validFrom,
  validTo: policy.validTo,
  rules: policy.rules.map((rule) => toPolicyRuleType(policy, rule)),
});

@Resolver()
export class PolicyResolver {
  @Query(() => [PolicySummaryType], {
    description: 'Every decision policy known now, oldest first; one that runs twice is there for each time',
  })
  async policies(@Ctx() context: Context): Promise<readonly PolicySummaryType[]> {
    const { policies } = await context.worlds.current();
    return [...policies].sort((a, b) => a.validFrom - b.validFrom).map(toPolicySummaryType);
  }
}
