import type { Addressee, IdentityFact, Instant, UrgencyClass } from '@zhengming/domain';
import { Field, InputType, Int } from 'type-graphql';
import { DateTimeScalar, DivisionCodeScalar, UuidScalar } from '../app/scalars.js';
import type { BulkAction } from './act-on-appeals.js';
import { AddresseeEnum, BulkActionEnum, IdentityFactEnum } from './appeal-life.enum.js';
import { MoveAppealInput } from './appeal.input.js';
import { UrgencyClassEnum } from './appeal.enum.js';

@InputType('VerifyIdentityInput')
export class VerifyIdentityInput {
  @Field(() => UuidScalar)
  readonly appealId!: string;

  @Field(() => [IdentityFactEnum])
  readonly asked!: readonly IdentityFact[];

  @Field(() => [IdentityFactEnum], { description: 'Of those asked; the grade follows from it' })
  readonly matched!: readonly IdentityFact[];

  @Field(() => Int)
  readonly expectedVersion!: number;
}

@InputType('AskCitizenInput')
export class AskCitizenInput {
  @Field(() => UuidScalar)
  readonly appealId!: string;

  @Field(() => String, { description: 'Exactly what is missing; told to the citizen' })
  readonly missing!: string;

  @Field(() => Int, { nullable: true, description: 'How many hours to wait; absent: as long as may be' })
  readonly hours!: number | null;

  @Field(() => Int)
  readonly expectedVersion!: number;
}

@InputType('TransferAppealInput')
export class TransferAppealInput extends MoveAppealInput {
  @Field(() => AddresseeEnum)
  readonly addressee!: Addressee;

  @Field(() => DivisionCodeScalar, { nullable: true, description: 'PROVINCE: which one' })
  readonly divisionCode!: string | null;

  @Field(() => String, { nullable: true, description: 'The number it has there, when it is known already' })
  readonly externalNumber!: string | null;
}

@InputType('ConfirmReceiptInput')
export class ConfirmReceiptInput extends MoveAppealInput {
  @Field(() => String, { nullable: true, description: 'The number it has there' })
  readonly externalNumber!: string | null;
}

@InputType('MergeAppealsInput')
export class MergeAppealsInput extends MoveAppealInput {
  @Field(() => UuidScalar, { description: 'The appeal that goes on' })
  readonly intoAppealId!: string;
}

@InputType('LinkAppealInput')
export class LinkAppealInput extends MoveAppealInput {
  @Field(() => UuidScalar)
  readonly incidentId!: string;
}

@InputType('AssignAppealInput')
export class AssignAppealInput extends MoveAppealInput {
  @Field(() => UuidScalar, { nullable: true, description: 'Null: back to the queue' })
  readonly staffId!: string | null;
}

@InputType('ChangeUrgencyInput')
export class ChangeUrgencyInput extends MoveAppealInput {
  @Field(() => UrgencyClassEnum)
  readonly urgency!: UrgencyClass;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Absent: as it was' })
  readonly departureAt!: Instant | null;

  @Field(() => Boolean, { nullable: true, description: 'A supervisor takes on the longer hard stop' })
  readonly supervised!: boolean | null;
}

@InputType('UndoMoveInput')
export class UndoMoveInput {
  @Field(() => UuidScalar)
  readonly appealId!: string;

  @Field(() => Int)
  readonly expectedVersion!: number;
}

@InputType('AppealVersionInput')
export class AppealVersionInput {
  @Field(() => UuidScalar)
  readonly appealId!: string;

  @Field(() => Int)
  readonly expectedVersion!: number;
}

@InputType('ActOnAppealsInput')
export class ActOnAppealsInput {
  @Field(() => BulkActionEnum)
  readonly action!: BulkAction;

  @Field(() => [AppealVersionInput], { description: 'At most 200' })
  readonly appeals!: readonly AppealVersionInput[];

  @Field(() => String, { nullable: true })
  readonly note!: string | null;

  @Field(() => UuidScalar, { nullable: true, description: 'ASSIGN: to whom; null: back to the queue' })
  readonly staffId!: string | null;

  @Field(() => UrgencyClassEnum, { nullable: true, description: 'CHANGE_URGENCY' })
  readonly urgency!: UrgencyClass | null;

  @Field(() => UuidScalar, { nullable: true, description: 'LINK' })
  readonly incidentId!: string | null;
}
