import type { CauseCode, Instant, RootCauseKind, RootCauseState } from '@zhengming/domain';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';
import { CauseCodeEnum } from '../appeal/appeal.enum.js';
import { RootCauseKindEnum, RootCauseStateEnum } from './incident.enum.js';

@ObjectType('RootCause', { description: 'How many appeals of the last seven days lead back to one source (根因).' })
export class RootCauseType {
  @Field(() => RootCauseKindEnum)
  readonly kind!: RootCauseKind;

  @Field(() => String, { description: 'Id of the batch, list or laboratory, code of the network' })
  readonly source!: string;

  @Field(() => String, { description: 'As staff call it' })
  readonly name!: string;

  @Field(() => CauseCodeEnum)
  readonly cause!: CauseCode;

  @Field(() => TextType)
  readonly causeText!: TextType;

  @Field(() => Int)
  readonly appeals!: number;
}

@ObjectType('RootCauseRate', { description: 'Appeals of the seven days up to the end of a day.' })
export class RootCauseRateType {
  @Field(() => DateScalar)
  readonly day!: string;

  @Field(() => Int)
  readonly appeals!: number;

  @Field(() => Int, { description: 'All appeals of those days' })
  readonly total!: number;
}

@ObjectType('RootCauseTask', {
  description: 'Somebody has to look after a source; red until its rate falls, whatever is noted (根因任务).',
})
export class RootCauseTaskType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => RootCauseKindEnum)
  readonly kind!: RootCauseKind;

  @Field(() => String)
  readonly source!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => CauseCodeEnum)
  readonly cause!: CauseCode;

  @Field(() => TextType)
  readonly causeText!: TextType;

  @Field(() => RootCauseStateEnum)
  readonly state!: RootCauseState;

  @Field(() => Int, { description: 'Appeals a week from which it became a task' })
  readonly perWeek!: number;

  @Field(() => Int)
  readonly worst!: number;

  @Field(() => [RootCauseRateType], { description: 'The last 60 days, the earliest first' })
  readonly rates!: readonly RootCauseRateType[];

  @Field(() => DateTimeScalar)
  readonly openedAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the rate had fallen' })
  readonly greenAt!: Instant | null;

  @Field(() => String, { nullable: true, description: 'What the steward did about it' })
  readonly note!: string | null;

  @Field(() => String, { nullable: true })
  readonly notedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly notedAt!: Instant | null;

  @Field(() => Int)
  readonly version!: number;
}

@InputType('NoteRootCauseInput')
export class NoteRootCauseInput {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => Int)
  readonly expectedVersion!: number;

  @Field(() => String)
  readonly note!: string;
}
