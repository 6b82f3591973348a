import type { RemoteReason } from '@zhengming/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { UuidScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';
import { RemoteReasonEnum } from './journey.enum.js';

@ObjectType('RemoteGround', { description: 'What speaks against a venue scan having been made at the venue.' })
export class RemoteGroundType {
  @Field(() => RemoteReasonEnum)
  readonly reason!: RemoteReason;

  @Field(() => TextType)
  readonly sentence!: TextType;

  @Field(() => UuidScalar, { nullable: true, description: 'The record that says so; null: what many people did' })
  readonly factId!: string | null;

  @Field(() => Int, { nullable: true, description: 'At least so far away' })
  readonly km!: number | null;
}
