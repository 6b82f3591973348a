import type { InstitutionTrait } from '@zhengming/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar, UuidScalar } from '../app/scalars.js';
import { DivisionType } from '../division/division.type.js';
import { InstitutionTraitEnum } from './institution.enum.js';

@ObjectType('TraitPeriod', {
  description: 'A stretch of days in which an institution has a qualification or connection.',
})
export class TraitPeriodType {
  @Field(() => InstitutionTraitEnum)
  readonly trait!: InstitutionTrait;

  @Field(() => DateScalar, { nullable: true, description: 'Null: since before there were records' })
  readonly since!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The first day it no longer holds; null: open' })
  readonly until!: string | null;
}

@ObjectType('Institution', { description: 'A testing or vaccinating institution (检测机构).' })
export class InstitutionType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Unified social credit code (统一社会信用代码, GB 32100-2015)' })
  readonly creditCode!: string | null;

  @Field(() => DivisionType)
  readonly division!: DivisionType;

  @Field(() => Boolean, { description: 'Recognised for testing now (有资质)' })
  readonly qualified!: boolean;

  @Field(() => Boolean, { description: 'Uploads to a platform by itself now (已联网)' })
  readonly connected!: boolean;

  @Field(() => [TraitPeriodType], { description: 'Qualification and connections, with their days' })
  readonly traits!: readonly TraitPeriodType[];

  @Field(() => String, { nullable: true })
  readonly phone!: string | null;

  @Field(() => String, { nullable: true, description: 'The office or seat on duty (值班联系)' })
  readonly dutyContact!: string | null;

  @Field(() => Int)
  readonly version!: number;
}
