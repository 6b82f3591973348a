import type { Instant } from '@zhengming/domain';
import { Field, InputType, ObjectType } from 'type-graphql';
import { apiEnum } from '../app/api-enum.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';

/** What of a person is masked everywhere else. */
export type PersonalField = 'NAME' | 'ID_NUMBER' | 'PHONES';

export const PersonalFieldEnum = apiEnum<PersonalField>(
  'PersonalField',
  { NAME: '姓名', ID_NUMBER: '居民身份证号', PHONES: '手机号' },
  'What of a person is masked everywhere else.',
);

@InputType('RevealPersonInput')
export class RevealPersonInput {
  @Field(() => UuidScalar)
  readonly personId!: string;

  @Field(() => [PersonalFieldEnum], { description: 'No more than is needed' })
  readonly fields!: PersonalField[];

  @Field(() => String, { description: 'Why, 4 to 200 characters; the person and the auditors read it' })
  readonly reason!: string;
}

@ObjectType('RevealedPhone')
export class RevealedPhoneType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => String)
  readonly number!: string;
}

@ObjectType('RevealedPerson', { description: 'In clear, for as long as it is needed (明文查看).' })
export class RevealedPersonType {
  @Field(() => UuidScalar)
  readonly personId!: string;

  @Field(() => String, { nullable: true })
  readonly name!: string | null;

  @Field(() => String, { nullable: true })
  readonly idNumber!: string | null;

  @Field(() => [RevealedPhoneType])
  readonly phones!: readonly RevealedPhoneType[];

  @Field(() => DateTimeScalar, { description: 'Whoever shows it masks it again by then' })
  readonly maskAgainAt!: Instant;
}
