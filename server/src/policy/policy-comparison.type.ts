import { Field, ObjectType } from 'type-graphql';
import { TextType } from '../app/text.type.js';
import { type RuleDifference, RuleDifferenceEnum } from './policy.enum.js';
import { PolicyRuleType } from './policy.type.js';

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
  readonly change!: RuleDifference;

  @Field(() => PolicyRuleType, { nullable: true })
  readonly before!: PolicyRuleType | null;

  @Field(() => PolicyRuleType, { nullable: true })
  readonly after!: PolicyRuleType | null;
}

@ObjectType('CaseComparison', { description: 'A worked example of either version, judged by both.' })
export class CaseComparisonType {
  @Field(() => String)
  readonly name!: string;

  @Field(() => TextType, { nullable: true, description: 'The outcome by the earlier version; null when it has none' })
  readonly before!: TextType | null;

  @Field(() => TextType, { nullable: true })
  readonly after!: TextType | null;

  @Field(() => Boolean)
  readonly changed!: boolean;
}

/** The versions themselves stand in the resolver. */
@ObjectType('PolicyComparison', {
  description: 'Two versions side by side: parameters, rules, and what their cases come to.',
})
export class PolicyComparisonType {
  @Field(() => [ParameterComparisonType])
  readonly parameters!: readonly ParameterComparisonType[];

  @Field(() => [RuleComparisonType])
  readonly rules!: readonly RuleComparisonType[];

  @Field(() => [CaseComparisonType], { description: 'Empty unless both are decision policies' })
  readonly cases!: readonly CaseComparisonType[];
}
