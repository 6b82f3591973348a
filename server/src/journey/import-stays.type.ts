import type { Instant, RecordingSource, StayEvent } from '@zhengming/domain';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { IdentifierInput } from '../app/inputs.type.js';
import { DateTimeScalar, DivisionCodeScalar } from '../app/scalars.js';
import { ImportRowOutcomeType } from '../test/import-tests.type.js';
import { RecordingSourceEnum, StayEventEnum } from './journey.enum.js';

@InputType('ImportStayInput')
export class ImportStayInput {
  @Field(() => IdentifierInput)
  readonly identifier!: IdentifierInput;

  @Field(() => RecordingSourceEnum)
  readonly source!: RecordingSource;

  @Field(() => String, { description: 'Your number for this journey; everything you say of it carries the same' })
  readonly reference!: string;

  @Field(() => StayEventEnum, { nullable: true, defaultValue: 'RECORDED' })
  readonly event!: StayEvent | null;

  @Field(() => DateTimeScalar, { description: 'When it happened at your side; decides which message is the last' })
  readonly eventAt!: Instant;

  @Field(() => DivisionCodeScalar, {
    nullable: true,
    description: 'The county of the station if it is known, else its prefecture; RECORDED needs it',
  })
  readonly divisionCode!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Of a ticket: the arrival by the timetable' })
  readonly arrivedAt!: Instant | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Null: still there. A ticket without it proves the arrival and nothing after it',
  })
  readonly leftAt!: Instant | null;

  @Field(() => String, { nullable: true, description: 'FLOW_INVESTIGATION: the number of the investigation' })
  readonly caseNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Train, flight or hotel, at most 100 characters' })
  readonly detail!: string | null;
}

@InputType('ImportStaysInput', {
  description: 'At most 2,000 rows at once; the same input twice does nothing the second time.',
})
export class ImportStaysInput {
  @Field(() => String, { description: 'Your name for this delivery' })
  readonly batch!: string;

  @Field(() => [ImportStayInput])
  readonly stays!: readonly ImportStayInput[];
}

@ObjectType('DeliveryReport', { description: 'Good rows are kept and counted, bad ones reported.' })
export class DeliveryReportType {
  @Field(() => Int, { description: 'Rows that were news, those among them that changed evidence included' })
  readonly accepted!: number;

  @Field(() => Int, { description: 'Rows that ended or replaced evidence that stood' })
  readonly changed!: number;

  @Field(() => Int)
  readonly duplicates!: number;

  @Field(() => Int)
  readonly rejected!: number;

  @Field(() => [ImportRowOutcomeType])
  readonly rows!: readonly ImportRowOutcomeType[];
}
