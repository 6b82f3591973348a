import type { AnswerState, Instant, RecordKind, RegisterState, SourceFault } from '@zhengming/domain';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { apiEnum } from '../app/api-enum.js';
import { DateTimeScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';
import { TextInput } from '../knowledge/knowledge.input.js';
import { RecordKindEnum } from '../peer/peer.type.js';
import { AnswerStateEnum, SourceFaultEnum } from './look-up.type.js';

export const RegisterStateEnum = apiEnum<RegisterState>('RegisterState', {
  CONNECTED: null,
  NOT_CONNECTED: '数据汇聚中: it cannot be asked; that is not "none"',
  DOWN: null,
});
export type StandingCause = 'ANNOUNCED' | 'ANSWER' | 'FAULT' | 'STAFF';
const StandingCauseEnum = apiEnum<StandingCause>('StandingCause', {
  ANNOUNCED: 'As it was announced when this platform began',
  ANSWER: 'It answered',
  FAULT: 'It failed so often that it is left alone, or does not let us in',
  STAFF: 'Somebody said so, with a reason',
});

@ObjectType('SourceStanding', { description: 'How a source stood from an instant on; history is never changed' })
export class SourceStandingType {
  @Field(() => RecordKindEnum)
  readonly kind!: RecordKind;

  @Field(() => RegisterStateEnum)
  readonly state!: RegisterState;

  @Field(() => DateTimeScalar)
  readonly since!: Instant;

  @Field(() => StandingCauseEnum)
  readonly cause!: StandingCause;

  @Field(() => TextType, { nullable: true })
  readonly fault!: TextType | null;

  @Field(() => String, { nullable: true })
  readonly reason!: string | null;
}

@ObjectType('ConnectorRound', { description: 'The background synchronisation: everybody, in the order of their ids' })
export class ConnectorRoundType {
  @Field(() => DateTimeScalar)
  readonly startedAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Null: under way' })
  readonly endedAt!: Instant | null;

  @Field(() => Int)
  readonly persons!: number;

  @Field(() => Int)
  readonly added!: number;
}

@ObjectType('Connector', { description: 'The national platform or the register of a province (数据源)' })
export class ConnectorType {
  @Field(() => String, { description: '`NATIONAL` or the code of the province' })
  readonly code!: string;

  @Field(() => TextType)
  readonly name!: TextType;

  @Field(() => [SourceStandingType], { description: 'By kind of record, now' })
  readonly standings!: readonly SourceStandingType[];

  @Field(() => String, { nullable: true, description: 'Null: it cannot be asked by machine' })
  readonly url!: string | null;

  @Field(() => Boolean)
  readonly active!: boolean;

  @Field(() => Int, { nullable: true })
  readonly timeoutMs!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'A round of everybody at least so many minutes apart; null: on demand only',
  })
  readonly roundMinutes!: number | null;

  @Field(() => Int, { nullable: true, description: 'Null: not in the register yet' })
  readonly version!: number | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly askedAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly answeredAt!: Instant | null;

  @Field(() => Boolean, { description: 'It should answer, and has not for more than a day' })
  readonly stale!: boolean;

  @Field(() => TextType, { nullable: true, description: 'The last time it did not answer: why' })
  readonly fault!: TextType | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly faultAt!: Instant | null;

  @Field(() => ConnectorRoundType, { nullable: true })
  readonly round!: ConnectorRoundType | null;

  @Field(() => Int, { description: 'People it owes an answer, at most 1,000 are counted' })
  readonly owed!: number;

  @Field(() => Int, { description: 'Records that could not be read, at most 1,000 are counted' })
  readonly problems!: number;

  @Field(() => TextType, { description: 'What the hotline says' })
  readonly answer!: TextType;
}

@ObjectType('ConnectorProblem', { description: 'Records of one source that could not be read, for the same reason' })
export class ConnectorProblemType {
  @Field(() => TextType)
  readonly problem!: TextType;

  @Field(() => String, { nullable: true, description: 'The code that was not known' })
  readonly detail!: string | null;

  @Field(() => RecordKindEnum)
  readonly kind!: RecordKind;

  @Field(() => Int)
  readonly records!: number;

  @Field(() => DateTimeScalar)
  readonly lastSeenAt!: Instant;
}

@ObjectType('ConnectorHistory')
export class ConnectorHistoryType {
  @Field(() => [SourceStandingType], { description: 'The latest first, at most 50' })
  readonly standings!: readonly SourceStandingType[];

  @Field(() => [ConnectorProblemType], { description: 'The most frequent first, at most 20' })
  readonly problems!: readonly ConnectorProblemType[];
}

@ObjectType('PersonSource', { description: 'What is known of a person from one source (何人何源)' })
export class PersonSourceType {
  @Field(() => String)
  readonly code!: string;

  @Field(() => TextType)
  readonly name!: TextType;

  @Field(() => [RecordKindEnum])
  readonly kinds!: readonly RecordKind[];

  @Field(() => RegisterStateEnum, { nullable: true, description: 'How the source stands; null: it was never asked' })
  readonly standing!: RegisterState | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly since!: Instant | null;

  @Field(() => AnswerStateEnum, {
    nullable: true,
    description: 'What it last said of this person; null: not asked yet',
  })
  readonly state!: AnswerState | null;

  @Field(() => SourceFaultEnum, { nullable: true })
  readonly fault!: SourceFault | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly askedAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it last answered' })
  readonly answeredAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly askAgainAt!: Instant | null;

  @Field(() => Int)
  readonly records!: number;

  @Field(() => Int)
  readonly problems!: number;

  @Field(() => Boolean, { description: 'It can be asked by machine' })
  readonly askable!: boolean;

  @Field(() => TextType)
  readonly sentence!: TextType;
}

@InputType('SaveConnectorInput')
export class SaveConnectorInput {
  @Field(() => String, { description: '`NATIONAL` or the code of a province' })
  readonly code!: string;

  @Field(() => Int, { nullable: true, description: 'The version that was read; null: it is not in the register yet' })
  readonly expectedVersion!: number | null;

  @Field(() => TextInput)
  readonly name!: TextInput;

  @Field(() => [RecordKindEnum])
  readonly kinds!: readonly RecordKind[];

  @Field(() => String, {
    nullable: true,
    description: 'Where its GraphQL answers; null: it cannot be asked by machine',
  })
  readonly url!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The key it gave us; absent: the one that is there stays. Never shown again',
  })
  readonly key!: string | null;

  @Field(() => Int, { description: '200 to 30,000' })
  readonly timeoutMs!: number;

  @Field(() => Int, { nullable: true, description: '1 to 10,080; null: on demand only' })
  readonly roundMinutes!: number | null;

  @Field(() => Boolean)
  readonly active!: boolean;

  @Field(() => String, { description: 'Why; stands in the history' })
  readonly reason!: string;
}

@InputType('SetConnectorStandingInput')
export class SetConnectorStandingInput {
  @Field(() => String)
  readonly code!: string;

  @Field(() => RegisterStateEnum)
  readonly state!: RegisterState;

  @Field(() => String)
  readonly reason!: string;
}
