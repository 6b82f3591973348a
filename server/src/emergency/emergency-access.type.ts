import type { Instant } from '@zhengming/domain';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { IdentifierInput } from '../app/inputs.type.js';
import { PageInfoType } from '../app/page-info.type.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { DivisionType } from '../division/division.type.js';

@InputType('BreakGlassInput', { description: 'Whom, by number or id, one of the two' })
export class BreakGlassInput {
  @Field(() => IdentifierInput, { nullable: true })
  readonly identifier?: IdentifierInput | null;

  @Field(() => UuidScalar, { nullable: true })
  readonly personId?: string | null;

  @Field(() => String, { description: 'Why it cannot wait, 4 to 200 characters; the person and the auditors read it' })
  readonly reason!: string;
}

@InputType('ReviewEmergencyAccessInput')
export class ReviewEmergencyAccessInput {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => Boolean)
  readonly justified!: boolean;

  @Field(() => String, { nullable: true, description: 'At most 500 characters; required when it was not justified' })
  readonly note?: string | null;
}

@ObjectType('BrokenGlass', { description: 'One person is open to whoever asked, for an hour.' })
export class BrokenGlassType {
  @Field(() => UuidScalar)
  readonly personId!: string;

  @Field(() => DateTimeScalar)
  readonly until!: Instant;
}

@ObjectType('EmergencyAccess', {
  description: 'Somebody opened one person outside their jurisdiction (紧急访问), to be reviewed by somebody else',
})
export class EmergencyAccessType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => UuidScalar)
  readonly personId!: string;

  @Field(() => String, { description: 'Masked' })
  readonly personName!: string;

  @Field(() => DivisionType, { description: 'Where the person lives' })
  readonly homeDivision!: DivisionType;

  @Field(() => String)
  readonly staff!: string;

  @Field(() => String)
  readonly reason!: string;

  @Field(() => DateTimeScalar)
  readonly at!: Instant;

  @Field(() => DateTimeScalar)
  readonly until!: Instant;

  @Field(() => Int, { description: 'How often they read or changed something of the person in that time' })
  readonly looks!: number;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly reviewedAt!: Instant | null;

  @Field(() => String, { nullable: true })
  readonly reviewedBy!: string | null;

  @Field(() => Boolean, { nullable: true })
  readonly justified!: boolean | null;

  @Field(() => String, { nullable: true })
  readonly note!: string | null;

  @Field(() => Boolean, { description: 'Whether whoever asks may review it: nobody reviews their own' })
  readonly mayReview!: boolean;
}

@ObjectType('EmergencyAccessEdge')
export class EmergencyAccessEdgeType {
  @Field(() => String)
  readonly cursor!: string;

  @Field(() => EmergencyAccessType)
  readonly node!: EmergencyAccessType;
}

@ObjectType('EmergencyAccessConnection')
export class EmergencyAccessConnectionType {
  @Field(() => [EmergencyAccessEdgeType])
  readonly edges!: readonly EmergencyAccessEdgeType[];

  @Field(() => PageInfoType)
  readonly pageInfo!: PageInfoType;
}
