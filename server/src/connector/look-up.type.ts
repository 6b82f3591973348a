import type { AnswerState, Instant, RecordKind, SourceFault } from '@zhengming/domain';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { apiEnum } from '../app/api-enum.js';
import { IdentifierInput } from '../app/inputs.type.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';
import { RecordKindEnum } from '../peer/peer.type.js';

export const AnswerStateEnum = apiEnum<AnswerState>('AnswerState', {
  FOUND: null,
  NOT_FOUND: 'It answered, and has nothing',
  SOURCE_DOWN: 'It did not answer and may hold something; it is asked again by itself',
  PENDING: 'It is still asking others; its answer follows by itself',
});
export const SourceFaultEnum = apiEnum<SourceFault>('SourceFault', {
  TIMED_OUT: null,
  UNREACHABLE: null,
  RESTING: 'It failed several times and is left alone for a moment (熔断)',
  TOO_MANY_REQUESTS: null,
  KEY_REFUSED: null,
  NOT_ALLOWED_THERE: null,
  SERVER_ERROR: null,
  BAD_ANSWER: null,
});

@InputType('LookUpRecordsInput', { description: 'Either the person or an identifier' })
export class LookUpRecordsInput {
  @Field(() => UuidScalar, { nullable: true })
  readonly personId!: string | null;

  @Field(() => IdentifierInput, { nullable: true })
  readonly identifier!: IdentifierInput | null;

  @Field(() => [RecordKindEnum], { nullable: true, description: 'Absent: both' })
  readonly kinds!: readonly RecordKind[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of sources; absent: all that can be asked' })
  readonly sources!: readonly string[] | null;
}

@ObjectType('LookUpAnswer', { description: 'What one source said' })
export class LookUpAnswerType {
  @Field(() => String, { description: '`NATIONAL` or the code of a province' })
  readonly source!: string;

  @Field(() => TextType)
  readonly name!: TextType;

  @Field(() => AnswerStateEnum)
  readonly state!: AnswerState;

  @Field(() => SourceFaultEnum, { nullable: true, description: 'Why it did not answer' })
  readonly fault!: SourceFault | null;

  @Field(() => Int, { description: 'Records that were new here' })
  readonly added!: number;

  @Field(() => Int, { description: 'Records it has taken back, which no longer count' })
  readonly withdrawn!: number;

  @Field(() => Int, { description: 'Records that could not be read; they are reported to whoever keeps the source' })
  readonly problems!: number;

  @Field(() => Int, { description: 'Records known from it now' })
  readonly records!: number;

  @Field(() => TextType)
  readonly sentence!: TextType;
}

@ObjectType('RecordLookUp')
export class RecordLookUpType {
  @Field(() => UuidScalar)
  readonly personId!: string;

  @Field(() => [LookUpAnswerType], { description: 'The national platform first' })
  readonly answers!: readonly LookUpAnswerType[];

  @Field(() => DateTimeScalar)
  readonly endedAt!: Instant;
}
