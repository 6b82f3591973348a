import type { LoggedDelivery, WebhookEndpoint } from '@zhengming/data';
import type { Instant, WebhookState } from '@zhengming/domain';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { apiEnum } from '../app/api-enum.js';
import { PageInfoType } from '../app/page-info.type.js';
import { resultUnion } from '../app/refusal.type.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { TextType } from '../app/text.type.js';
import { attemptSentence } from './webhook-words.js';

export const WebhookStateEnum = apiEnum<WebhookState>('WebhookState', {
  QUEUED: 'Waits for its turn, or for another attempt',
  SENDING: null,
  DELIVERED: 'Answered with 2xx',
  FAILED: 'Given up; replay it when the reason is gone',
});
const DisabledEnum = apiEnum<'PARTNER' | 'FAILING'>('WebhookDisabledBecause', {
  PARTNER: 'Somebody of the partner did it',
  FAILING: 'Every attempt failed for three days, or it answered 410',
});

@ObjectType('WebhookEndpoint', { description: 'An address at which a partner is told (接收地址).' })
export class WebhookEndpointType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => String)
  readonly url!: string;

  @Field(() => String)
  readonly description!: string;

  @Field(() => [String], { description: 'status.changed, key.expiring, schema.deprecation, webhook.disabled' })
  readonly types!: readonly string[];

  @Field(() => Boolean)
  readonly active!: boolean;

  @Field(() => DateTimeScalar)
  readonly createdAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when every attempt has failed' })
  readonly failingSince!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly disabledAt!: Instant | null;

  @Field(() => DisabledEnum, { nullable: true })
  readonly disabledBecause!: 'PARTNER' | 'FAILING' | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Until when the secret before also signs' })
  readonly overlapUntil!: Instant | null;

  @Field(() => Int, { description: 'Deliveries that wait; 1,000 means that many or more' })
  readonly waiting!: number;

  @Field(() => Int, { description: 'Deliveries that were given up, of seven days' })
  readonly failed!: number;

  @Field(() => Int)
  readonly version!: number;
}

@ObjectType('WebhookGiven', { description: 'An endpoint and its new secret, which is shown once.' })
export class WebhookGivenType {
  @Field(() => String, { nullable: true, description: 'whsec_…; null when nothing was made anew' })
  readonly secret!: string | null;

  @Field(() => WebhookEndpointType)
  readonly endpoint!: WebhookEndpointType;
}

@ObjectType('WebhookReplay')
export class WebhookReplayType {
  @Field(() => Int, { description: 'How many deliveries were queued' })
  readonly queued!: number;

  @Field(() => WebhookEndpointType)
  readonly endpoint!: WebhookEndpointType;
}

@ObjectType('WebhookRemoved')
export class WebhookRemovedType {
  @Field(() => UuidScalar)
  readonly id!: string;
}

@ObjectType('WebhookAttempt')
export class WebhookAttemptType {
  @Field(() => DateTimeScalar)
  readonly at!: Instant;

  @Field(() => Int)
  readonly durationMs!: number;

  @Field(() => Int, { nullable: true, description: 'Of HTTP; null: no answer came' })
  readonly status!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'NOT_ALLOWED_THERE, UNREACHABLE, TIMED_OUT, ANSWER_TOO_LARGE, REDIRECTED, REFUSED, FAULT',
  })
  readonly error!: string | null;

  @Field(() => TextType)
  readonly sentence!: TextType;

  @Field(() => String, { nullable: true, description: 'How the answer began, numbers masked' })
  readonly answer!: string | null;
}

@ObjectType('WebhookDelivery', { description: 'One event for one endpoint, with every attempt (投递记录).' })
export class WebhookDeliveryType {
  @Field(() => UuidScalar)
  readonly id!: string;

  @Field(() => UuidScalar, { description: 'The header webhook-id' })
  readonly eventId!: string;

  @Field(() => String)
  readonly type!: string;

  @Field(() => WebhookStateEnum)
  readonly state!: WebhookState;

  @Field(() => DateTimeScalar)
  readonly createdAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly nextAttemptAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly endedAt!: Instant | null;

  @Field(() => [WebhookAttemptType], { description: 'Newest first' })
  readonly attempts!: readonly WebhookAttemptType[];
}

@ObjectType('WebhookDeliveryEdge')
class WebhookDeliveryEdgeType {
  @Field(() => String)
  readonly cursor!: string;

  @Field(() => WebhookDeliveryType)
  readonly node!: WebhookDeliveryType;
}

@ObjectType('WebhookDeliveryConnection')
export class WebhookDeliveryConnectionType {
  @Field(() => [WebhookDeliveryEdgeType])
  readonly edges!: readonly WebhookDeliveryEdgeType[];

  @Field(() => PageInfoType)
  readonly pageInfo!: PageInfoType;
}

@InputType('WebhookInput')
export class WebhookInput {
  @Field(() => UuidScalar, { nullable: true, description: 'Absent: a new one' })
  readonly id!: string | null;

  @Field(() => String, { description: 'https, a public address, no redirect' })
  readonly url!: string;

  @Field(() => String, { defaultValue: '' })
  readonly description!: string;

  @Field(() => [String])
  readonly types!: string[];
}

@InputType('ReplayWebhookInput', { description: 'One delivery, or everything since an instant (seven days at most).' })
export class ReplayWebhookInput {
  @Field(() => UuidScalar)
  readonly endpointId!: string;

  @Field(() => UuidScalar, { nullable: true })
  readonly deliveryId!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly since!: Instant | null;
}

export const WebhookResult = resultUnion('WebhookResult', () => WebhookEndpointType, 'WebhookEndpoint');
export const WebhookGivenResult = resultUnion('WebhookGivenResult', () => WebhookGivenType, 'WebhookGiven');
export const WebhookReplayResult = resultUnion('WebhookReplayResult', () => WebhookReplayType, 'WebhookReplay');
export const WebhookRemovedResult = resultUnion('WebhookRemovedResult', () => WebhookRemovedType, 'WebhookRemoved');

export const toWebhookType = (one: WebhookEndpoint): WebhookEndpointType => ({
  id: one.id,
  url: one.url,
  description: one.description,
  types: one.types,
  active: one.active,
  createdAt: one.createdAt,
  failingSince: one.failingSince,
  disabledAt: one.disabledAt,
  disabledBecause: one.disabledBecause,
  overlapUntil: one.overlapUntil,
  waiting: one.waiting,
  failed: one.failed,
  version: one.version,
});

export const toDeliveryType = (one: LoggedDelivery): WebhookDeliveryType => ({
  id: one.id,
  eventId: one.eventId,
  type: one.type,
  state: one.state,
  createdAt: one.createdAt,
  nextAttemptAt: one.nextAttemptAt,
  endedAt: one.endedAt,
  attempts: one.attempts.map((attempt) => ({ ...attempt, sentence: attemptSentence(attempt) })),
});
