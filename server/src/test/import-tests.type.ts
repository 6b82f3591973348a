import type { Instant, TestChannel, TestResult } from '@zhengming/domain';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { ImportProblemType } from '../app/import-problem.type.js';
import { IdentifierInput } from '../app/inputs.type.js';
import { DateTimeScalar, DivisionCodeScalar, UuidScalar } from '../app/scalars.js';
import { TestChannelEnum, TestResultEnum } from './test.enum.js';

@InputType('ImportTestInput')
export class ImportTestInput {
  @Field(() => IdentifierInput)
  readonly identifier!: IdentifierInput;

  @Field(() => UuidScalar)
  readonly institutionId!: string;

  @Field(() => String, {
    description: 'Unique within the institution: sent again, it is a duplicate and nothing is written',
  })
  readonly sampleNumber!: string;

  @Field(() => DivisionCodeScalar)
  readonly divisionCode!: string;

  @Field(() => DateTimeScalar)
  readonly sampledAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly receivedAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Null while the result is PENDING' })
  readonly reportedAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly uploadedAt!: Instant | null;

  @Field(() => TestResultEnum)
  readonly result!: TestResult;

  @Field(() => TestChannelEnum)
  readonly channel!: TestChannel;
}

@InputType('ImportTestsInput', {
  description: 'At most 2,000 tests at once; the same input twice does nothing the second time.',
})
export class ImportTestsInput {
  @Field(() => String, { description: 'Your name for this delivery' })
  readonly batch!: string;

  @Field(() => [ImportTestInput])
  readonly tests!: readonly ImportTestInput[];
}

@ObjectType('ImportRowOutcome')
export class ImportRowOutcomeType {
  @Field(() => Int, { description: 'Position in what was sent, from 0' })
  readonly index!: number;

  @Field(() => String, {
    description: 'ACCEPTED, CHANGED (it says otherwise than what was known), DUPLICATE or REJECTED',
  })
  readonly outcome!: string;

  @Field(() => ImportProblemType, { nullable: true })
  readonly problem!: ImportProblemType | null;
}

@ObjectType('ImportTestsReport', { description: 'Good rows are kept and counted, bad ones reported.' })
export class ImportTestsReportType {
  @Field(() => Int)
  readonly accepted!: number;

  @Field(() => Int, { description: 'Known before and told otherwise now: what was known has ended' })
  readonly changed!: number;

  @Field(() => Int)
  readonly duplicates!: number;

  @Field(() => Int)
  readonly rejected!: number;

  @Field(() => [ImportRowOutcomeType])
  readonly rows!: readonly ImportRowOutcomeType[];
}
