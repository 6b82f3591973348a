import type { BindingChannel, Consent, DelegationPurpose, DelegationState, Instant, Relation } from '@zhengming/domain';
import { Field, InputType, ObjectType } from 'type-graphql';
import { IdentifierInput } from '../app/inputs.type.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { PersonType } from '../person/person.type.js';
import { BindingChannelEnum } from '../phone/phone.enum.js';
import {
  ConsentEnum,
  DelegationEndEnum,
  DelegationPurposeEnum,
  DelegationStateEnum,
  RelationEnum,
} from './family.enum.js';

@ObjectType('DelegationUse', {
  description: 'One look-up by a delegation; it stands in the access log of the subject too',
})
export class DelegationUseType {
  @Field(() => DateTimeScalar)
  readonly at!: Instant;

  @Field(() => DelegationPurposeEnum)
  readonly purpose!: DelegationPurpose;

  @Field(() => String)
  readonly partner!: string;
}

@ObjectType('Delegation', { description: 'Who may look up for whom, what for and until when (代查、亲友卡)' })
export class DelegationType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => PersonType, { nullable: true, description: 'Whose data it is' })
  readonly subject!: PersonType | null;

  @Field(() => PersonType, { nullable: true, description: 'Who looks up' })
  readonly holder!: PersonType | null;

  @Field(() => RelationEnum, { description: 'What the holder is to the subject' })
  readonly relation!: Relation;

  @Field(() => [DelegationPurposeEnum])
  readonly purposes!: readonly DelegationPurpose[];

  @Field(() => ConsentEnum)
  readonly consent!: Consent;

  @Field(() => BindingChannelEnum, {
    nullable: true,
    description: 'Of a card: the channel it lies in; null: registered at the desk',
  })
  readonly channel!: BindingChannel | null;

  @Field(() => DelegationStateEnum)
  readonly state!: DelegationState;

  @Field(() => DateTimeScalar)
  readonly from!: Instant;

  @Field(() => DateTimeScalar)
  readonly to!: Instant;

  @Field(() => DateTimeScalar)
  readonly registeredAt!: Instant;

  @Field(() => String, { nullable: true, description: 'Of the staff, or the partner' })
  readonly registeredBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly endedAt!: Instant | null;

  @Field(() => String, { nullable: true, description: 'SUBJECT, HOLDER, STAFF or EXPIRY' })
  readonly endedBy!: string | null;

  @Field(() => String, { nullable: true })
  readonly endReason!: string | null;

  @Field(() => [DelegationUseType], { description: 'The latest 20' })
  readonly uses!: readonly DelegationUseType[];
}

@InputType('RegisterDelegationInput')
export class RegisterDelegationInput {
  @Field(() => UuidScalar, { description: 'Whose data it is' })
  readonly subjectId!: string;

  @Field(() => IdentifierInput, { description: 'Who will look up' })
  readonly holder!: IdentifierInput;

  @Field(() => RelationEnum)
  readonly relation!: Relation;

  @Field(() => [DelegationPurposeEnum])
  readonly purposes!: readonly DelegationPurpose[];

  @Field(() => ConsentEnum, { description: 'DOCUMENT_SEEN, or GUARDIANSHIP of a minor' })
  readonly consent!: Consent;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Now unless said otherwise' })
  readonly from?: Instant | null;

  @Field(() => DateTimeScalar, { description: 'At most a year on' })
  readonly to!: Instant;
}

@InputType('EndDelegationInput')
export class EndDelegationInput {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => DelegationEndEnum, { description: 'Whose wish it is' })
  readonly by!: 'SUBJECT' | 'HOLDER' | 'STAFF';

  @Field(() => String, {
    nullable: true,
    description: 'At most 200 characters; required when the desk ends it of itself',
  })
  readonly reason?: string | null;
}
