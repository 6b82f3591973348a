import type { Advice, Colour, Determinacy, Instant, PopupKind } from '@zhengming/domain';
import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { AdviceEnum, ColourEnum, DeterminacyEnum, PopupKindEnum } from './outcome.enum.js';

@ObjectType('Status', { description: 'The current status (当前状态): a cache with a proof, one row per person.' })
export class StatusType {
  @Field(() => ColourEnum)
  readonly colour!: Colour;

  @Field(() => PopupKindEnum, { nullable: true })
  readonly popup!: PopupKind | null;

  @Field(() => String, { nullable: true })
  readonly popupCode!: string | null;

  @Field(() => [AdviceEnum])
  readonly advice!: readonly Advice[];

  @Field(() => DeterminacyEnum)
  readonly determinacy!: Determinacy;

  @Field(() => String, { nullable: true })
  readonly decidingRuleId!: string | null;

  @Field(() => String, { nullable: true })
  readonly policyId!: string | null;

  @Field(() => String, { nullable: true })
  readonly policyVersion!: string | null;

  @Field(() => UuidScalar, { nullable: true })
  readonly areaVersionId!: string | null;

  @Field(() => DateTimeScalar)
  readonly evaluatedAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly validUntil!: Instant | null;

  @Field(() => UuidScalar)
  readonly decisionId!: string;
}

/** Reason category only: what a partner may know (design §6). */
@ObjectType('StatusCheck', { description: 'What a partner may see: verdict, category, until when' })
export class StatusCheckType {
  @Field(() => Boolean, { description: 'false: nobody is known by this identifier' })
  readonly found!: boolean;

  @Field(() => ColourEnum, { nullable: true })
  readonly colour!: Colour | null;

  @Field(() => PopupKindEnum, { nullable: true })
  readonly popup!: PopupKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'AREA, TEST, PHONE, ITINERARY, COMMUNITY, DATA; null: nothing abnormal',
  })
  readonly category!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly validUntil!: Instant | null;

  @Field(() => DateTimeScalar)
  readonly checkedAt!: Instant;
}
