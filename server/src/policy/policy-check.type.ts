import type { FindingSeverity, PolicyFindingCode } from '@zhengming/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { TextType } from '../app/text.type.js';
import { FindingSeverityEnum, PolicyFindingCodeEnum } from './policy.enum.js';
import { PolicyRuleType, RuleLineType } from './policy.type.js';

@ObjectType('PolicyOption', { description: 'A reading to choose from.' })
export class PolicyOptionType {
  @Field(() => String, { description: 'As JSON' })
  readonly raw!: string;

  @Field(() => TextType)
  readonly text!: TextType;
}

@ObjectType('PolicyParameter', { description: 'A parameter of a policy, in words.' })
export class PolicyParameterType {
  @Field(() => String, { description: 'What a simulation overrides it by, e.g. testWindow.hours' })
  readonly name!: string;

  @Field(() => String, { description: 'Place in the document, e.g. parameters.testWindow.hours' })
  readonly path!: string;

  @Field(() => TextType)
  readonly title!: TextType;

  @Field(() => TextType, { nullable: true, description: 'What the source text leaves open; null: nothing' })
  readonly question!: TextType | null;

  @Field(() => TextType)
  readonly value!: TextType;

  @Field(() => String, { description: 'The value as JSON' })
  readonly raw!: string;

  @Field(() => String, { nullable: true, description: 'The ambiguity of the source text that it settles, e.g. A3' })
  readonly ambiguity!: string | null;

  @Field(() => [PolicyOptionType], {
    description: 'The readings to choose from; empty: any number, or several of them',
  })
  readonly options!: readonly PolicyOptionType[];
}

@ObjectType('PolicyTerm', { description: 'A named condition that several rules share (术语).' })
export class PolicyTermType {
  @Field(() => String)
  readonly name!: string;

  @Field(() => TextType)
  readonly title!: TextType;

  @Field(() => [RuleLineType])
  readonly lines!: readonly RuleLineType[];
}

@ObjectType('PolicyFinding', { description: 'What a check of a document or its cases found, and where.' })
export class PolicyFindingType {
  @Field(() => PolicyFindingCodeEnum)
  readonly code!: PolicyFindingCode;

  @Field(() => FindingSeverityEnum)
  readonly severity!: FindingSeverity;

  @Field(() => String, { nullable: true, description: 'Place in the document, e.g. rules[3].when.all[0]' })
  readonly path!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Line of the text it is in, from 1: the cases when `caseName` is given',
  })
  readonly line!: number | null;

  @Field(() => Int, { nullable: true, description: 'From 1' })
  readonly column!: number | null;

  @Field(() => String, { nullable: true, description: 'The case it is about' })
  readonly caseName!: string | null;

  @Field(() => TextType)
  readonly message!: TextType;
}

@ObjectType('PolicyCaseResult', { description: 'What a worked example came to.' })
export class PolicyCaseResultType {
  @Field(() => String)
  readonly name!: string;

  @Field(() => Boolean)
  readonly passed!: boolean;

  @Field(() => [String], {
    description: 'Where the outcome is not what the case promises, e.g. colour: expected GREEN, found NONE',
  })
  readonly differences!: readonly string[];
}

@ObjectType('PolicyCheck', {
  description: 'What a document says and whether it could be published, while it is written.',
})
export class PolicyCheckType {
  @Field(() => [PolicyFindingType])
  readonly findings!: readonly PolicyFindingType[];

  @Field(() => [PolicyCaseResultType])
  readonly caseResults!: readonly PolicyCaseResultType[];

  @Field(() => [PolicyParameterType], {
    description: 'Empty while the document cannot be read; so are terms and rules',
  })
  readonly parameters!: readonly PolicyParameterType[];

  @Field(() => [PolicyTermType])
  readonly terms!: readonly PolicyTermType[];

  @Field(() => [PolicyRuleType])
  readonly rules!: readonly PolicyRuleType[];

  @Field(() => [String], { description: 'The facts it reads, e.g. stay.division' })
  readonly factsRead!: readonly string[];
}
