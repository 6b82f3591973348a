import type { Instant, RecognitionReason, RecognitionVerdict } from '@zhengming/domain';
import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';
import { RecognitionReasonEnum, RecognitionVerdictEnum } from '../recognition/recognition.enum.js';

@ObjectType('Passage', { description: 'Whether somebody who was sampled may go on (即采即走).' })
export class PassageType {
  @Field(() => RecognitionVerdictEnum)
  readonly verdict!: RecognitionVerdict;

  @Field(() => RecognitionReasonEnum, { nullable: true })
  readonly reason!: RecognitionReason | null;

  @Field(() => TextType)
  readonly sentence!: TextType;

  @Field(() => DateTimeScalar)
  readonly at!: Instant;

  @Field(() => DateTimeScalar, { nullable: true, description: 'PASS_WITH_FOLLOW_UP: by when the result is awaited' })
  readonly followUpDue!: Instant | null;
}
