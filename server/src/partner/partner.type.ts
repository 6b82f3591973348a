import type { Partner, PartnerKeyRow } from '@zhengming/data';
import { fromEpochMs, type Instant } from '@zhengming/domain';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar, UuidScalar } from '../app/scalars.js';

@ObjectType('PartnerKey', { description: 'A key of a partner, without its secret (密钥).' })
export class PartnerKeyType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => String, { description: 'Stands in the key after zm_' })
  readonly prefix!: string;

  @Field(() => DateTimeScalar)
  readonly createdAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly expiresAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly revokedAt!: Instant | null;

  @Field(() => DateScalar, { nullable: true, description: 'Null: never' })
  readonly lastUsedOn!: string | null;

  @Field(() => Boolean, { description: 'Opens the door now' })
  readonly good!: boolean;
}

@ObjectType('Partner', { description: 'A mini-program, railway, airline, hospital, laboratory or venue (接入方).' })
export class PartnerType {
  @Field(() => UuidScalar, { description: 'Its client id at /oauth/token' })
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'Whom to call when something is wrong' })
  readonly contact!: string | null;

  @Field(() => [String])
  readonly scopes!: readonly string[];

  @Field(() => [String], { description: 'What it may say it reads personal data for' })
  readonly purposes!: readonly string[];

  @Field(() => [String], { description: 'Ranges from which it may ask; none: from anywhere' })
  readonly addresses!: readonly string[];

  @Field(() => Int, { nullable: true, description: 'Points in a minute; null: as everybody' })
  readonly budgetPerMinute!: number | null;

  @Field(() => Boolean, { description: 'Sees and changes a person only with a proof that this person is asking' })
  readonly proofRequired!: boolean;

  @Field(() => String, { nullable: true, description: 'JWK set with which it signs proofs' })
  readonly proofKeys!: string | null;

  @Field(() => Boolean)
  readonly active!: boolean;

  @Field(() => Boolean, { description: 'May send registered operations only' })
  readonly registeredOnly!: boolean;

  @Field(() => DateTimeScalar)
  readonly createdAt!: Instant;

  @Field(() => [PartnerKeyType])
  readonly keys!: readonly PartnerKeyType[];
}

@ObjectType('PartnerKeyGiven', { description: 'A new key; it is shown once.' })
export class PartnerKeyGivenType {
  @Field(() => String, { description: 'zm_<prefix>_<secret>; only its hash is kept' })
  readonly key!: string;

  @Field(() => PartnerType)
  readonly partner!: PartnerType;
}

@InputType('PartnerInput')
export class PartnerInput {
  @Field(() => UuidScalar, { nullable: true, description: 'Absent: a new partner' })
  readonly id!: string | null;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String, { nullable: true })
  readonly contact!: string | null;

  @Field(() => [String])
  readonly scopes!: string[];

  @Field(() => [String], { defaultValue: [] })
  readonly purposes!: string[];

  @Field(() => [String], { defaultValue: [] })
  readonly addresses!: string[];

  @Field(() => Int, { nullable: true })
  readonly budgetPerMinute!: number | null;

  @Field(() => Boolean, { defaultValue: false })
  readonly proofRequired!: boolean;

  @Field(() => String, { nullable: true })
  readonly proofKeys!: string | null;
}

@InputType('PartnerKeyInput')
export class PartnerKeyInput {
  @Field(() => UuidScalar)
  readonly partnerId!: string;

  @Field(() => Int, { nullable: true, description: 'Days until it expires, 1 to 730; 365 when absent' })
  readonly expiresInDays!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Rotation: hours for which the keys so far still open, 0 to 720; absent: they stay as they are',
  })
  readonly overlapHours!: number | null;
}

const instantOf = (text: string): Instant => fromEpochMs(Date.parse(text));
const optional = (text: string | null): Instant | null => (text === null ? null : instantOf(text));

function toKeyType(key: PartnerKeyRow, nowMs: number): PartnerKeyType {
  const over = key.expiresAt !== null && Date.parse(key.expiresAt) <= nowMs;
  return {
    id: key.id,
    prefix: key.prefix,
    createdAt: instantOf(key.createdAt),
    expiresAt: optional(key.expiresAt),
    revokedAt: optional(key.revokedAt),
    lastUsedOn: key.lastUsedOn,
    good: key.revokedAt === null && !over,
  };
}

/** @param nowMs keys end by the time of the machine, whatever the clock of the house says */
export const toPartnerType = (partner: Partner, nowMs = Date.now()): PartnerType => ({
  id: partner.id,
  name: partner.name,
  contact: partner.contact,
  scopes: partner.scopes,
  purposes: partner.purposes,
  addresses: partner.addresses,
  budgetPerMinute: partner.budgetPerMinute,
  proofRequired: partner.proofRequired,
  proofKeys: partner.proofKeys,
  active: partner.active,
  registeredOnly: partner.registeredOnly,
  createdAt: instantOf(partner.createdAt),
  keys: partner.keys.map((key) => toKeyType(key, nowMs)),
});
