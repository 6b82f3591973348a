import type {
  BindingChannel,
  Colour,
  DelegationPurpose,
  DelegationState,
  Instant,
  PopupKind,
  Relation,
  TestResult,
} from '@zhengming/domain';
import { Field, InputType, ObjectType } from 'type-graphql';
import { IdentifierInput } from '../app/inputs.type.js';
import { DateScalar, DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { BindingChannelEnum } from '../phone/phone.enum.js';
import { ColourEnum, PopupKindEnum } from '../status/outcome.enum.js';
import { TestResultEnum } from '../test/test.enum.js';
import { DelegationUseType } from './delegation.type.js';
import { DelegationPurposeEnum, DelegationStateEnum, RelationEnum } from './family.enum.js';

@InputType('AddFamilyCardInput', { description: 'Asked with a token for the subject, who so agrees (RFC 8693)' })
export class AddFamilyCardInput {
  @Field(() => BindingChannelEnum)
  readonly channel!: BindingChannel;

  @Field(() => String, { description: 'Your id of the account the card lies in; kept as a keyed hash' })
  readonly account!: string;

  @Field(() => IdentifierInput, { description: 'Whose data it is: the citizen the token is for' })
  readonly subject!: IdentifierInput;

  @Field(() => IdentifierInput, { description: 'Who will look up' })
  readonly holder!: IdentifierInput;

  @Field(() => RelationEnum)
  readonly relation!: Relation;

  @Field(() => [DelegationPurposeEnum])
  readonly purposes!: readonly DelegationPurpose[];

  @Field(() => DateTimeScalar, { description: 'At most a year on' })
  readonly to!: Instant;
}

@ObjectType('FamilyCard', { description: 'A card as the citizen behind the token sees it, holder or subject' })
export class FamilyCardType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => String, { description: 'The other one, masked' })
  readonly name!: string;

  @Field(() => Boolean, { description: 'Whether the citizen is the one whose data it is' })
  readonly mine!: boolean;

  @Field(() => RelationEnum)
  readonly relation!: Relation;

  @Field(() => [DelegationPurposeEnum])
  readonly purposes!: readonly DelegationPurpose[];

  @Field(() => DelegationStateEnum)
  readonly state!: DelegationState;

  @Field(() => DateTimeScalar)
  readonly to!: Instant;

  @Field(() => [DelegationUseType], { description: 'Look-ups, the latest 20; for the one whose data it is' })
  readonly uses!: readonly DelegationUseType[];
}

@InputType('CheckFamilyStatusInput', { description: 'Asked with a token for the holder' })
export class CheckFamilyStatusInput {
  @Field(() => UuidScalar, { description: 'The card or delegation' })
  readonly delegationId!: string;

  @Field(() => DelegationPurposeEnum, { description: 'STATUS: the code; RECORDS: tests and doses' })
  readonly purpose!: DelegationPurpose;

  @Field(() => String, { nullable: true, description: 'Of a card: the account it lies in' })
  readonly account?: string | null;
}

@ObjectType('FamilyTest')
export class FamilyTestType {
  @Field(() => TestResultEnum)
  readonly result!: TestResult;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly reportedAt!: Instant | null;
}

@ObjectType('FamilyDose')
export class FamilyDoseType {
  @Field(() => DateScalar)
  readonly givenOn!: string;

  @Field(() => String, { nullable: true })
  readonly product!: string | null;
}

@ObjectType('FamilyStatus', { description: 'What somebody who agreed is shown to who looks up for them' })
export class FamilyStatusType {
  @Field(() => String, { description: 'Masked' })
  readonly name!: string;

  @Field(() => ColourEnum, { nullable: true, description: 'With STATUS' })
  readonly colour!: Colour | null;

  @Field(() => PopupKindEnum, { nullable: true })
  readonly popup!: PopupKind | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly validUntil!: Instant | null;

  @Field(() => [FamilyTestType], { description: 'With RECORDS: the latest three' })
  readonly tests!: readonly FamilyTestType[];

  @Field(() => [FamilyDoseType], { description: 'With RECORDS' })
  readonly doses!: readonly FamilyDoseType[];

  @Field(() => DateTimeScalar)
  readonly checkedAt!: Instant;
}
