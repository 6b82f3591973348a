import type { MergeState } from '@zhengming/data';
import type { DuplicateGrade, DuplicateReason, Instant } from '@zhengming/domain';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { PageInfoType } from '../app/page-info.type.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { DivisionType } from '../division/division.type.js';
import {
  CandidateStateEnum,
  type CandidateState,
  DuplicateGradeEnum,
  DuplicateReasonEnum,
  type MergeAction,
  MergeActionEnum,
  type MergeFactKind,
  MergeFactKindEnum,
  MergeStateEnum,
} from './merging.enum.js';

@ObjectType('RecordSide', { description: 'One of two records, masked: what a steward compares' })
export class RecordSideType {
  @Field(() => UuidScalar)
  readonly personId!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String, { description: 'RESIDENT_ID or PASSPORT' })
  readonly documentKind!: string;

  @Field(() => String)
  readonly idNumber!: string;

  @Field(() => String)
  readonly sex!: string;

  @Field(() => Int)
  readonly birthYear!: number;

  @Field(() => DivisionType)
  readonly homeDivision!: DivisionType;

  @Field(() => DateTimeScalar)
  readonly createdAt!: Instant;

  @Field(() => [String], { description: 'Numbers bound now, masked' })
  readonly phones!: readonly string[];

  @Field(() => Int)
  readonly stays!: number;

  @Field(() => Int)
  readonly tests!: number;

  @Field(() => Int)
  readonly doses!: number;

  @Field(() => Int)
  readonly openAppeals!: number;

  @Field(() => String, { nullable: true })
  readonly colour!: string | null;
}

@ObjectType('MergeFact', { description: 'A fact that came to the one who stayed since two records were made one' })
export class MergeFactType {
  @Field(() => UuidScalar, { description: 'Send it back in handOver' })
  readonly id!: string;

  @Field(() => MergeFactKindEnum)
  readonly kind!: MergeFactKind;

  @Field(() => DateTimeScalar, { description: 'Sampled, given, arrived, declared or bound' })
  readonly at!: Instant;

  @Field(() => DivisionType, { nullable: true })
  readonly division!: DivisionType | null;

  @Field(() => String, {
    nullable: true,
    description: 'By which way: the source of a stay, the channel of anything else',
  })
  readonly source!: string | null;

  @Field(() => String, { nullable: true, description: 'Of a binding, masked' })
  readonly number!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was received' })
  readonly knownFrom!: Instant;
}

@ObjectType('PersonMerge', {
  description: 'Two records made one by two people, and perhaps taken apart again (记录合并)',
})
export class PersonMergeType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => MergeStateEnum)
  readonly state!: MergeState;

  @Field(() => RecordSideType, { nullable: true, description: 'Who stays' })
  readonly survivor!: RecordSideType | null;

  @Field(() => RecordSideType, { nullable: true, description: 'Whose record lies in the other' })
  readonly merged!: RecordSideType | null;

  @Field(() => String)
  readonly reason!: string;

  @Field(() => String, { nullable: true })
  readonly proposedBy!: string | null;

  @Field(() => DateTimeScalar)
  readonly proposedAt!: Instant;

  @Field(() => String, { nullable: true })
  readonly decidedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly decidedAt!: Instant | null;

  @Field(() => String, { nullable: true })
  readonly decisionReason!: string | null;

  @Field(() => String, { nullable: true })
  readonly undoneBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly undoneAt!: Instant | null;

  @Field(() => String, { nullable: true })
  readonly undoReason!: string | null;

  @Field(() => [MergeFactType], {
    description:
      'While merged: what came since, latest first; who takes them apart says what of it is of the one who leaves',
  })
  readonly factsSince!: readonly MergeFactType[];

  @Field(() => [MergeActionEnum], { description: 'What whoever asks may do now; never decide what they proposed' })
  readonly allowedActions!: readonly MergeAction[];

  @Field(() => Int)
  readonly version!: number;
}

@ObjectType('DuplicateCandidate', {
  description: 'Two records that may be of one person (疑似重复); nobody is merged by it',
})
export class DuplicateCandidateType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => CandidateStateEnum)
  readonly state!: CandidateState;

  @Field(() => Int, { description: '0 to 100: orders the queue, decides nothing' })
  readonly score!: number;

  @Field(() => DuplicateGradeEnum)
  readonly grade!: DuplicateGrade;

  @Field(() => [DuplicateReasonEnum])
  readonly reasons!: readonly DuplicateReason[];

  @Field(() => [RecordSideType], { description: 'The two' })
  readonly sides!: readonly RecordSideType[];

  @Field(() => PersonMergeType, { nullable: true, description: 'The latest that was proposed of the two' })
  readonly merge!: PersonMergeType | null;

  @Field(() => DateTimeScalar)
  readonly foundAt!: Instant;

  @Field(() => String, { nullable: true })
  readonly decidedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly decidedAt!: Instant | null;

  @Field(() => String, { nullable: true })
  readonly decisionReason!: string | null;

  @Field(() => Int)
  readonly version!: number;
}

@ObjectType('DuplicateCandidateEdge')
export class DuplicateCandidateEdgeType {
  @Field(() => String)
  readonly cursor!: string;

  @Field(() => DuplicateCandidateType)
  readonly node!: DuplicateCandidateType;
}

@ObjectType('DuplicateCandidateConnection')
export class DuplicateCandidateConnectionType {
  @Field(() => [DuplicateCandidateEdgeType])
  readonly edges!: readonly DuplicateCandidateEdgeType[];

  @Field(() => PageInfoType)
  readonly pageInfo!: PageInfoType;
}

@InputType('DismissDuplicateInput')
export class DismissDuplicateInput {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => Int)
  readonly expectedVersion!: number;

  @Field(() => String, { description: 'Why they are two people, 1 to 500 characters' })
  readonly reason!: string;
}

@InputType('ProposeMergeInput')
export class ProposeMergeInput {
  @Field(() => UuidScalar, { description: 'The pair' })
  readonly candidateId!: string;

  @Field(() => Int)
  readonly expectedVersion!: number;

  @Field(() => UuidScalar, { description: 'Which of the two stays' })
  readonly survivorId!: string;

  @Field(() => String, { description: 'What was checked, 1 to 500 characters' })
  readonly reason!: string;
}

@InputType('DecideMergeInput')
export class DecideMergeInput {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => Boolean)
  readonly approve!: boolean;

  @Field(() => String, { nullable: true, description: 'Required to reject; at most 500 characters' })
  readonly reason?: string | null;
}

@InputType('UndoMergeInput')
export class UndoMergeInput {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => String, { description: 'Why they are two people after all, 1 to 500 characters' })
  readonly reason!: string;

  @Field(() => [UuidScalar], {
    nullable: true,
    description: 'Facts that came since and are of the one who leaves; all others that came since stay. At most 200',
  })
  readonly handOver?: readonly string[] | null;
}
