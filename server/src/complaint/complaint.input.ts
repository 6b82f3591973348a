import type {
  AppealChannel,
  ComplaintRemedy,
  ComplaintState,
  ComplaintVerdict,
  Instant,
  RefusalGround,
  RefusingPlace,
} from '@zhengming/domain';
import { Field, InputType, Int } from 'type-graphql';
import { IdentifierInput } from '../app/inputs.type.js';
import { DateTimeScalar, DivisionCodeScalar, UuidScalar } from '../app/scalars.js';
import { AppealChannelEnum } from '../appeal/appeal.enum.js';
import { RefusalGroundEnum } from '../recognition/recognition.enum.js';
import { ComplaintRemedyEnum, ComplaintStateEnum, ComplaintVerdictEnum, RefusingPlaceEnum } from './complaint.enum.js';

@InputType('OpenComplaintInput')
export class OpenComplaintInput {
  @Field(() => IdentifierInput, { description: 'Who was refused' })
  readonly identifier!: IdentifierInput;

  @Field(() => AppealChannelEnum)
  readonly channel!: AppealChannel;

  @Field(() => String, { nullable: true, description: 'The number the board or other hotline gave it' })
  readonly externalReference!: string | null;

  @Field(() => RefusingPlaceEnum)
  readonly placeKind!: RefusingPlace;

  @Field(() => String, { description: 'Which place, as people call it' })
  readonly placeName!: string;

  @Field(() => DivisionCodeScalar, { description: 'Where it is: its policy of recognition decides' })
  readonly divisionCode!: string;

  @Field(() => DateTimeScalar)
  readonly refusedAt!: Instant;

  @Field(() => RefusalGroundEnum)
  readonly ground!: RefusalGround;

  @Field(() => String, { description: 'What happened, in the person’s words' })
  readonly statement!: string;

  @Field(() => UuidScalar, {
    nullable: true,
    description: 'The test that was shown; their latest before the refusal when left out',
  })
  readonly testId!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'They still stand at the door' })
  readonly stuck!: boolean | null;
}

@InputType('ComplaintInput')
export class ComplaintInput {
  @Field(() => UuidScalar)
  readonly complaintId!: string;

  @Field(() => Int)
  readonly expectedVersion!: number;

  @Field(() => String, { nullable: true })
  readonly note!: string | null;

  @Field(() => UuidScalar, { nullable: true, description: 'PASS_ON: the body that supervises the place' })
  readonly agencyId!: string | null;
}

@InputType('CloseComplaintInput')
export class CloseComplaintInput {
  @Field(() => UuidScalar)
  readonly complaintId!: string;

  @Field(() => Int)
  readonly expectedVersion!: number;

  @Field(() => ComplaintVerdictEnum, { description: 'The rule’s, where it decides' })
  readonly verdict!: ComplaintVerdict;

  @Field(() => ComplaintRemedyEnum)
  readonly remedy!: ComplaintRemedy;

  @Field(() => String)
  readonly note!: string;
}

@InputType('ComplaintFilter')
export class ComplaintFilterInput {
  @Field(() => Boolean, { nullable: true, description: 'Those that wait, due first; otherwise all, latest first' })
  readonly open!: boolean | null;

  @Field(() => [ComplaintStateEnum], { nullable: true })
  readonly states!: readonly ComplaintState[] | null;

  @Field(() => [RefusingPlaceEnum], { nullable: true })
  readonly placeKinds!: readonly RefusingPlace[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Those that are late' })
  readonly overdue!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Part of the number' })
  readonly number!: string | null;
}
