import type { Sex } from '@zhengming/domain';
import { Field, InputType, Int } from 'type-graphql';
import { apiEnum } from '../app/api-enum.js';
import { IdentifierInput } from '../app/inputs.type.js';
import { DivisionCodeScalar } from '../app/scalars.js';

export type DocumentKind = 'RESIDENT_ID' | 'PASSPORT';
export const DocumentKindEnum = apiEnum<DocumentKind>('DocumentKind', {
  RESIDENT_ID: '居民身份证',
  PASSPORT: 'Passport or permit (护照、通行证), when there is no resident number',
});
export const SexEnum = apiEnum<Sex>('Sex', { MALE: null, FEMALE: null });

@InputType('RegisterPersonInput', {
  description: 'Somebody who has not used a code yet: old, young, from abroad (提前注册)',
})
export class RegisterPersonInput {
  @Field(() => String)
  readonly name!: string;

  @Field(() => DocumentKindEnum)
  readonly documentKind!: DocumentKind;

  @Field(() => String)
  readonly documentNumber!: string;

  @Field(() => SexEnum, { nullable: true, description: 'With a passport; a resident number says it' })
  readonly sex?: Sex | null;

  @Field(() => Int, { nullable: true, description: 'With a passport; a resident number says it' })
  readonly birthYear?: number | null;

  @Field(() => DivisionCodeScalar, { description: 'County of residence' })
  readonly homeDivision!: string;

  @Field(() => IdentifierInput, { nullable: true, description: 'Of a minor or somebody who needs one: their guardian' })
  readonly guardian?: IdentifierInput | null;
}
