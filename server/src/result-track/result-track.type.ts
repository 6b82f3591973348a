import type { Hop, HopOwner, HopState, Instant, ResultTrack, TestHop, TrackCode, TrackTurn } from '@zhengming/domain';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { apiEnum } from '../app/api-enum.js';
import { IdentifierInput } from '../app/inputs.type.js';
import { resultUnion } from '../app/refusal.type.js';
import { DateScalar, DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';
import { HopOwnerEnum, HopStateEnum, TestHopEnum } from '../institution/institution.enum.js';

export const TrackCodeEnum = apiEnum<TrackCode>('TrackCode', {
  ASK_WHERE: 'Nothing is known and nobody said where',
  NOT_KNOWN: 'Nothing has arrived from a connected institution',
  NOT_KNOWN_UNCONNECTED: 'Nothing will arrive by itself: record the paper',
  IN_TRANSPORT: null,
  IN_LABORATORY: null,
  RESULT_LATE: null,
  NOT_UPLOADED: 'There is a result; contact the institution to upload it',
  NOT_UPLOADED_UNCONNECTED: 'There is a result that will not be uploaded: record the paper',
  ONLY_IN_ITS_PROVINCE: 'The platform of its province may have it; the national one has not',
  ON_ITS_WAY: 'Uploaded, not visible yet',
  ARRIVED: null,
  SUSPECTED: null,
  NOT_GENUINE: null,
});
export const TrackTurnEnum = apiEnum<TrackTurn>('TrackTurn', {
  CITIZEN: 'To say more',
  DESK: 'To record the paper report',
  SAMPLING_SITE: null,
  INSTITUTION: null,
  PROVINCIAL_PLATFORM: null,
  NATIONAL_PLATFORM: null,
  THIS_PLATFORM: null,
  STEWARD: 'To find out whether it is genuine',
  NOBODY: null,
});

@ObjectType('ResultHop', { description: 'One part of the way of a result, as it stands now' })
export class ResultHopType {
  @Field(() => TestHopEnum)
  readonly hop!: TestHop;

  @Field(() => HopOwnerEnum, { description: 'Who has to do it' })
  readonly owner!: HopOwner;

  @Field(() => HopStateEnum)
  readonly state!: HopState;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly from!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly to!: Instant | null;

  @Field(() => Int, { nullable: true, description: 'How long it took, or has taken; null when an end was not told' })
  readonly lagMinutes!: number | null;
}

@ObjectType('ResultTrack', {
  description: 'Where a result is (我的结果在哪): what is done, whose turn it is, what to do',
})
export class ResultTrackType {
  @Field(() => TrackCodeEnum)
  readonly code!: TrackCode;

  @Field(() => TrackTurnEnum)
  readonly turn!: TrackTurn;

  @Field(() => TestHopEnum, { nullable: true })
  readonly stuckAt!: TestHop | null;

  @Field(() => Boolean, { description: 'Longer than this hop usually takes' })
  readonly isLate!: boolean;

  @Field(() => [ResultHopType])
  readonly hops!: readonly ResultHopType[];

  @Field(() => TextType, { description: 'To be said as it is' })
  readonly advice!: TextType;
}

@ObjectType('TrackedResult', { description: 'The answer to "where is my result"' })
export class TrackedResultType {
  @Field(() => UuidScalar, { nullable: true, description: 'Null: no test that fits is known' })
  readonly testId!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly sampledAt!: Instant | null;

  @Field(() => String, { nullable: true, description: 'Null: nobody said where' })
  readonly institution!: string | null;

  @Field(() => ResultTrackType)
  readonly track!: ResultTrackType;
}

@InputType('TrackResultInput', {
  description: 'Exactly one of `personId` and `identifier`; partners use `identifier`.',
})
export class TrackResultInput {
  @Field(() => UuidScalar, { nullable: true })
  readonly personId!: string | null;

  @Field(() => IdentifierInput, { nullable: true })
  readonly identifier!: IdentifierInput | null;

  @Field(() => UuidScalar, { nullable: true, description: 'Where the sample was taken' })
  readonly institutionId!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'On which day' })
  readonly sampledOn!: string | null;
}

export const TrackResultResult = resultUnion('TrackResultResult', () => TrackedResultType, 'TrackedResult');

const MINUTE_MS = 60_000;

export const toResultHopType = ({ lagMs, ...hop }: Hop): ResultHopType => ({
  ...hop,
  lagMinutes: lagMs === null ? null : Math.round(lagMs / MINUTE_MS),
});

export const toResultTrackType = ({ hops, ...track }: ResultTrack): ResultTrackType => ({
  ...track,
  hops: hops.map(toResultHopType),
});
