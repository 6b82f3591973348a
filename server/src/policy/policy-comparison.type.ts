import type { Difference } from '@zhengming/domain';
import { Field, ObjectType } from 'type-graphql';
import { TextType } from '../app/text.type.js';
import { type CaseEffect, CaseEffectEnum, type CaseSide, CaseSideEnum, RuleDifferenceEnum } from './policy.enum.js';
import { PolicyRuleType } from './policy.type.js';
import { PolicyTermType } from './policy-check.type.js';

@ObjectType('ParameterComparison')
export class ParameterComparisonType {
  @Field(() => String)
  readonly name!: string;

  @Field(() => TextType)
  readonly title!: TextType;

  @Field(() => TextType, { nullable: true, description: 'Null: the earlier one has no such parameter' })
  readonly before!: TextType | null;

  @Field(() => TextType, { nullable: true })
  readonly after!: TextType | null;

  @Field(() => Boolean)
  readonly changed!: boolean;
}

@ObjectType('RuleComparison')
export class RuleComparisonType {
  @Field(() => String)
  readonly id!: string;

  @Field(() => RuleDifferenceEnum)
  readonly change!: Difference;

  @Field(() => PolicyRuleType, { nullable: true })
  readonly before!: PolicyRuleType | null;

  @Field(() => PolicyRuleType, { nullable: true })
  readonly after!: PolicyRuleType | null;
}

@ObjectType('TermComparison')
export class TermComparisonType {
  @Field(() => String)
  readonly name!: string;

  @Field(() => RuleDifferenceEnum)
  readonly change!: Difference;

  @Field(() => PolicyTermType, { nullable: true })
  readonly before!: PolicyTermType | null;

  @Field(() => PolicyTermType, { nullable: true })
  readonly after!: PolicyTermType | null;
}

@ObjectType('CaseComparison', { description: 'A worked example of either version, judged by both.' })
export class CaseComparisonType {
  @Field(() => String)
  readonly name!: string;

  @Field(() => TextType, { nullable: true, description: 'The outcome by the earlier version' })
  readonly before!: TextType | null;

  @Field(() => TextType, { nullable: true })
  readonly after!: TextType | null;

  @Field(() => Boolean)
  readonly changed!: boolean;

  @Field(() => CaseEffectEnum)
  readonly effect!: CaseEffect;

  @Field(() => CaseSideEnum, { description: 'Whose case it is' })
  readonly of!: CaseSide;
}

/** The versions themselves stand in the resolver. */
@ObjectType('PolicyComparison', {
  description: 'Two versions side by side: parameters, rules, and what their cases come to.',
})
export class PolicyComparisonType {
  @Field(() => [ParameterComparisonType])
  readonly parameters!: readonly ParameterComparisonType[];

  @Field(() => [TermComparisonType])
  readonly terms!: readonly TermComparisonType[];

  @Field(() => [RuleComparisonType], {
    description: 'Of decision policies; the others say everything in their parameters',
  })
  readonly rules!: readonly RuleComparisonType[];

  @Field(() => [CaseComparisonType], { description: 'Empty unless both are decision policies' })
  readonly cases!: readonly CaseComparisonType[];
}
