import type { AgencyAnswer, AgencyKind, AgencyQuestion, AgencyTaskState, Instant } from '@zhengming/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfoType } from '../app/page-info.type.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';
import { CorrectionKindEnum, type DeskCorrectionKind } from '../appeal/appeal.enum.js';
import { DivisionType } from '../division/division.type.js';
import { AgencyAnswerEnum, AgencyKindEnum, AgencyQuestionEnum, AgencyTaskStateEnum } from './agency.enum.js';

@ObjectType('Agency', { description: 'A body that knows what the desk does not (协查单位).' })
export class AgencyType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => AgencyKindEnum)
  readonly kind!: AgencyKind;

  @Field(() => TextType)
  readonly name!: TextType;

  @Field(() => String, { nullable: true })
  readonly phone!: string | null;

  @Field(() => TextType, { nullable: true, description: 'What is said first on the phone' })
  readonly opening!: TextType | null;

  @Field(() => DivisionType, { nullable: true })
  readonly division!: DivisionType | null;

  @Field(() => Boolean, { description: 'It answers with a key of its own; the others by phone' })
  readonly answersItself!: boolean;

  @Field(() => UuidScalar, { nullable: true, description: 'The partner whose key that is' })
  readonly partnerId!: string | null;

  @Field(() => Boolean, { description: 'Whether it can be asked' })
  readonly active!: boolean;

  @Field(() => Int, { description: 'Send it back as expectedVersion' })
  readonly version!: number;

  @Field(() => [AgencyQuestionEnum], { description: 'What it can be asked' })
  readonly questions!: readonly AgencyQuestion[];
}

@ObjectType('AgencyTaskFact', { description: 'The test or stay a question is about: as much as it takes to find it.' })
export class AgencyTaskFactType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => String, { nullable: true })
  readonly sampleNumber!: string | null;

  @Field(() => DateTimeScalar, { description: 'When the sample was taken, or the stay began' })
  readonly from!: Instant;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly to!: Instant | null;

  @Field(() => DivisionType)
  readonly division!: DivisionType;
}

@ObjectType('AgencySuggestion', { description: 'The correction an answer speaks for; the desk decides.' })
export class AgencySuggestionType {
  @Field(() => CorrectionKindEnum)
  readonly kind!: DeskCorrectionKind;

  @Field(() => [UuidScalar])
  readonly targetIds!: readonly string[];

  @Field(() => DivisionType, { nullable: true })
  readonly division!: DivisionType | null;
}

@ObjectType('AgencyTask', { description: 'What one agency was asked about one case (协查任务).' })
export class AgencyTaskType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => UuidScalar)
  readonly appealId!: string;

  @Field(() => String, { description: 'The number of the case, to be named on the phone' })
  readonly appealNumber!: string;

  @Field(() => AgencyType)
  readonly agency!: AgencyType;

  @Field(() => AgencyTaskStateEnum)
  readonly state!: AgencyTaskState;

  @Field(() => AgencyQuestionEnum)
  readonly question!: AgencyQuestion;

  @Field(() => [AgencyAnswerEnum], { description: 'Answers that fit; OTHER always does' })
  readonly possibleAnswers!: readonly AgencyAnswer[];

  @Field(() => String, { nullable: true })
  readonly wording!: string | null;

  @Field(() => String, { description: 'Surname only' })
  readonly personName!: string;

  @Field(() => String, { description: 'First two and last two' })
  readonly personIdNumber!: string;

  @Field(() => [AgencyTaskFactType])
  readonly facts!: readonly AgencyTaskFactType[];

  @Field(() => String, { nullable: true, description: 'Who asked' })
  readonly askedBy!: string | null;

  @Field(() => DateTimeScalar)
  readonly askedAt!: Instant;

  @Field(() => DateTimeScalar, { description: 'Chased by itself from then' })
  readonly chaseAt!: Instant;

  @Field(() => DateTimeScalar)
  readonly dueAt!: Instant;

  @Field(() => Int)
  readonly chases!: number;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly chasedAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly overdueAt!: Instant | null;

  @Field(() => AgencyAnswerEnum, { nullable: true })
  readonly answer!: AgencyAnswer | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly answerTime!: Instant | null;

  @Field(() => DivisionType, { nullable: true })
  readonly answerDivision!: DivisionType | null;

  @Field(() => String, { nullable: true })
  readonly answerText!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly answeredAt!: Instant | null;

  @Field(() => String, { nullable: true, description: 'Who entered it; null: the agency itself' })
  readonly answeredBy!: string | null;

  @Field(() => UuidScalar, { nullable: true })
  readonly evidenceId!: string | null;

  @Field(() => AgencySuggestionType, { nullable: true })
  readonly suggestion!: AgencySuggestionType | null;

  @Field(() => String, { nullable: true })
  readonly cancelReason!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly cancelledAt!: Instant | null;
}

@ObjectType('AgencyTaskEdge')
export class AgencyTaskEdgeType {
  @Field(() => String)
  readonly cursor!: string;

  @Field(() => AgencyTaskType)
  readonly node!: AgencyTaskType;
}

@ObjectType('AgencyTaskConnection')
export class AgencyTaskConnectionType {
  @Field(() => [AgencyTaskEdgeType])
  readonly edges!: readonly AgencyTaskEdgeType[];

  @Field(() => PageInfoType)
  readonly pageInfo!: PageInfoType;
}
