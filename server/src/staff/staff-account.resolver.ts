import { listStaff } from '@zhengming/data';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import { type Refusal, resultUnion } from '../app/refusal.type.js';
import { UuidScalar } from '../app/scalars.js';
import {
  changeStaffRights,
  deactivateStaff,
  endSessionsOfStaff,
  reactivateStaff,
  resetStaffAccess,
} from './change-staff.js';
import { inviteStaff } from './invite-staff.js';
import {
  ChangeStaffRightsInput,
  InviteStaffInput,
  StaffAccountType,
  StaffInvitationType,
  toStaffAccountType,
} from './staff-account.type.js';

const StaffAccountResult = resultUnion('StaffAccountResult', () => StaffAccountType, 'StaffAccount');
const StaffInvitationResult = resultUnion('StaffInvitationResult', () => StaffInvitationType, 'StaffInvitation');

/** Accounts of staff, for administrators. */
@Resolver()
export class StaffAccountResolver {
  @Query(() => [StaffAccountType], { description: 'Everybody who works here or did, at most 2,000' })
  async staffAccounts(@Ctx() { store }: Context): Promise<StaffAccountType[]> {
    return (await listStaff(store.pool)).map(toStaffAccountType);
  }

  @Mutation(() => StaffInvitationResult, { description: 'Makes an account and a link to set its password (邀请)' })
  inviteStaff(
    @Ctx() context: Context,
    @Arg('input', () => InviteStaffInput) input: InviteStaffInput,
  ): Promise<StaffInvitationType | Refusal> {
    return inviteStaff(context, input);
  }

  @Mutation(() => StaffAccountResult, { description: 'Gives other roles or jurisdictions; never to oneself' })
  changeStaffRights(
    @Ctx() context: Context,
    @Arg('input', () => ChangeStaffRightsInput) input: ChangeStaffRightsInput,
  ): Promise<StaffAccountType | Refusal> {
    return changeStaffRights(context, input);
  }

  @Mutation(() => StaffAccountResult, { description: 'Takes somebody out; their sessions end at once (停用)' })
  deactivateStaff(
    @Ctx() context: Context,
    @Arg('id', () => UuidScalar) id: string,
  ): Promise<StaffAccountType | Refusal> {
    return deactivateStaff(context, id);
  }

  @Mutation(() => StaffAccountResult)
  reactivateStaff(
    @Ctx() context: Context,
    @Arg('id', () => UuidScalar) id: string,
  ): Promise<StaffAccountType | Refusal> {
    return reactivateStaff(context, id);
  }

  @Mutation(() => StaffAccountResult, { description: 'Ends every session of somebody (强制下线)' })
  endStaffSessions(
    @Ctx() context: Context,
    @Arg('id', () => UuidScalar) id: string,
  ): Promise<StaffAccountType | Refusal> {
    return endSessionsOfStaff(context, id);
  }

  @Mutation(() => StaffInvitationResult, {
    description: 'Takes away password and second factor and gives a new link (重置)',
  })
  resetStaffAccess(
    @Ctx() context: Context,
    @Arg('id', () => UuidScalar) id: string,
  ): Promise<StaffInvitationType | Refusal> {
    return resetStaffAccess(context, id);
  }
}
