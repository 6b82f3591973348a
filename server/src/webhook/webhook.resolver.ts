import type { WebhookState } from '@zhengming/domain';
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import type { Refusal } from '../app/refusal.type.js';
import { UuidScalar } from '../app/scalars.js';
import { webhookDeliveries } from './delivery-log.js';
import {
  listWebhooks,
  removeWebhook,
  replayWebhook,
  rotateWebhookSecret,
  saveWebhook,
  switchWebhook,
  testWebhook,
} from './manage-webhook.js';
import {
  ReplayWebhookInput,
  WebhookDeliveryConnectionType,
  WebhookEndpointType,
  WebhookGivenResult,
  type WebhookGivenType,
  WebhookInput,
  WebhookRemovedResult,
  type WebhookRemovedType,
  WebhookReplayResult,
  type WebhookReplayType,
  WebhookResult,
  WebhookStateEnum,
} from './webhook.type.js';

/** Webhooks (Standard Webhooks) of one partner, by its key or in its portal. */
@Resolver()
export class WebhookResolver {
  @Query(() => [WebhookEndpointType], { description: 'Your endpoints, at most 10' })
  webhooks(@Ctx() context: Context): Promise<readonly WebhookEndpointType[]> {
    return listWebhooks(context);
  }

  @Query(() => WebhookDeliveryConnectionType, {
    description: 'What was sent to one of your endpoints in seven days, with every attempt; newest first',
  })
  webhookDeliveries(
    @Ctx() context: Context,
    @Arg('endpointId', () => UuidScalar) endpointId: string,
    @Arg('state', () => WebhookStateEnum, { nullable: true }) state: WebhookState | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<WebhookDeliveryConnectionType> {
    return webhookDeliveries(context, { endpointId, state, first, after });
  }

  @Mutation(() => WebhookGivenResult, { description: 'Writes an endpoint down; a new one comes with its secret, once' })
  saveWebhook(
    @Ctx() context: Context,
    @Arg('input', () => WebhookInput) input: WebhookInput,
  ): Promise<WebhookGivenType | Refusal> {
    return saveWebhook(context, input);
  }

  @Mutation(() => WebhookRemovedResult, { description: 'Removes an endpoint with its secrets and its log' })
  removeWebhook(
    @Ctx() context: Context,
    @Arg('id', () => UuidScalar) id: string,
  ): Promise<WebhookRemovedType | Refusal> {
    return removeWebhook(context, id);
  }

  @Mutation(() => WebhookResult, { description: 'Sends nothing there any more, or again' })
  switchWebhook(
    @Ctx() context: Context,
    @Arg('id', () => UuidScalar) id: string,
    @Arg('active', () => Boolean) active: boolean,
  ): Promise<WebhookEndpointType | Refusal> {
    return switchWebhook(context, id, active);
  }

  @Mutation(() => WebhookGivenResult, {
    description: 'A new secret, shown once (轮换); the one before signs as well for overlapHours, 0 to 168',
  })
  rotateWebhookSecret(
    @Ctx() context: Context,
    @Arg('id', () => UuidScalar) id: string,
    @Arg('overlapHours', () => Int, { defaultValue: 24 }) overlapHours: number,
  ): Promise<WebhookGivenType | Refusal> {
    return rotateWebhookSecret(context, id, overlapHours);
  }

  @Mutation(() => WebhookReplayResult, { description: 'Sends a test message; what came of it stands in the log' })
  testWebhook(@Ctx() context: Context, @Arg('id', () => UuidScalar) id: string): Promise<WebhookReplayType | Refusal> {
    return testWebhook(context, id);
  }

  @Mutation(() => WebhookReplayResult, { description: 'Sends again, under the same webhook-id (重放)' })
  replayWebhook(
    @Ctx() context: Context,
    @Arg('input', () => ReplayWebhookInput) input: ReplayWebhookInput,
  ): Promise<WebhookReplayType | Refusal> {
    return replayWebhook(context, input);
  }
}
