import { listPartners } from '@zhengming/data';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { SCOPES } from '../access/actor.js';
import type { Context } from '../app/context.js';
import { type Refusal, resultUnion } from '../app/refusal.type.js';
import { UuidScalar } from '../app/scalars.js';
import { makePartnerKey, savePartner, switchPartner, takeKeyBack } from './manage-partner.js';
import { PartnerInput, PartnerKeyGivenType, PartnerKeyInput, PartnerType, toPartnerType } from './partner.type.js';

export const PartnerResult = resultUnion('PartnerResult', () => PartnerType, 'Partner');
export const PartnerKeyResult = resultUnion('PartnerKeyResult', () => PartnerKeyGivenType, 'PartnerKeyGiven');

/** Partners and their keys, for administrators. */
@Resolver()
export class PartnerResolver {
  @Query(() => [PartnerType], { description: 'Every partner with its keys, at most 1,000' })
  async partners(@Ctx() { store }: Context): Promise<PartnerType[]> {
    return (await listPartners(store.pool)).map((partner) => toPartnerType(partner));
  }

  @Query(() => [String], { description: 'The scopes there are' })
  partnerScopes(): readonly string[] {
    return SCOPES;
  }

  @Mutation(() => PartnerResult, { description: 'Writes a partner down, new or with other rights' })
  savePartner(
    @Ctx() context: Context,
    @Arg('input', () => PartnerInput) input: PartnerInput,
  ): Promise<PartnerType | Refusal> {
    return savePartner(context, { ...input });
  }

  @Mutation(() => PartnerKeyResult, { description: 'A new key, shown once; with overlapHours a rotation (轮换)' })
  makePartnerKey(
    @Ctx() context: Context,
    @Arg('input', () => PartnerKeyInput) input: PartnerKeyInput,
  ): Promise<PartnerKeyGivenType | Refusal> {
    return makePartnerKey(context, input);
  }

  @Mutation(() => PartnerResult, { description: 'Takes a key back at once (作废)' })
  revokePartnerKey(
    @Ctx() context: Context,
    @Arg('keyId', () => UuidScalar) keyId: string,
  ): Promise<PartnerType | Refusal> {
    return takeKeyBack(context, keyId);
  }

  @Mutation(() => PartnerResult, { description: 'Takes a partner out; keys and tokens open nothing (停用)' })
  deactivatePartner(@Ctx() context: Context, @Arg('id', () => UuidScalar) id: string): Promise<PartnerType | Refusal> {
    return switchPartner(context, id, false);
  }

  @Mutation(() => PartnerResult)
  reactivatePartner(@Ctx() context: Context, @Arg('id', () => UuidScalar) id: string): Promise<PartnerType | Refusal> {
    return switchPartner(context, id, true);
  }
}
