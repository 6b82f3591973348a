import type { Instant, IntegrityChangeState, TestChannel, TestIntegrity, TestResult } from '@zhengming/domain';
import { Field, InputType, ObjectType } from 'type-graphql';
import { apiEnum } from '../app/api-enum.js';
import { PageInfoType } from '../app/page-info.type.js';
import { resultUnion } from '../app/refusal.type.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { TestChannelEnum, TestIntegrityEnum, TestResultEnum } from '../test/test.enum.js';

export const IntegrityChangeStateEnum = apiEnum<IntegrityChangeState>('IntegrityChangeState', {
  PROPOSED: 'Waits for a second person; the test counts as it did',
  APPROVED: null,
  REJECTED: null,
  TAKEN_BACK: 'By whoever proposed it',
});

export type IntegrityAction = 'DECIDE' | 'TAKE_BACK';
export const IntegrityActionEnum = apiEnum<IntegrityAction>('IntegrityAction', {
  DECIDE: null,
  TAKE_BACK: null,
});

@ObjectType('IntegrityChange', {
  description:
    'Whether a test is genuine (真伪认定): proposed by one, decided by another, and taken back the same way.',
})
export class IntegrityChangeType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => UuidScalar)
  readonly personId!: string;

  @Field(() => String)
  readonly personName!: string;

  @Field(() => String)
  readonly personIdNumber!: string;

  @Field(() => UuidScalar)
  readonly testId!: string;

  @Field(() => String)
  readonly institution!: string;

  @Field(() => String)
  readonly sampleNumber!: string;

  @Field(() => DateTimeScalar)
  readonly sampledAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly reportedAt!: Instant | null;

  @Field(() => TestResultEnum)
  readonly result!: TestResult;

  @Field(() => TestChannelEnum)
  readonly channel!: TestChannel;

  @Field(() => TestIntegrityEnum, { description: 'What it was held to be' })
  readonly was!: TestIntegrity;

  @Field(() => TestIntegrityEnum, { description: 'What it is proposed to be' })
  readonly becomes!: TestIntegrity;

  @Field(() => IntegrityChangeStateEnum)
  readonly state!: IntegrityChangeState;

  @Field(() => String)
  readonly reason!: string;

  @Field(() => String, { nullable: true, description: 'Number of the paper it rests on (文号、比对记录)' })
  readonly document!: string | null;

  @Field(() => String)
  readonly proposedBy!: string;

  @Field(() => DateTimeScalar)
  readonly proposedAt!: Instant;

  @Field(() => String, { nullable: true })
  readonly decidedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly decidedAt!: Instant | null;

  @Field(() => String, { nullable: true })
  readonly decisionReason!: string | null;

  @Field(() => String, { nullable: true, description: 'To whom it was handed to be dealt with by law (移送)' })
  readonly referredTo!: string | null;

  @Field(() => String, { nullable: true })
  readonly referralNumber!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly referredAt!: Instant | null;

  @Field(() => [IntegrityActionEnum], { description: 'What whoever asks may do with it' })
  readonly allowedActions!: readonly IntegrityAction[];
}

@ObjectType('IntegrityChangeEdge')
export class IntegrityChangeEdgeType {
  @Field(() => String)
  readonly cursor!: string;

  @Field(() => IntegrityChangeType)
  readonly node!: IntegrityChangeType;
}

@ObjectType('IntegrityChangeConnection')
export class IntegrityChangeConnectionType {
  @Field(() => [IntegrityChangeEdgeType])
  readonly edges!: readonly IntegrityChangeEdgeType[];

  @Field(() => PageInfoType)
  readonly pageInfo!: PageInfoType;
}

@InputType('IntegrityChangeFilter')
export class IntegrityChangeFilterInput {
  @Field(() => IntegrityChangeStateEnum, { nullable: true })
  readonly state!: IntegrityChangeState | null;

  @Field(() => TestIntegrityEnum, { nullable: true, description: 'What tests were proposed to be' })
  readonly becomes!: TestIntegrity | null;
}

@InputType('ProposeIntegrityInput')
export class ProposeIntegrityInput {
  @Field(() => UuidScalar)
  readonly personId!: string;

  @Field(() => UuidScalar)
  readonly testId!: string;

  @Field(() => TestIntegrityEnum)
  readonly becomes!: TestIntegrity;

  @Field(() => String)
  readonly reason!: string;

  @Field(() => String, { nullable: true })
  readonly document!: string | null;
}

@InputType('DecideIntegrityInput')
export class DecideIntegrityInput {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => Boolean)
  readonly approve!: boolean;

  @Field(() => String)
  readonly reason!: string;

  @Field(() => String, { nullable: true, description: 'Needed to hold a test fake or tampered with (移送单位)' })
  readonly referredTo!: string | null;

  @Field(() => String, { nullable: true })
  readonly referralNumber!: string | null;
}

@InputType('TakeBackIntegrityInput')
export class TakeBackIntegrityInput {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => String)
  readonly reason!: string;
}

export const IntegrityChangeResult = resultUnion('IntegrityChangeResult', () => IntegrityChangeType, 'IntegrityChange');
