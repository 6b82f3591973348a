import type { Instant, NoticeKind, NoticeState } from '@zhengming/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';
import {
  type NoticeAction,
  NoticeActionEnum,
  type NoticeChannel,
  NoticeChannelEnum,
  NoticeKindEnum,
  NoticeStateEnum,
} from './notice.enum.js';

/** What can be said of a notice without its words. */
@ObjectType('Delivery')
abstract class Delivery {
  @Field(() => UuidScalar, { description: 'The same over every attempt (webhook-id)' })
  readonly id!: string;

  @Field(() => NoticeKindEnum)
  readonly kind!: NoticeKind;

  @Field(() => NoticeChannelEnum)
  readonly channel!: NoticeChannel;

  @Field(() => NoticeStateEnum)
  readonly state!: NoticeState;

  @Field(() => Int)
  readonly attempts!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it is sent, or tried again; null when it is over' })
  readonly nextAttemptAt!: Instant | null;

  @Field(() => TextType, { nullable: true, description: 'Why the last attempt brought nothing, and what to do' })
  readonly lastError!: TextType | null;

  @Field(() => DateTimeScalar)
  readonly queuedAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly sentAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it arrived, failed for good or was taken back' })
  readonly endedAt!: Instant | null;
}

@ObjectType('Notice', { description: 'What the person was told (告知).' })
export class NoticeType extends Delivery {
  @Field(() => TextType)
  readonly text!: TextType;

  @Field(() => String, { description: 'In short spoken sentences (适老), Chinese only' })
  readonly elder!: string;

  @Field(() => String, { nullable: true, description: 'Who told it on the phone' })
  readonly toldBy!: string | null;

  @Field(() => [NoticeActionEnum])
  readonly allowedActions!: readonly NoticeAction[];
}

@ObjectType('NoticeLogEntry', { description: 'A notice on its way (告知日志): no words and no person.' })
export class NoticeLogEntryType extends Delivery {
  @Field(() => UuidScalar, { nullable: true })
  readonly appealId!: string | null;

  @Field(() => String, { nullable: true })
  readonly appealNumber!: string | null;

  @Field(() => Boolean, { description: 'One of many at once' })
  readonly bulk!: boolean;
}

@ObjectType('NoticeQueue', { description: 'How the outbox stands.' })
export class NoticeQueueType {
  @Field(() => Int, { description: 'Due and not sent, 10,000 at most' })
  readonly due!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when the longest of them is due' })
  readonly dueSince!: Instant | null;

  @Field(() => Int, { description: 'Wait for a person, 10,000 at most' })
  readonly failed!: number;
}
