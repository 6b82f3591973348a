import type { Addressee, AppealState, DisclosureItem, DuplicateOffer, IdentityGrade, Instant } from '@zhengming/domain';
import { Field, ObjectType } from 'type-graphql';
import { Refusal } from '../app/refusal.type.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';
import { DivisionType } from '../division/division.type.js';
import { AddresseeEnum, DisclosureItemEnum, DuplicateOfferKindEnum } from './appeal-life.enum.js';
import { AppealStateEnum, IdentityGradeEnum } from './appeal.enum.js';

@ObjectType('Disclosure', {
  description: 'What may be told to the caller (可告知范围); the desk sees more than it may say.',
})
export class DisclosureType {
  @Field(() => IdentityGradeEnum)
  readonly grade!: IdentityGrade;

  @Field(() => [DisclosureItemEnum])
  readonly mayTell!: readonly DisclosureItem[];

  @Field(() => TextType)
  readonly sentence!: TextType;
}

@ObjectType('AppealTransfer', {
  description: 'Passed on to another hotline or a province (转办); the case stays ours.',
})
export class AppealTransferType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => AddresseeEnum)
  readonly addressee!: Addressee;

  @Field(() => DivisionType, { nullable: true, description: 'PROVINCE: which one' })
  readonly division!: DivisionType | null;

  @Field(() => String, { nullable: true, description: 'The number it has there; the citizen only needs ours' })
  readonly externalNumber!: string | null;

  @Field(() => String)
  readonly handedBy!: string;

  @Field(() => DateTimeScalar)
  readonly handedAt!: Instant;

  @Field(() => DateTimeScalar)
  readonly receiptDue!: Instant;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly receivedAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Nobody confirmed receipt in time' })
  readonly escalatedAt!: Instant | null;

  @Field(() => String, { nullable: true })
  readonly answer!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly answeredAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The case came back, or was closed' })
  readonly endedAt!: Instant | null;
}

@ObjectType('DuplicateOffer', { description: 'The earlier appeal a new one belongs to (查重), and what is offered.' })
export class DuplicateOfferType {
  @Field(() => DuplicateOfferKindEnum)
  readonly kind!: DuplicateOffer['kind'];

  @Field(() => UuidScalar)
  readonly appealId!: string;

  @Field(() => String)
  readonly number!: string;

  @Field(() => AppealStateEnum)
  readonly state!: AppealState;
}

@ObjectType('BulkOutcome', { description: 'What became of one case; no refusal: it was done.' })
export class BulkOutcomeType {
  @Field(() => UuidScalar)
  readonly appealId!: string;

  @Field(() => Refusal, { nullable: true })
  readonly refusal!: Refusal | null;
}

@ObjectType('BulkOutcomes')
export class BulkOutcomesType {
  @Field(() => [BulkOutcomeType], { description: 'In the order asked for' })
  readonly outcomes!: readonly BulkOutcomeType[];
}
