import type { Instant } from '@zhengming/domain';
import { Field, InputType } from 'type-graphql';
import { apiEnum } from './api-enum.js';
import { DateTimeScalar } from './scalars.js';

export type LookupKind = 'RESIDENT_ID' | 'PHONE';

export const IdentifierKindEnum = apiEnum<LookupKind>('IdentifierKind', {
  RESIDENT_ID: '居民身份证号, 18 characters (GB 11643-1999)',
  PHONE: 'Mobile number, 11 digits',
});

@InputType('IdentifierInput', { description: 'Always sent in variables or the body, never in an address.' })
export class IdentifierInput {
  @Field(() => IdentifierKindEnum)
  readonly kind!: LookupKind;

  @Field(() => String)
  readonly value!: string;
}

@InputType('DateRangeInput', { description: 'From (inclusive) to (exclusive); either end may be open.' })
export class DateRangeInput {
  @Field(() => DateTimeScalar, { nullable: true })
  readonly from!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly to!: Instant | null;
}
