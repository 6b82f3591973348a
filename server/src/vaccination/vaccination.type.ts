import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar, UuidScalar } from '../app/scalars.js';
import { DivisionType } from '../division/division.type.js';
import { type EvidenceGrade, EvidenceGradeEnum } from '../test/test.enum.js';

@ObjectType('Vaccination', { description: 'One dose (接种记录).' })
export class VaccinationType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => String, { nullable: true, description: 'Chinese name of the vaccine; null when not known' })
  readonly product!: string | null;

  @Field(() => Int, { nullable: true })
  readonly doseNumber!: number | null;

  @Field(() => DateScalar)
  readonly givenOn!: string;

  @Field(() => DivisionType)
  readonly division!: DivisionType;

  @Field(() => String)
  readonly institution!: string;

  @Field(() => String)
  readonly source!: string;

  @Field(() => EvidenceGradeEnum)
  readonly grade!: EvidenceGrade;
}
