import { Field, ObjectType } from 'type-graphql';
import { UuidScalar } from '../app/scalars.js';
import { DivisionType } from '../division/division.type.js';

@ObjectType('Institution', { description: 'A testing or vaccinating institution (检测机构).' })
export class InstitutionType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => DivisionType)
  readonly division!: DivisionType;

  @Field(() => Boolean, { description: 'Recognised for testing (有资质)' })
  readonly qualified!: boolean;

  @Field(() => Boolean, { description: 'Uploads to the national platform by itself' })
  readonly connected!: boolean;

  @Field(() => String, { nullable: true })
  readonly phone!: string | null;
}
