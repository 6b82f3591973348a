import type { Instant, RecordKind, TestResult } from '@zhengming/domain';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { apiEnum } from '../app/api-enum.js';
import { IdentifierInput } from '../app/inputs.type.js';
import { DateScalar, DateTimeScalar, DivisionCodeScalar, UuidScalar } from '../app/scalars.js';
import { TestResultEnum } from '../test/test.enum.js';

export const RecordKindEnum = apiEnum<RecordKind>('RecordKind', { TEST: '核酸检测', VACCINATION: '疫苗接种' });

export type PeerState = 'FOUND' | 'NOT_FOUND' | 'PENDING';
const PeerStateEnum = apiEnum<PeerState>('PeerState', {
  FOUND: null,
  NOT_FOUND: 'Nothing is recorded, and everybody this platform asks has answered',
  PENDING: 'This platform is still asking others: ask again later',
});

@InputType('PeerPersonInput')
export class PeerPersonInput {
  @Field(() => IdentifierInput)
  readonly identifier!: IdentifierInput;

  @Field(() => String, {
    nullable: true,
    description: 'The `version` of your last answer: what is unchanged is not sent again',
  })
  readonly knownVersion!: string | null;
}

@InputType('PeerRecordsInput', { description: 'At most 200 people at once' })
export class PeerRecordsInput {
  @Field(() => [RecordKindEnum])
  readonly kinds!: readonly RecordKind[];

  @Field(() => [PeerPersonInput])
  readonly persons!: readonly PeerPersonInput[];
}

@ObjectType('PeerTest', { description: 'A test as it is told to another platform' })
export class PeerTestType {
  @Field(() => UuidScalar, { description: 'The same record always has the same' })
  readonly recordId!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Taken back since then: it does not count and never did',
  })
  readonly withdrawnAt!: Instant | null;

  @Field(() => String)
  readonly sampleNumber!: string;

  @Field(() => String)
  readonly institution!: string;

  @Field(() => String, { nullable: true, description: '统一社会信用代码' })
  readonly creditCode!: string | null;

  @Field(() => DivisionCodeScalar, { description: 'Of the institution' })
  readonly divisionCode!: string;

  @Field(() => Boolean, { description: 'Recognised for testing (有资质)' })
  readonly qualified!: boolean;

  @Field(() => DateTimeScalar)
  readonly sampledAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly receivedAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly reportedAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly uploadedAt!: Instant | null;

  @Field(() => TestResultEnum)
  readonly result!: TestResult;
}

@ObjectType('PeerDose', { description: 'A dose as it is told to another platform' })
export class PeerDoseType {
  @Field(() => UuidScalar)
  readonly recordId!: string;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly withdrawnAt!: Instant | null;

  @Field(() => String, { nullable: true })
  readonly productCode!: string | null;

  @Field(() => Int, { nullable: true })
  readonly doseNumber!: number | null;

  @Field(() => DateScalar)
  readonly givenOn!: string;

  @Field(() => DivisionCodeScalar)
  readonly divisionCode!: string;

  @Field(() => String)
  readonly institution!: string;
}

@ObjectType('PeerAnswer', { description: 'About one of those asked about, in their order' })
export class PeerAnswerType {
  @Field(() => PeerStateEnum)
  readonly state!: PeerState;

  @Field(() => Boolean, { description: 'As in your last answer; the records are not sent again' })
  readonly unchanged!: boolean;

  @Field(() => String, { nullable: true })
  readonly version!: string | null;

  @Field(() => [PeerTestType])
  readonly tests!: readonly PeerTestType[];

  @Field(() => [PeerDoseType])
  readonly vaccinations!: readonly PeerDoseType[];
}

@ObjectType('PeerRecords')
export class PeerRecordsType {
  @Field(() => DateTimeScalar, { description: 'By the clock of this platform' })
  readonly at!: Instant;

  @Field(() => [PeerAnswerType])
  readonly answers!: readonly PeerAnswerType[];
}
