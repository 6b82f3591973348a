import type { StatusChange } from '@zhengming/data';
import type { Instant } from '@zhengming/domain';
import { Arg, Ctx, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { Context } from '../app/context.js';
import { IdentifierInput } from '../app/inputs.type.js';
import type { Refusal } from '../app/refusal.type.js';
import { DateTimeScalar, UuidScalar } from '../app/scalars.js';
import { StatusChangedType } from './status-changed.type.js';
import {
  StatusWatchConnectionType,
  type StatusWatchesType,
  UnwatchedType,
  WatchStatusResult,
} from './status-watch.type.js';
import { beginChanges, tellChange } from './tell-change.js';
import { statusWatches, unwatchStatus, watchStatus } from './watch-status.js';

/** Whom a partner serves, and what changes for them. */
@Resolver()
export class WatchResolver {
  @Mutation(() => WatchStatusResult, {
    description: 'You serve these people (at most 500) until then: you are told when their verdict changes',
  })
  watchStatus(
    @Ctx() context: Context,
    @Arg('identifiers', () => [IdentifierInput]) identifiers: IdentifierInput[],
    @Arg('purpose', () => String, { description: 'One of those agreed with you; people read it in their log' })
    purpose: string,
    @Arg('until', () => DateTimeScalar, { description: 'At most 90 days from now' }) until: Instant,
  ): Promise<StatusWatchesType | Refusal> {
    return watchStatus(context, { identifiers, purpose, until });
  }

  @Mutation(() => UnwatchedType, { description: 'You no longer serve these people; ids of others are ids of nobody' })
  unwatchStatus(
    @Ctx() context: Context,
    @Arg('watchIds', () => [UuidScalar]) watchIds: string[],
  ): Promise<UnwatchedType> {
    return unwatchStatus(context, watchIds);
  }

  @Query(() => StatusWatchConnectionType, { description: 'Whom you serve now, by the ids you were given' })
  statusWatches(
    @Ctx() context: Context,
    @Arg('first', () => Int, { nullable: true, defaultValue: 25 }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<StatusWatchConnectionType> {
    return statusWatches(context, { first, after });
  }

  @Subscription(() => StatusChangedType, {
    description:
      'What changes for people you serve, over server-sent events at POST /graphql/stream (GraphQL over SSE)',
    subscribe: ({ args, context }) =>
      beginChanges(context as Context, (args as { after?: string | null }).after ?? null),
  })
  statusChanged(
    @Root() change: StatusChange,
    @Ctx() context: Context,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Goes on after this cursor, of the last seven days; absent: Last-Event-ID, or from now on',
    })
    _after: string | null,
  ): StatusChangedType {
    return tellChange(context, change);
  }
}
