import type { BindingChannel, BindingEvent, BindingVerification, Instant } from '@zhengming/domain';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { IdentifierInput } from '../app/inputs.type.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { ImportRowOutcomeType } from '../test/import-tests.type.js';
import { BindingChannelEnum, BindingEventEnum, BindingVerificationEnum } from './phone.enum.js';

@InputType('ImportBindingInput')
export class ImportBindingInput {
  @Field(() => IdentifierInput, { description: 'Whose number it is' })
  readonly identifier!: IdentifierInput;

  @Field(() => BindingEventEnum)
  readonly event!: BindingEvent['kind'];

  @Field(() => BindingChannelEnum, {
    nullable: true,
    description: 'Required to bind and unbind; an answer is for the number in all channels',
  })
  readonly channel?: BindingChannel | null;

  @Field(() => String, { description: 'The mobile number' })
  readonly number!: string;

  @Field(() => DateTimeScalar, { description: 'When it was bound, unbound or answered for' })
  readonly at!: Instant;

  @Field(() => BindingVerificationEnum, { nullable: true, description: 'Required with VERIFY' })
  readonly answer?: BindingVerification | null;
}

@InputType('ImportBindingsInput', {
  description: 'At most 2,000 at once, in any order; the same input twice does nothing the second time.',
})
export class ImportBindingsInput {
  @Field(() => String, { description: 'Your name for this delivery' })
  readonly batch!: string;

  @Field(() => [ImportBindingInput])
  readonly bindings!: readonly ImportBindingInput[];
}

@ObjectType('ImportBindingsReport', { description: 'Good rows are kept and counted, bad ones reported.' })
export class ImportBindingsReportType {
  @Field(() => Int)
  readonly accepted!: number;

  @Field(() => Int)
  readonly changed!: number;

  @Field(() => Int)
  readonly duplicates!: number;

  @Field(() => Int)
  readonly rejected!: number;

  @Field(() => [ImportRowOutcomeType])
  readonly rows!: readonly ImportRowOutcomeType[];
}

@InputType('RequestVerificationInput')
export class RequestVerificationInput {
  @Field(() => UuidScalar)
  readonly personId!: string;

  @Field(() => UuidScalar, { description: 'Which number' })
  readonly bindingId!: string;

  @Field(() => String, { description: 'What the caller says of it, 1 to 200 characters' })
  readonly reason!: string;
}

@ObjectType('WaitingVerification', { description: 'A number that waits for the answer of its operator' })
export class WaitingVerificationType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => String, { description: 'The mobile number in full: the operator is asked by it' })
  readonly number!: string;

  @Field(() => DateTimeScalar)
  readonly askedAt!: Instant;
}
