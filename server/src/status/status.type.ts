import type { Advice, Colour, Determinacy, Instant, PopupKind } from '@zhengming/domain';
import { Field, ObjectType } from 'type-graphql';
import { apiEnum } from '../app/api-enum.js';
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

/** Whether what is said was judged for now. */
export type StatusStanding = 'CURRENT' | 'STALE_MAINTENANCE';
const StatusStandingEnum = apiEnum<StatusStanding>(
  'StatusStanding',
  { CURRENT: '当前有效', STALE_MAINTENANCE: '维护期间，显示最近一次状态' },
  'Whether a status was judged for now, or is the last one before a published maintenance (A8).',
);

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

  @Field(() => StatusStandingEnum, {
    nullable: true,
    description: 'STALE_MAINTENANCE: the last one before a published maintenance that is going on; null: nobody known',
  })
  readonly standing!: StatusStanding | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The status signed for the rest of its day (当日凭证), a JWS by a key of /.well-known/jwks.json; costs a signature, so ask only where it is shown. Null: not known, or stale',
  })
  readonly token!: string | null;
}
