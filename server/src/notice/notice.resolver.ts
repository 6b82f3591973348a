import type { NoticeState } from '@zhengming/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, InputType, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import { isRefusal, type Refusal, resultUnion } from '../app/refusal.type.js';
import { UuidScalar } from '../app/scalars.js';
import { type Page, readConnection } from '../read/connection.js';
import type { Row } from '../read/read.js';
import { reportDelivery, sendNoticeAgain, tellByPhone } from './change-notice.js';
import { NoticeStateEnum } from './notice.enum.js';
import { NoticeQueueType } from './notice.type.js';
import { loggedNotices, NoticeFilterInput, NoticeLogConnectionType, noticeQueue } from './notices.read.js';

@InputType('NoticeInput')
class NoticeInput {
  @Field(() => UuidScalar)
  readonly noticeId!: string;
}

@InputType('ReportNoticeDeliveryInput')
class ReportNoticeDeliveryInput extends NoticeInput {
  @Field(() => Boolean, { description: 'Whether it reached the person' })
  readonly arrived!: boolean;
}

@ObjectType('NoticeDelivery')
class NoticeDeliveryType {
  @Field(() => UuidScalar)
  readonly noticeId!: string;

  @Field(() => NoticeStateEnum)
  readonly state!: NoticeState;
}

const NoticeCommandResult = resultUnion('NoticeCommandResult', () => NoticeDeliveryType, 'NoticeDelivery');

const toAnswer = async (
  noticeId: string,
  change: Promise<NoticeState | Refusal>,
): Promise<NoticeDeliveryType | Refusal> => {
  const state = await change;
  return isRefusal(state) ? state : { noticeId, state };
};

@Resolver()
export class NoticeResolver {
  @Query(() => NoticeLogConnectionType, { description: 'The delivery log, latest first: no words, no persons' })
  notices(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('filter', () => NoticeFilterInput, { nullable: true }) filter: NoticeFilterInput | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Page<Row>> {
    return readConnection(context, info, loggedNotices(filter), { first, after });
  }

  @Query(() => NoticeQueueType)
  noticeQueue(@Ctx() context: Context): Promise<NoticeQueueType> {
    return noticeQueue(context);
  }

  @Mutation(() => NoticeCommandResult, { description: 'Sends again what was given up (重发); never told twice' })
  sendNoticeAgain(
    @Ctx() context: Context,
    @Arg('input', () => NoticeInput) { noticeId }: NoticeInput,
  ): Promise<NoticeDeliveryType | Refusal> {
    return toAnswer(noticeId, sendNoticeAgain(context, noticeId));
  }

  @Mutation(() => NoticeCommandResult, { description: 'The person was told on the phone (电话告知)' })
  tellByPhone(
    @Ctx() context: Context,
    @Arg('input', () => NoticeInput) { noticeId }: NoticeInput,
  ): Promise<NoticeDeliveryType | Refusal> {
    return toAnswer(noticeId, tellByPhone(context, noticeId));
  }

  @Mutation(() => NoticeCommandResult, { description: 'What became of a notice, by the message gateway (送达回执)' })
  reportNoticeDelivery(
    @Ctx() context: Context,
    @Arg('input', () => ReportNoticeDeliveryInput) { noticeId, arrived }: ReportNoticeDeliveryInput,
  ): Promise<NoticeDeliveryType | Refusal> {
    return toAnswer(noticeId, reportDelivery(context, noticeId, arrived));
  }
}
