import type { Instant } from '@zhengming/domain';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { DivisionType } from '../division/division.type.js';
import { SuppressedCountType } from '../simulation/simulation-result.type.js';

@ObjectType('CountyReach', { description: 'Counties listed, and counties that matching by prefecture sweeps.' })
export class CountyReachType {
  @Field(() => Int)
  readonly listed!: number;

  @Field(() => Int)
  readonly swept!: number;

  @Field(() => Float, { nullable: true, description: 'Swept for each that is listed (扩大倍数); null when none is' })
  readonly factor!: number | null;
}

@ObjectType('PrefectureGap')
export class PrefectureGapType extends CountyReachType {
  @Field(() => DivisionType)
  readonly prefecture!: DivisionType;
}

@ObjectType('PrecisionGap', {
  description: 'What evidence no finer than a prefecture did with the list of a day (精度差).',
})
export class PrecisionGapType {
  @Field(() => DateScalar)
  readonly day!: string;

  @Field(() => UuidScalar, { description: 'The list it was measured on: the last of the day' })
  readonly areaVersionId!: string;

  @Field(() => DateTimeScalar, { description: 'The end of the day, or how far it had come' })
  readonly measuredFor!: Instant;

  @Field(() => CountyReachType, { description: 'Over prefectures of several counties' })
  readonly ordinary!: CountyReachType;

  @Field(() => CountyReachType, { description: 'Over 北京, 天津, 上海, 重庆, never added in' })
  readonly municipalities!: CountyReachType;

  @Field(() => Int, { description: 'Listed counties that are matched alone, e.g. 省直辖县' })
  readonly alone!: number;

  @Field(() => SuppressedCountType, { description: 'People proven to have been in a listed county' })
  readonly personsInArea!: SuppressedCountType;

  @Field(() => SuppressedCountType, { description: 'People known only to have been in such a prefecture' })
  readonly personsOnlyPrefecture!: SuppressedCountType;

  @Field(() => SuppressedCountType, { description: 'People proven to have been in another county of it' })
  readonly personsSibling!: SuppressedCountType;

  @Field(() => [PrefectureGapType], { description: 'The largest gap first; at most 400' })
  readonly prefectures!: readonly PrefectureGapType[];
}
