import type { TestHop } from '@zhengming/domain';
import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { resultUnion } from '../app/refusal.type.js';
import { DateScalar, DivisionCodeScalar, UuidScalar } from '../app/scalars.js';
import { DivisionType } from '../division/division.type.js';
import { TestHopEnum } from './institution.enum.js';

@InputType('InstitutionLeagueInput')
export class InstitutionLeagueInput {
  @Field(() => TestHopEnum)
  readonly hop!: TestHop;

  @Field(() => DateScalar, { description: 'First day of sampling' })
  readonly from!: string;

  @Field(() => DateScalar, { description: 'Last day of sampling; at most 31 days in all' })
  readonly to!: string;

  @Field(() => DivisionCodeScalar, {
    nullable: true,
    description: 'Institutions of this province, prefecture or county',
  })
  readonly within!: string | null;
}

@ObjectType('LeagueLine', { description: 'How one institution did. Withheld: fewer than 10 samples; never zero.' })
export class LeagueLineType {
  @Field(() => UuidScalar)
  readonly institutionId!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => DivisionType)
  readonly division!: DivisionType;

  @Field(() => Int, { nullable: true, description: 'Samples whose hop has both ends' })
  readonly measured!: number | null;

  @Field(() => Float, { nullable: true, description: 'Median in minutes' })
  readonly p50Minutes!: number | null;

  @Field(() => Float, { nullable: true, description: 'Nine of ten took no longer, in minutes' })
  readonly p90Minutes!: number | null;

  @Field(() => Int, { nullable: true, description: 'Samples whose hop is on' })
  readonly waiting!: number | null;

  @Field(() => Boolean)
  readonly withheld!: boolean;
}

@ObjectType('InstitutionLeague', { description: 'Upload lag by institution and hop (时延排行), slowest first.' })
export class InstitutionLeagueType {
  @Field(() => TestHopEnum)
  readonly hop!: TestHop;

  @Field(() => DateScalar)
  readonly from!: string;

  @Field(() => DateScalar)
  readonly to!: string;

  @Field(() => Int, { description: 'Below this number of samples a line tells nothing' })
  readonly k!: number;

  @Field(() => [LeagueLineType])
  readonly lines!: readonly LeagueLineType[];

  @Field(() => Boolean, { description: 'There are more institutions; narrow the place' })
  readonly truncated!: boolean;

  @Field(() => Float, { nullable: true, description: 'Over all of them; null where it would tell what is withheld' })
  readonly p50Minutes!: number | null;

  @Field(() => Float, { nullable: true })
  readonly p90Minutes!: number | null;
}

export const InstitutionLeagueResult = resultUnion(
  'InstitutionLeagueResult',
  () => InstitutionLeagueType,
  'InstitutionLeague',
);
