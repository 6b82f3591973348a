import type { AgencyAnswer, AgencyKind, AgencyQuestion, AgencyTaskState, Instant } from '@zhengming/domain';
import { Field, InputType, Int } from 'type-graphql';
import { DateTimeScalar, DivisionCodeScalar, UuidScalar } from '../app/scalars.js';
import { AgencyAnswerEnum, AgencyKindEnum, AgencyQuestionEnum, AgencyTaskStateEnum } from './agency.enum.js';

@InputType('AskAgencyInput')
export class AskAgencyInput {
  @Field(() => UuidScalar)
  readonly appealId!: string;

  @Field(() => UuidScalar)
  readonly agencyId!: string;

  @Field(() => AgencyQuestionEnum)
  readonly question!: AgencyQuestion;

  @Field(() => [UuidScalar], { nullable: true, description: 'The tests or stays it is about' })
  readonly factIds!: readonly string[] | null;

  @Field(() => String, { nullable: true, description: 'What is asked besides; OTHER needs it' })
  readonly wording!: string | null;

  @Field(() => Int)
  readonly expectedVersion!: number;
}

@InputType('AnswerAgencyTaskInput')
export class AnswerAgencyTaskInput {
  @Field(() => UuidScalar)
  readonly taskId!: string;

  @Field(() => AgencyAnswerEnum)
  readonly answer!: AgencyAnswer;

  @Field(() => DateTimeScalar, { nullable: true, description: 'UPLOADED: when' })
  readonly time!: Instant | null;

  @Field(() => DivisionCodeScalar, { nullable: true, description: 'COUNTY: which' })
  readonly divisionCode!: string | null;

  @Field(() => String, { nullable: true, description: 'In words; OTHER needs it' })
  readonly text!: string | null;

  @Field(() => [UuidScalar], { nullable: true, description: 'Uploaded for it before' })
  readonly fileIds!: readonly string[] | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'The original was seen, not only told' })
  readonly seenOriginal!: boolean | null;
}

@InputType('AgencyTaskInput')
export class AgencyTaskInput {
  @Field(() => UuidScalar)
  readonly taskId!: string;

  @Field(() => String, { nullable: true, description: 'Cancelling needs a reason' })
  readonly note!: string | null;
}

@InputType('AgencyTaskFilter')
export class AgencyTaskFilterInput {
  @Field(() => Boolean, { nullable: true, description: 'true: those that wait, due first; absent: all, latest first' })
  readonly open!: boolean | null;

  @Field(() => [AgencyTaskStateEnum], { nullable: true })
  readonly states!: readonly AgencyTaskState[] | null;

  @Field(() => [AgencyKindEnum], { nullable: true })
  readonly kinds!: readonly AgencyKind[] | null;

  @Field(() => UuidScalar, { nullable: true })
  readonly agencyId!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Those I asked' })
  readonly mine!: boolean | null;
}
