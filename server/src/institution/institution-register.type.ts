import type { Instant, InstitutionTrait } from '@zhengming/domain';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { PageInfoType } from '../app/page-info.type.js';
import { DateScalar, DateTimeScalar, DivisionCodeScalar, UuidScalar } from '../app/scalars.js';
import { DivisionType } from '../division/division.type.js';
import { PopulationRunType } from '../status/population-run.type.js';
import { InstitutionTraitEnum } from './institution.enum.js';
import { InstitutionType, TraitPeriodType } from './institution.type.js';

@ObjectType('InstitutionEdge')
export class InstitutionEdgeType {
  @Field(() => String)
  readonly cursor!: string;

  @Field(() => InstitutionType)
  readonly node!: InstitutionType;
}

@ObjectType('InstitutionConnection')
export class InstitutionConnectionType {
  @Field(() => [InstitutionEdgeType])
  readonly edges!: readonly InstitutionEdgeType[];

  @Field(() => PageInfoType)
  readonly pageInfo!: PageInfoType;
}

@ObjectType('InstitutionVersion', { description: 'An entry of the registry as it was written; never changed.' })
export class InstitutionVersionType {
  @Field(() => Int)
  readonly version!: number;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String, { nullable: true })
  readonly creditCode!: string | null;

  @Field(() => DivisionType)
  readonly division!: DivisionType;

  @Field(() => String, { nullable: true })
  readonly phone!: string | null;

  @Field(() => String, { nullable: true })
  readonly dutyContact!: string | null;

  @Field(() => [TraitPeriodType])
  readonly traits!: readonly TraitPeriodType[];

  @Field(() => String)
  readonly reason!: string;

  @Field(() => String, { nullable: true, description: 'Number of the paper it rests on (文号)' })
  readonly document!: string | null;

  @Field(() => String, { nullable: true, description: 'Null: an operator, from a file' })
  readonly changedBy!: string | null;

  @Field(() => DateTimeScalar)
  readonly changedAt!: Instant;

  @Field(() => PopulationRunType, { nullable: true, description: 'Who was judged again because of it' })
  readonly run!: PopulationRunType | null;
}

@InputType('InstitutionFilter')
export class InstitutionFilterInput {
  @Field(() => String, { nullable: true, description: 'Part of the name, or the beginning of the credit code' })
  readonly search!: string | null;

  @Field(() => DivisionCodeScalar, { nullable: true, description: 'In this province, prefecture or county' })
  readonly within!: string | null;

  @Field(() => InstitutionTraitEnum, { nullable: true, description: 'Those that have it now' })
  readonly has!: InstitutionTrait | null;

  @Field(() => InstitutionTraitEnum, { nullable: true, description: 'Those that lack it now' })
  readonly lacks!: InstitutionTrait | null;
}

@InputType('TraitPeriodInput')
export class TraitPeriodInput {
  @Field(() => InstitutionTraitEnum)
  readonly trait!: InstitutionTrait;

  @Field(() => DateScalar, { nullable: true })
  readonly since!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it no longer holds' })
  readonly until!: string | null;
}

@InputType('SaveInstitutionInput')
export class SaveInstitutionInput {
  @Field(() => UuidScalar, { nullable: true, description: 'Absent: a new one' })
  readonly id!: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that was read; needed with `id`' })
  readonly expectedVersion!: number | null;

  @Field(() => String, { description: '2 to 60 characters' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Checked by GB 32100-2015' })
  readonly creditCode!: string | null;

  @Field(() => DivisionCodeScalar)
  readonly divisionCode!: string;

  @Field(() => String, { nullable: true })
  readonly phone!: string | null;

  @Field(() => String, { nullable: true, description: 'An office or a seat, nobody by name' })
  readonly dutyContact!: string | null;

  @Field(() => [TraitPeriodInput], { description: 'All of them; a period that is left out was wrong' })
  readonly traits!: readonly TraitPeriodInput[];

  @Field(() => String)
  readonly reason!: string;

  @Field(() => String, { nullable: true, description: 'Needed when a day of qualification is taken away' })
  readonly document!: string | null;
}
