import type { CompanionAnswer, CompanionReason, Instant, PassGrade, ShownDocument } from '@zhengming/domain';
import { Field, InputType, ObjectType } from 'type-graphql';
import { IdentifierInput } from '../app/inputs.type.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';
import { PersonType } from '../person/person.type.js';
import { CompanionAnswerEnum, CompanionReasonEnum, PassGradeEnum, ShownDocumentEnum } from './family.enum.js';

@InputType('CompanionCheckInput', { description: 'Somebody who cannot show a code, and who travels with them' })
export class CompanionCheckInput {
  @Field(() => String, { description: 'Your number of the check, 1 to 64 characters: sent again it is the same check' })
  readonly reference!: string;

  @Field(() => String, { description: 'Station, airport or checkpoint, 1 to 100 characters' })
  readonly place!: string;

  @Field(() => ShownDocumentEnum)
  readonly document!: ShownDocument;

  @Field(() => IdentifierInput, { nullable: true, description: 'What their card says; absent: nothing was shown' })
  readonly person?: IdentifierInput | null;

  @Field(() => IdentifierInput, { nullable: true, description: 'Who travels with them' })
  readonly companion?: IdentifierInput | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Registered offline under the national rules (线下登记)' })
  readonly registeredOffline!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'On the way to emergency care: passes, whatever else is said',
  })
  readonly emergency!: boolean;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When, if it is sent later; now unless said otherwise' })
  readonly at?: Instant | null;
}

@ObjectType('CompanionReasonText')
export class CompanionReasonType {
  @Field(() => CompanionReasonEnum)
  readonly code!: CompanionReason;

  @Field(() => TextType)
  readonly sentence!: TextType;
}

@ObjectType('CompanionCheck', { description: 'Whether somebody without a code passes, and why; it is on record' })
export class CompanionCheckType {
  @Field(() => UuidScalar, {
    nullable: true,
    description: 'Of the record; null: nobody was named whom it could be about',
  })
  readonly id!: string | null;

  @Field(() => CompanionAnswerEnum)
  readonly answer!: CompanionAnswer;

  @Field(() => TextType, { description: 'What is said at the gate' })
  readonly sentence!: TextType;

  @Field(() => [CompanionReasonType])
  readonly reasons!: readonly CompanionReasonType[];

  @Field(() => PassGradeEnum)
  readonly grade!: PassGrade;
}

@ObjectType('CheckpointPass', {
  description: 'A check of somebody without a code, as the desk sees it (伴行人、线下登记)',
})
export class CheckpointPassType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => CompanionAnswerEnum)
  readonly answer!: CompanionAnswer;

  @Field(() => [CompanionReasonType])
  readonly reasons!: readonly CompanionReasonType[];

  @Field(() => ShownDocumentEnum)
  readonly document!: ShownDocument;

  @Field(() => PassGradeEnum)
  readonly grade!: PassGrade;

  @Field(() => PersonType, { nullable: true })
  readonly companion!: PersonType | null;

  @Field(() => Boolean, { description: 'It was about somebody nobody could name, and this person answered for them' })
  readonly unidentified!: boolean;

  @Field(() => Boolean)
  readonly emergency!: boolean;

  @Field(() => String)
  readonly place!: string;

  @Field(() => DateTimeScalar)
  readonly at!: Instant;

  @Field(() => String)
  readonly partner!: string;
}
