import type { Instant } from '@zhengming/domain';
import { Field, ObjectType } from 'type-graphql';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';

@ObjectType('Notice', { description: 'What the person was told (告知).' })
export class NoticeType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => String)
  readonly channel!: string;

  @Field(() => TextType)
  readonly text!: TextType;

  @Field(() => String, { description: 'QUEUED, SENT or FAILED' })
  readonly state!: string;

  @Field(() => DateTimeScalar)
  readonly queuedAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly sentAt!: Instant | null;
}
