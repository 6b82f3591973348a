import type { AreaExtent, AreaKind, Instant, RiskLevel } from '@zhengming/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfoType } from '../app/page-info.type.js';
import { DateTimeScalar, DivisionCodeScalar, UuidScalar } from '../app/scalars.js';
import { DivisionType } from '../division/division.type.js';
import { AreaExtentEnum, AreaKindEnum, RiskLevelEnum } from '../status/outcome.enum.js';

@ObjectType('RiskArea', { description: 'A place on the risk list (风险地区), as published, while it is in force.' })
export class RiskAreaType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => AreaKindEnum)
  readonly kind!: AreaKind;

  @Field(() => RiskLevelEnum, { nullable: true })
  readonly level!: RiskLevel | null;

  @Field(() => DivisionType)
  readonly division!: DivisionType;

  @Field(() => DivisionCodeScalar, { nullable: true })
  readonly prefectureCode!: string | null;

  @Field(() => AreaExtentEnum)
  readonly extent!: AreaExtent;

  @Field(() => String)
  readonly place!: string;

  @Field(() => [String], { description: 'Places left out of it (除…以外)' })
  readonly exclusions!: readonly string[];

  @Field(() => String, { description: 'Province, city and county as published' })
  readonly rawName!: string;

  @Field(() => DateTimeScalar)
  readonly inForceFrom!: Instant;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly inForceTo!: Instant | null;
}

@ObjectType('RiskAreaEdge')
class RiskAreaEdgeType {
  @Field(() => String)
  readonly cursor!: string;

  @Field(() => RiskAreaType)
  readonly node!: RiskAreaType;
}

@ObjectType('RiskAreaConnection')
export class RiskAreaConnectionType {
  @Field(() => [RiskAreaEdgeType])
  readonly edges!: readonly RiskAreaEdgeType[];

  @Field(() => PageInfoType)
  readonly pageInfo!: PageInfoType;
}

@ObjectType('PrefectureRisk', { description: 'For the map: one row for each prefecture unit with listed areas.' })
export class PrefectureRiskType {
  @Field(() => DivisionType)
  readonly prefecture!: DivisionType;

  @Field(() => Int, { description: 'Places listed as high risk' })
  readonly high!: number;

  @Field(() => Int)
  readonly medium!: number;

  @Field(() => Int)
  readonly low!: number;

  @Field(() => Int, { description: 'Counties with a place of high or medium risk' })
  readonly listedCounties!: number;

  @Field(() => Int, { description: 'Counties the unit has' })
  readonly counties!: number;
}
