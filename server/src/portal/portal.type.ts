import type { Instant } from '@zhengming/domain';
import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { apiEnum } from '../app/api-enum.js';
import { resultUnion } from '../app/refusal.type.js';
import { DateScalar, DateTimeScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';
import { PartnerType } from '../partner/partner.type.js';
import type { SchemaChange } from './schema-change.js';

@ObjectType('PartnerBudget', { description: 'Points of this minute, as the process that answers counts them.' })
export class PartnerBudgetType {
  @Field(() => Int)
  readonly perMinute!: number;

  @Field(() => Int)
  readonly remaining!: number;

  @Field(() => Int)
  readonly resetInSeconds!: number;
}

@ObjectType('OwnPartner', { description: 'A partner as it sees itself (接入方门户).' })
export class OwnPartnerType {
  @Field(() => PartnerType)
  readonly partner!: PartnerType;

  @Field(() => PartnerBudgetType)
  readonly budget!: PartnerBudgetType;

  @Field(() => Int, { description: 'People it serves now; 10,000 means that many or more' })
  readonly serves!: number;
}

@ObjectType('OperationUsage', { description: 'One operation on one day (用量).' })
export class OperationUsageType {
  @Field(() => DateScalar)
  readonly day!: string;

  @Field(() => String, { description: 'The root fields that were asked for' })
  readonly operation!: string;

  @Field(() => Int)
  readonly calls!: number;

  @Field(() => Int, { description: 'Faults of ours' })
  readonly errors!: number;

  @Field(() => Int, { description: 'Not let in, out of budget, or not understood' })
  readonly refused!: number;

  @Field(() => Float)
  readonly cost!: number;

  @Field(() => Int, { nullable: true, description: 'Half of the answers came within so many milliseconds' })
  readonly p50!: number | null;

  @Field(() => Int, { nullable: true })
  readonly p95!: number | null;
}

@ObjectType('OwnOperation', {
  description: 'A registered operation (登记的操作), checked against the schema as it is now.',
})
export class OwnOperationType {
  @Field(() => String, { description: 'Send it as documentId "sha256:<hash>"' })
  readonly hash!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String)
  readonly document!: string;

  @Field(() => Boolean, { description: 'Of the house, for everybody' })
  readonly ofHouse!: boolean;

  @Field(() => DateTimeScalar)
  readonly registeredAt!: Instant;

  @Field(() => [String], { description: 'Why it would be refused' })
  readonly problems!: readonly string[];

  @Field(() => [String], { description: 'What it uses that will go' })
  readonly warnings!: readonly string[];
}

export const SchemaChangeKindEnum = apiEnum<SchemaChange['kind']>('SchemaChangeKind', {
  ADDED: null,
  CHANGED: null,
  DEPRECATED: 'Works until removeOn at least',
  REMOVED: null,
});

@ObjectType('SchemaChange', { description: 'One line of the changelog of this API (接口变更).' })
export class SchemaChangeType {
  @Field(() => String)
  readonly id!: string;

  @Field(() => DateScalar)
  readonly date!: string;

  @Field(() => SchemaChangeKindEnum)
  readonly kind!: SchemaChange['kind'];

  @Field(() => String)
  readonly subject!: string;

  @Field(() => TextType)
  readonly text!: TextType;

  @Field(() => DateScalar, { nullable: true, description: 'Of what is deprecated: not before' })
  readonly removeOn!: string | null;
}

@ObjectType('SourceKindFreshness')
export class SourceKindFreshnessType {
  @Field(() => String)
  readonly kind!: string;

  @Field(() => String)
  readonly state!: string;

  @Field(() => DateTimeScalar)
  readonly since!: Instant;
}

@ObjectType('SourceFreshness', { description: 'How fresh what a source tells us is (数据来源时效).' })
export class SourceFreshnessType {
  @Field(() => String)
  readonly code!: string;

  @Field(() => TextType)
  readonly name!: TextType;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly answeredAt!: Instant | null;

  @Field(() => [SourceKindFreshnessType])
  readonly kinds!: readonly SourceKindFreshnessType[];
}

@InputType('RotateKeyInput')
export class RotateKeyInput {
  @Field(() => Int, { nullable: true, description: 'Days until it expires, 1 to 730; 365 when absent' })
  readonly expiresInDays!: number | null;

  @Field(() => Int, { description: 'Hours for which the keys so far still open, 0 to 720', defaultValue: 24 })
  readonly overlapHours!: number;
}

@ObjectType('OperationRetired')
export class OperationRetiredType {
  @Field(() => String)
  readonly hash!: string;
}

export const OwnOperationResult = resultUnion('OwnOperationResult', () => OwnOperationType, 'OwnOperation');
export const OperationRetiredResult = resultUnion(
  'OperationRetiredResult',
  () => OperationRetiredType,
  'OperationRetired',
);

export const toSchemaChangeType = (one: SchemaChange): SchemaChangeType => ({
  id: one.id,
  date: one.date,
  kind: one.kind,
  subject: one.subject,
  text: { zh: one.zh, en: one.en },
  removeOn: one.removeOn ?? null,
});
