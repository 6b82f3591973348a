import type { CodeMappingChangeState, Instant, MappedSubject } from '@zhengming/domain';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { apiEnum } from '../app/api-enum.js';
import { PageInfoType } from '../app/page-info.type.js';
import { resultUnion } from '../app/refusal.type.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';

export const MappedSubjectEnum = apiEnum<MappedSubject>('MappedSubject', {
  TEST_CODE: 'Which kind of test: NUCLEIC_ACID, or ANTIGEN, which is none',
  TEST_RESULT: null,
  TEST_CHANNEL: null,
  VACCINE_PRODUCT: 'A code of `vaccineProducts`',
});

export const CodeMappingChangeStateEnum = apiEnum<CodeMappingChangeState>('CodeMappingChangeState', {
  PROPOSED: 'Waits for a second person; deliveries are read as before',
  APPROVED: null,
  REJECTED: null,
  TAKEN_BACK: 'By whoever proposed it',
});

export type CodeMappingAction = 'DECIDE' | 'TAKE_BACK';
export const CodeMappingActionEnum = apiEnum<CodeMappingAction>('CodeMappingAction', { DECIDE: null, TAKE_BACK: null });

@ObjectType('CodeMapping', { description: "What somebody else's code stands for here, and since when (代码对照)." })
export class CodeMappingType {
  @Field(() => String, { description: 'System, subject, code and version' })
  readonly id!: string;

  @Field(() => String, { description: 'Whose code it is: `system` of a delivery, a source, a system of FHIR' })
  readonly system!: string;

  @Field(() => MappedSubjectEnum)
  readonly subject!: MappedSubject;

  @Field(() => String)
  readonly code!: string;

  @Field(() => String)
  readonly value!: string;

  @Field(() => Int)
  readonly version!: number;

  @Field(() => DateTimeScalar)
  readonly validFrom!: Instant;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Null: it stands' })
  readonly validTo!: Instant | null;
}

@ObjectType('CodeMappingEdge')
export class CodeMappingEdgeType {
  @Field(() => String)
  readonly cursor!: string;

  @Field(() => CodeMappingType)
  readonly node!: CodeMappingType;
}

@ObjectType('CodeMappingConnection')
export class CodeMappingConnectionType {
  @Field(() => [CodeMappingEdgeType])
  readonly edges!: readonly CodeMappingEdgeType[];

  @Field(() => PageInfoType)
  readonly pageInfo!: PageInfoType;
}

@ObjectType('CodeMappingChange', {
  description: 'What a code is to stand for: proposed by one steward, approved by another.',
})
export class CodeMappingChangeType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => String)
  readonly system!: string;

  @Field(() => MappedSubjectEnum)
  readonly subject!: MappedSubject;

  @Field(() => String)
  readonly code!: string;

  @Field(() => String, { nullable: true, description: 'Null: it is to stand for nothing any more' })
  readonly value!: string | null;

  @Field(() => CodeMappingChangeStateEnum)
  readonly state!: CodeMappingChangeState;

  @Field(() => String)
  readonly reason!: string;

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

  @Field(() => [CodeMappingActionEnum], { description: 'What whoever asks may do with it' })
  readonly allowedActions!: readonly CodeMappingAction[];
}

@ObjectType('CodeMappingChangeEdge')
export class CodeMappingChangeEdgeType {
  @Field(() => String)
  readonly cursor!: string;

  @Field(() => CodeMappingChangeType)
  readonly node!: CodeMappingChangeType;
}

@ObjectType('CodeMappingChangeConnection')
export class CodeMappingChangeConnectionType {
  @Field(() => [CodeMappingChangeEdgeType])
  readonly edges!: readonly CodeMappingChangeEdgeType[];

  @Field(() => PageInfoType)
  readonly pageInfo!: PageInfoType;
}

@ObjectType('UnmappedCode', { description: 'A code of a source that no mapping knows; its records wait (未对照)' })
export class UnmappedCodeType {
  @Field(() => String)
  readonly system!: string;

  @Field(() => MappedSubjectEnum)
  readonly subject!: MappedSubject;

  @Field(() => String)
  readonly code!: string;

  @Field(() => Int)
  readonly records!: number;

  @Field(() => DateTimeScalar)
  readonly lastSeenAt!: Instant;
}

@InputType('ProposeCodeMappingInput')
export class ProposeCodeMappingInput {
  @Field(() => String)
  readonly system!: string;

  @Field(() => MappedSubjectEnum)
  readonly subject!: MappedSubject;

  @Field(() => String)
  readonly code!: string;

  @Field(() => String, { nullable: true, description: 'Left out: it is to stand for nothing any more' })
  readonly value!: string | null;

  @Field(() => String)
  readonly reason!: string;
}

@InputType('DecideCodeMappingInput')
export class DecideCodeMappingInput {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => Boolean)
  readonly approve!: boolean;

  @Field(() => String)
  readonly reason!: string;
}

@InputType('TakeBackCodeMappingInput')
export class TakeBackCodeMappingInput {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => String)
  readonly reason!: string;
}

export const CodeMappingChangeResult = resultUnion(
  'CodeMappingChangeResult',
  () => CodeMappingChangeType,
  'CodeMappingChange',
);
