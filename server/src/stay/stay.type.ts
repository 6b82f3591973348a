import type { AreaKind, Instant, Precision, RiskLevel, StaySource } from '@zhengming/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { DivisionType } from '../division/division.type.js';
import { PhoneBindingType } from '../phone/phone.type.js';
import { AreaKindEnum, PrecisionEnum, RiskLevelEnum, StaySourceEnum } from '../status/outcome.enum.js';

@ObjectType('StayArea', {
  description: "A listed division of the stay's prefecture unit, and from when to when it was listed.",
})
export class StayAreaType {
  @Field(() => DivisionType)
  readonly division!: DivisionType;

  @Field(() => RiskLevelEnum, { nullable: true })
  readonly level!: RiskLevel | null;

  @Field(() => AreaKindEnum)
  readonly kind!: AreaKind;

  @Field(() => Int)
  readonly places!: number;

  @Field(() => DateTimeScalar)
  readonly inForceFrom!: Instant;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly inForceTo!: Instant | null;
}

@ObjectType('Stay', { description: 'A stay somewhere (旅居史); a trip is a stay with a source.' })
export class StayType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => StaySourceEnum)
  readonly source!: StaySource;

  @Field(() => PrecisionEnum, {
    description: 'How finely the source names the place; telecom data knows prefectures only',
  })
  readonly precision!: Precision;

  @Field(() => DivisionType)
  readonly division!: DivisionType;

  @Field(() => DateTimeScalar)
  readonly arrivedAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Null: still there' })
  readonly leftAt!: Instant | null;

  @Field(() => PhoneBindingType, { nullable: true })
  readonly phone!: PhoneBindingType | null;

  @Field(() => String, { nullable: true, description: 'Train, hotel and the like; only for those who handle appeals' })
  readonly detail!: string | null;

  @Field(() => DateTimeScalar, { description: 'When the platform came to know of it' })
  readonly knownFrom!: Instant;

  @Field(() => [StayAreaType], {
    description: 'Areas in force in the same prefecture unit while the stay counts; for the time axis',
  })
  readonly areas!: readonly StayAreaType[];
}
