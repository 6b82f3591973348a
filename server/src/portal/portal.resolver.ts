import { countWatches, findPartner, quantileOf, readUsage } from '@zhengming/data';
import { dayOf, plusDays } from '@zhengming/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import { InputError } from '../app/input-error.js';
import type { Refusal } from '../app/refusal.type.js';
import { UuidScalar } from '../app/scalars.js';
import { wireOf } from '../app/wire.js';
import { readConnectors } from '../connector/read-connectors.js';
import { makePartnerKey, takeOwnKeyBack } from '../partner/manage-partner.js';
import { PartnerKeyResult, PartnerResult } from '../partner/partner.resolver.js';
import { type PartnerKeyGivenType, type PartnerType, toPartnerType } from '../partner/partner.type.js';
import { ownOperations, registerOwnOperation, retireOwnOperation } from './own-operations.js';
import { ownPartnerId } from './own-partner.js';
import {
  OperationRetiredResult,
  type OperationRetiredType,
  OperationUsageType,
  OwnOperationResult,
  OwnOperationType,
  OwnPartnerType,
  RotateKeyInput,
  SchemaChangeType,
  SourceFreshnessType,
  toSchemaChangeType,
} from './portal.type.js';
import { schemaChanges } from './schema-change.js';

const COUNTED_SERVES = 10_000;
const LONGEST_USAGE_DAYS = 92;

/** What a partner sees of itself, and does for itself. */
@Resolver()
export class PortalResolver {
  @Query(() => OwnPartnerType, { description: 'Your own rights, keys and points' })
  async ownPartner(@Ctx() context: Context): Promise<OwnPartnerType> {
    const { store, clock } = context;
    const id = await ownPartnerId(context);
    const [partner, serves] = await Promise.all([
      findPartner(store.pool, id),
      countWatches(store.pool, id, clock.now(), COUNTED_SERVES),
    ]);
    if (!partner) throw new Error('a partner that was just found is gone');
    const { budget, budgets } = wireOf(context);
    const perMinute = partner.budgetPerMinute ?? budgets.partner;
    const { remaining, resetInSeconds } = budget.take(`PARTNER ${id}`, 0, perMinute);
    return { partner: toPartnerType(partner), budget: { perMinute, remaining, resetInSeconds }, serves };
  }

  @Query(() => [OperationUsageType], {
    description: 'What you used, by day and operation, latest first; seconds behind',
  })
  async ownUsage(
    @Ctx() context: Context,
    @Arg('days', () => Int, { defaultValue: 14, description: '1 to 92' }) days: number,
  ): Promise<readonly OperationUsageType[]> {
    if (days < 1 || days > LONGEST_USAGE_DAYS)
      throw new InputError('days', `must be between 1 and ${LONGEST_USAGE_DAYS}`);
    const id = await ownPartnerId(context);
    const from = plusDays(dayOf(context.clock.now()), 1 - days);
    const rows = await readUsage(context.store.pool, id, from);
    return rows.map(({ buckets, clientId: _whose, ...row }) => ({
      ...row,
      p50: quantileOf(buckets, 0.5),
      p95: quantileOf(buckets, 0.95),
    }));
  }

  @Query(() => [OwnOperationType], {
    description: 'What you may send by hash, checked against the schema as it is now',
  })
  ownOperations(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<readonly OwnOperationType[]> {
    return ownOperations(context, info.schema);
  }

  @Mutation(() => OwnOperationResult, { description: 'Registers a document, if it fits the schema' })
  registerOwnOperation(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('document', () => String) document: string,
  ): Promise<OwnOperationType | Refusal> {
    return registerOwnOperation(context, info.schema, document);
  }

  @Mutation(() => OperationRetiredResult, { description: 'Nobody sends it any more' })
  retireOwnOperation(
    @Ctx() context: Context,
    @Arg('hash', () => String) hash: string,
  ): Promise<OperationRetiredType | Refusal> {
    return retireOwnOperation(context, hash);
  }

  @Mutation(() => PartnerKeyResult, { description: 'A new key, shown once; those so far end after the overlap (轮换)' })
  async rotateOwnKey(
    @Ctx() context: Context,
    @Arg('input', () => RotateKeyInput) input: RotateKeyInput,
  ): Promise<PartnerKeyGivenType | Refusal> {
    return makePartnerKey(context, { ...input, partnerId: await ownPartnerId(context) });
  }

  @Mutation(() => PartnerResult, { description: 'Takes one of your keys back at once (作废)' })
  async revokeOwnKey(
    @Ctx() context: Context,
    @Arg('keyId', () => UuidScalar) keyId: string,
  ): Promise<PartnerType | Refusal> {
    return takeOwnKeyBack(context, await ownPartnerId(context), keyId);
  }

  @Query(() => [SchemaChangeType], {
    description: 'The changelog of this API, newest first, with what will go and when',
  })
  schemaChanges(): readonly SchemaChangeType[] {
    return schemaChanges()
      .filter(({ audience }) => audience === 'PARTNERS')
      .map(toSchemaChangeType);
  }

  @Query(() => [SourceFreshnessType], { description: 'How fresh what each source tells us is' })
  async sourceFreshness(@Ctx() context: Context): Promise<readonly SourceFreshnessType[]> {
    const found = await readConnectors(context);
    return found.map(({ code, name, answeredAt, standings }) => ({
      code,
      name,
      answeredAt,
      kinds: standings.map(({ kind, state, since }) => ({ kind, state, since })),
    }));
  }
}
