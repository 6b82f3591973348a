import type { Instant } from '@zhengming/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';
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

  @Field(() => DateTimeScalar, { description: 'When this platform learnt of it' })
  readonly receivedAt!: Instant;

  @Field(() => TextType, { nullable: true, description: 'Name of the vaccine; null when not known' })
  readonly productName!: TextType | null;

  @Field(() => TextType, { description: 'Who told of it: a platform, a partner, or the certificate that was shown' })
  readonly toldBy!: TextType;
}
