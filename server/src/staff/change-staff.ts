import {
  endStaffSessions,
  findStaff,
  forgetStaffSecrets,
  inTransaction,
  lockAdministrators,
  setStaffActive,
  setStaffRights,
  type Sql,
  type StaffAccount,
} from '@zhengming/data';
import type { StaffRole } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { type Refusal, isRefusal } from '../app/refusal.type.js';
import { giveInvitation } from './invite-staff.js';
import { knownDivisions } from './known-divisions.js';
import { type StaffAccountType, type StaffInvitationType, toStaffAccountType } from './staff-account.type.js';
import { rightsRefusal, unknownStaff } from './staff-refusals.js';
import { signedInStaff } from './signed-in-staff.js';
import { changeFault, partnerFault, rolesFault } from './staff-rules.js';

export interface ChangeStaffRights {
  readonly id: string;
  readonly roles: readonly StaffRole[];
  readonly jurisdictions: readonly string[];
}

/** Gives other roles or jurisdictions (授权); in force within seconds, also in sessions that are open. */
export async function changeStaffRights(
  context: Context,
  { id, roles, jurisdictions }: ChangeStaffRights,
): Promise<StaffAccountType | Refusal> {
  const asked = [...new Set(roles)];
  const fault = rolesFault(asked);
  if (fault !== null) return rightsRefusal(fault);
  const where = knownDivisions(context, jurisdictions);
  if (isRefusal(where)) return where;
  return locked(context, id, asked.includes('ADMIN'), async (sql, account) => {
    const misplaced = partnerFault(asked, account.partnerId);
    if (misplaced !== null) return rightsRefusal(misplaced);
    await setStaffRights(sql, id, { roles: asked, jurisdictions: where });
    return toStaffAccountType((await findStaff(sql, id)) as StaffAccount);
  });
}

/** Takes somebody out (停用): their sessions end at once, their name stays in every history. */
export const deactivateStaff = (context: Context, id: string): Promise<StaffAccountType | Refusal> =>
  onAccount(context, id, false, (sql) => setStaffActive(sql, id, false));

export const reactivateStaff = (context: Context, id: string): Promise<StaffAccountType | Refusal> =>
  onAccount(context, id, true, (sql) => setStaffActive(sql, id, true));

/** Ends every session of somebody (强制下线), e.g. when a machine was lost. */
export const endSessionsOfStaff = (context: Context, id: string): Promise<StaffAccountType | Refusal> =>
  onAccount(context, id, true, async (sql) => void (await endStaffSessions(sql, id)));

/** Takes away password and second factor and gives a new link (重置). */
export function resetStaffAccess(context: Context, id: string): Promise<StaffInvitationType | Refusal> {
  const by = signedInStaff(context).id;
  return locked(context, id, true, async (sql) => {
    await forgetStaffSecrets(sql, id);
    return giveInvitation(sql, { userId: id, kind: 'RESET', createdBy: by, at: context.clock.now() });
  });
}

const onAccount = (
  context: Context,
  id: string,
  staysAdministrator: boolean,
  work: (sql: Sql) => Promise<void>,
): Promise<StaffAccountType | Refusal> =>
  locked(context, id, staysAdministrator, async (sql) => {
    await work(sql);
    return toStaffAccountType((await findStaff(sql, id)) as StaffAccount);
  });

/** Every change of accounts comes one after the other, so that the last administrator stays. */
function locked<T>(
  context: Context,
  id: string,
  staysAdministrator: boolean,
  work: (sql: Sql, account: StaffAccount) => Promise<T | Refusal>,
): Promise<T | Refusal> {
  const by = signedInStaff(context).id;
  return inTransaction(context.store, async (sql): Promise<T | Refusal> => {
    const administrators = await lockAdministrators(sql);
    const account = await findStaff(sql, id);
    if (!account) return unknownStaff();
    const fault = changeFault({ by, of: id, administrators, staysAdministrator });
    return fault === null ? work(sql, account) : rightsRefusal(fault);
  });
}
