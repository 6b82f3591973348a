import type { AgencyKind } from '@zhengming/domain';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { PageInfoType } from '../app/page-info.type.js';
import { DivisionCodeScalar, UuidScalar } from '../app/scalars.js';
import { TextInput } from '../knowledge/knowledge.input.js';
import { AgencyKindEnum } from './agency.enum.js';
import { AgencyType } from './agency.type.js';

@ObjectType('AgencyEdge')
export class AgencyEdgeType {
  @Field(() => String)
  readonly cursor!: string;

  @Field(() => AgencyType)
  readonly node!: AgencyType;
}

@ObjectType('AgencyConnection')
export class AgencyConnectionType {
  @Field(() => [AgencyEdgeType])
  readonly edges!: readonly AgencyEdgeType[];

  @Field(() => PageInfoType)
  readonly pageInfo!: PageInfoType;
}

@ObjectType('AnsweringPartner', { description: 'A partner whose key may answer questions to agencies' })
export class AnsweringPartnerType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;
}

@InputType('AgencyFilter')
export class AgencyFilterInput {
  @Field(() => AgencyKindEnum, { nullable: true })
  readonly kind!: AgencyKind | null;

  @Field(() => String, { nullable: true, description: 'Part of the name, in either language' })
  readonly search!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Absent: those in use and those that are not' })
  readonly active!: boolean | null;
}

@InputType('SaveAgencyInput')
export class SaveAgencyInput {
  @Field(() => UuidScalar, { nullable: true, description: 'Absent: a new one' })
  readonly id!: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that was read; needed with `id`' })
  readonly expectedVersion!: number | null;

  @Field(() => AgencyKindEnum, { description: 'Stays what it is once it is saved' })
  readonly kind!: AgencyKind;

  @Field(() => TextInput, { description: '2 to 60 characters each' })
  readonly name!: TextInput;

  @Field(() => String, { nullable: true, description: 'Of the body, not of a person' })
  readonly phone!: string | null;

  @Field(() => TextInput, { nullable: true, description: 'What is said first on the phone' })
  readonly opening!: TextInput | null;

  @Field(() => DivisionCodeScalar, { nullable: true })
  readonly divisionCode!: string | null;

  @Field(() => UuidScalar, { nullable: true, description: 'Whose key it answers with; null: by phone only' })
  readonly partnerId!: string | null;

  @Field(() => Boolean, { description: 'Whether it can be asked' })
  readonly active!: boolean;
}
