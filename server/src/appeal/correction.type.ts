import type { Instant, TestResult } from '@zhengming/domain';
import { Field, ObjectType } from 'type-graphql';
import { apiEnum } from '../app/api-enum.js';
import { DateScalar, DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { DivisionType } from '../division/division.type.js';
import { TestResultEnum } from '../test/test.enum.js';
import {
  CorrectionKindEnum,
  type CorrectionState,
  CorrectionStateEnum,
  type DeskCorrectionKind,
} from './appeal.enum.js';
import { OutcomeType } from './outcome.type.js';
import { ProposalChangesType, SecondPersonNeedType } from './proposal.type.js';

@ObjectType('BeforeAfter', { description: 'What a correction would change.' })
export class BeforeAfterType {
  @Field(() => OutcomeType)
  readonly before!: OutcomeType;

  @Field(() => OutcomeType)
  readonly after!: OutcomeType;
}

export type RemovalState = 'PROPOSED' | 'DONE' | 'REJECTED';
const RemovalStateEnum = apiEnum<RemovalState>('RemovalState', { PROPOSED: null, DONE: null, REJECTED: null });

@ObjectType('AttachedTest', { description: 'The result a correction brings in' })
export class AttachedTestType {
  @Field(() => TestResultEnum)
  readonly result!: TestResult;

  @Field(() => DateTimeScalar)
  readonly sampledAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly reportedAt!: Instant | null;
}

@ObjectType('AttachedDose', { description: 'The dose a correction brings in' })
export class AttachedDoseType {
  @Field(() => String)
  readonly productCode!: string;

  @Field(() => DateScalar)
  readonly givenOn!: string;

  @Field(() => String)
  readonly institution!: string;
}

@ObjectType('Correction', { description: 'A scoped, expiring correction of evidence that the judge reads as a fact.' })
export class CorrectionType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => UuidScalar, { description: 'What was decided together has the same one' })
  readonly proposalId!: string;

  @Field(() => CorrectionKindEnum)
  readonly kind!: DeskCorrectionKind;

  @Field(() => [UuidScalar], { description: 'The stays, tests or bindings it is about' })
  readonly targetIds!: readonly string[];

  @Field(() => DivisionType, { nullable: true })
  readonly division!: DivisionType | null;

  @Field(() => String, { nullable: true })
  readonly ruleId!: string | null;

  @Field(() => [String], { description: 'Rules it may affect, as the judge found them' })
  readonly ruleIds!: readonly string[];

  @Field(() => AttachedTestType, { nullable: true })
  readonly test!: AttachedTestType | null;

  @Field(() => AttachedDoseType, { nullable: true })
  readonly dose!: AttachedDoseType | null;

  @Field(() => String)
  readonly legalBasis!: string;

  @Field(() => [UuidScalar])
  readonly evidenceIds!: readonly string[];

  @Field(() => DateTimeScalar)
  readonly validFrom!: Instant;

  @Field(() => DateTimeScalar)
  readonly validTo!: Instant;

  @Field(() => CorrectionStateEnum)
  readonly state!: CorrectionState;

  @Field(() => BeforeAfterType)
  readonly preview!: BeforeAfterType;

  @Field(() => ProposalChangesType, { nullable: true, description: 'As its author saw it; null in old corrections' })
  readonly changes!: ProposalChangesType | null;

  @Field(() => [SecondPersonNeedType], { description: 'Empty: nobody else had to decide' })
  readonly secondPersonReasons!: readonly SecondPersonNeedType[];

  @Field(() => String)
  readonly author!: string;

  @Field(() => String, { nullable: true, description: 'Never the author (四眼原则)' })
  readonly approver!: string | null;

  @Field(() => DateTimeScalar)
  readonly proposedAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly decidedAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly removedAt!: Instant | null;

  @Field(() => String, { nullable: true })
  readonly removedBy!: string | null;

  @Field(() => String, { nullable: true })
  readonly removalReason!: string | null;
}

@ObjectType('CorrectionRemoval', { description: 'Taking back what was decided (撤销更正); never without a reason' })
export class CorrectionRemovalType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => UuidScalar)
  readonly proposalId!: string;

  @Field(() => String)
  readonly reason!: string;

  @Field(() => BeforeAfterType)
  readonly preview!: BeforeAfterType;

  @Field(() => Boolean, { description: 'The person is worse off by it, so a second person decides' })
  readonly stricter!: boolean;

  @Field(() => RemovalStateEnum)
  readonly state!: RemovalState;

  @Field(() => String)
  readonly askedBy!: string;

  @Field(() => DateTimeScalar)
  readonly askedAt!: Instant;

  @Field(() => String, { nullable: true, description: 'Never who asked (四眼原则)' })
  readonly decidedBy!: string | null;

  @Field(() => Boolean, { description: 'Whether the signed-in person may decide it now' })
  readonly mayDecide!: boolean;
}
