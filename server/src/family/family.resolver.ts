import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../app/context.js';
import { InputError } from '../app/input-error.js';
import { plannedValue } from '../app/planned.js';
import { isRefusal, type Refusal, resultUnion } from '../app/refusal.type.js';
import { UuidScalar } from '../app/scalars.js';
import { onePerson } from '../person/one-person.js';
import { personReading } from '../person/person.read.js';
import { PersonType } from '../person/person.type.js';
import { many } from '../read/reading.js';
import type { Row } from '../read/read.js';
import { rowOrRefusal } from '../read/row-or-refusal.js';
import { checkFamilyStatus } from './check-family.js';
import { checkWithCompanion } from './check-companion.js';
import { checkpointPassReading, passesOfPerson } from './checkpoint.read.js';
import { CheckpointPassType, CompanionCheckInput, CompanionCheckType } from './checkpoint.type.js';
import { delegationReading, delegationsOfPerson, heldDelegationsOfPerson, oneDelegation } from './delegation.read.js';
import { DelegationType, EndDelegationInput, RegisterDelegationInput } from './delegation.type.js';
import { endDelegationAtDesk, endFamilyCard } from './end-delegation.js';
import { addFamilyCard, familyCard, familyCards } from './family-cards.js';
import { AddFamilyCardInput, CheckFamilyStatusInput, FamilyCardType, FamilyStatusType } from './family-card.type.js';
import { registerDelegation } from './register-delegation.js';
import { registerPerson } from './register-person.js';
import { RegisterPersonInput } from './register-person.type.js';

const DelegationResult = resultUnion('DelegationResult', () => DelegationType, 'Delegation');
const FamilyCardResult = resultUnion('FamilyCardResult', () => FamilyCardType, 'FamilyCard');
const FamilyStatusResult = resultUnion('FamilyStatusResult', () => FamilyStatusType, 'FamilyStatus');
const CompanionCheckResult = resultUnion('CompanionCheckResult', () => CompanionCheckType, 'CompanionCheck');
const RegisterPersonResult = resultUnion('RegisterPersonResult', () => PersonType, 'Person');

personReading.extend({
  delegations: many(() => delegationReading, delegationsOfPerson),
  heldDelegations: many(() => delegationReading, heldDelegationsOfPerson),
  checkpointPasses: many(() => checkpointPassReading, passesOfPerson),
});

/** The old and the young, who looks up for them, and who passes without a code (老幼助查询、伴行人). */
@Resolver(() => PersonType)
export class FamilyResolver {
  @FieldResolver(() => [DelegationType], { description: 'Who looks up for the person' })
  delegations(@Root() row: Row, @Info() info: GraphQLResolveInfo): unknown {
    return plannedValue(row, info);
  }

  @FieldResolver(() => [DelegationType], { description: 'For whom the person looks up' })
  heldDelegations(@Root() row: Row, @Info() info: GraphQLResolveInfo): unknown {
    return plannedValue(row, info);
  }

  @FieldResolver(() => [CheckpointPassType], { description: 'Checks without a code, the latest 20' })
  checkpointPasses(@Root() row: Row, @Info() info: GraphQLResolveInfo): unknown {
    return plannedValue(row, info);
  }

  @Mutation(() => DelegationResult, { description: 'Registers at the desk who looks up for somebody (登记代查)' })
  registerDelegation(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RegisterDelegationInput) input: RegisterDelegationInput,
  ): Promise<Row | Refusal> {
    return rowOrRefusal(context, info, registerDelegation(context, input), oneDelegation);
  }

  @Mutation(() => DelegationResult, { description: 'Ends it, at the wish of either or with a reason (撤销代查)' })
  endDelegation(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => EndDelegationInput) input: EndDelegationInput,
  ): Promise<Row | Refusal> {
    return rowOrRefusal(context, info, endDelegationAtDesk(context, input), oneDelegation);
  }

  @Mutation(() => RegisterPersonResult, {
    description: 'Registers somebody ahead, by the document they show (提前注册)',
  })
  registerPerson(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RegisterPersonInput) input: RegisterPersonInput,
  ): Promise<Row | Refusal> {
    return rowOrRefusal(context, info, registerPerson(context, input), onePerson);
  }

  @Mutation(() => FamilyCardResult, {
    description:
      'A card of family or friends, as many in an account as the policy says (亲友卡); asked for the subject',
  })
  async addFamilyCard(
    @Ctx() context: Context,
    @Arg('input', () => AddFamilyCardInput) input: AddFamilyCardInput,
  ): Promise<FamilyCardType | Refusal> {
    return familyCard(context, await addFamilyCard(context, input));
  }

  @Mutation(() => FamilyCardResult, { description: 'Gives a card back, by the subject or the holder' })
  async endFamilyCard(
    @Ctx() context: Context,
    @Arg('id', () => UuidScalar) id: string,
  ): Promise<FamilyCardType | Refusal> {
    return familyCard(context, await endFamilyCard(context, id));
  }

  @Query(() => [FamilyCardType], { description: 'Cards and delegations of the citizen behind the token, at most 50' })
  async familyCards(@Ctx() context: Context): Promise<readonly FamilyCardType[]> {
    const cards = await familyCards(context);
    if (isRefusal(cards)) throw new InputError('authorization', cards.message.en);
    return cards;
  }

  @Mutation(() => FamilyStatusResult, {
    description: 'Looks somebody up who agreed to it; it stands in their log, and they are told',
  })
  checkFamilyStatus(
    @Ctx() context: Context,
    @Arg('input', () => CheckFamilyStatusInput) input: CheckFamilyStatusInput,
  ): Promise<FamilyStatusType | Refusal> {
    return checkFamilyStatus(context, input);
  }

  @Mutation(() => CompanionCheckResult, {
    description:
      'Whether somebody without a code passes with a companion, a card or a paper; never holds emergency care up',
  })
  checkWithCompanion(
    @Ctx() context: Context,
    @Arg('input', () => CompanionCheckInput) input: CompanionCheckInput,
  ): Promise<CompanionCheckType | Refusal> {
    return checkWithCompanion(context, input);
  }
}
