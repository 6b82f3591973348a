import type { Advice, Colour, Instant, PopupKind, RuleOperator } from '@zhengming/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';
import { AdviceEnum, ColourEnum, PopupKindEnum } from '../status/outcome.enum.js';
import { RuleOperatorEnum } from './policy.enum.js';

@ObjectType('RuleLine', { description: 'One line of a condition written out as indented sentences.' })
export class RuleLineType {
  @Field(() => Int)
  readonly depth!: number;

  @Field(() => RuleOperatorEnum)
  readonly operator!: RuleOperator;

  @Field(() => TextType)
  readonly text!: TextType;

  @Field(() => String, { nullable: true, description: 'The name of the term it stands for' })
  readonly term!: string | null;
}

@ObjectType('PolicyRule')
export class PolicyRuleType {
  @Field(() => String)
  readonly id!: string;

  @Field(() => TextType)
  readonly title!: TextType;

  @Field(() => ColourEnum)
  readonly colour!: Colour;

  @Field(() => PopupKindEnum, { nullable: true })
  readonly popup!: PopupKind | null;

  @Field(() => String, { nullable: true, description: 'The number of the pop-up (弹窗编号)' })
  readonly popupCode!: string | null;

  @Field(() => [AdviceEnum])
  readonly advice!: readonly Advice[];

  @Field(() => [RuleLineType], { description: 'When it applies' })
  readonly lines!: readonly RuleLineType[];
}

@ObjectType('PolicySummary', { description: 'A dated edition of the rules (政策版本); immutable once published.' })
export class PolicySummaryType {
  @Field(() => String)
  readonly id!: string;

  @Field(() => String)
  readonly version!: string;

  @Field(() => TextType)
  readonly title!: TextType;

  @Field(() => String)
  readonly source!: string;

  @Field(() => DateTimeScalar)
  readonly validFrom!: Instant;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly validTo!: Instant | null;

  @Field(() => [PolicyRuleType])
  readonly rules!: readonly PolicyRuleType[];
}
