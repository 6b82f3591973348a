import type { Colour, Instant, PopupKind } from '@zhengming/domain';
import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';
import { ColourEnum, PopupKindEnum } from '../status/outcome.enum.js';

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
