import { randomBytes } from 'node:crypto';
import {
  findPartner,
  findStaff,
  inTransaction,
  insertInvitation,
  type InvitationKind,
  type Sql,
} from '@zhengming/data';
import { HOUR_MS, type Instant, plusMs, type StaffRole } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { addressOf } from '../access/staff-auth.js';
import type { Context } from '../app/context.js';
import { type Refusal, isRefusal, refuse } from '../app/refusal.type.js';
import type { StaffInvitationType } from './staff-account.type.js';
import { knownDivisions } from './known-divisions.js';
import { toStaffAccountType } from './staff-account.type.js';
import { rightsRefusal } from './staff-refusals.js';
import { partnerFault, rolesFault } from './staff-rules.js';
import { signedInStaff } from './signed-in-staff.js';

export interface InviteStaff {
  readonly username: string;
  readonly displayName: string;
  readonly roles: readonly StaffRole[];
  readonly jurisdictions: readonly string[];
  /** Whose portal they will work in. */
  readonly partnerId?: string | null;
}

/** Three working days and no weekend: whoever is invited on a Friday can use it on Monday. */
export const INVITATION_MS = 72 * HOUR_MS;

const USERNAME = /^[a-z][a-z0-9._]{2,29}$/;
const LONGEST_NAME = 40;

/** Invites somebody (邀请): the account stands, and they set its password themselves with a link that is shown once. */
export async function inviteStaff(context: Context, input: InviteStaff): Promise<StaffInvitationType | Refusal> {
  const by = signedInStaff(context).id;
  const username = input.username.trim().toLowerCase();
  const displayName = input.displayName.trim();
  const roles = [...new Set(input.roles)];
  const partnerId = input.partnerId ?? null;
  const wrong = checkNames(username, displayName) ?? refusedRoles(roles, partnerId);
  if (wrong) return wrong;
  const jurisdictions = knownDivisions(context, input.jurisdictions);
  if (isRefusal(jurisdictions)) return jurisdictions;
  return inTransaction(context.store, async (sql) => {
    const id = uuidv7();
    if (partnerId !== null && !(await findPartner(sql, partnerId))?.active) return rightsRefusal('PARTNER_MISSING');
    const { rowCount } = await sql.query(
      `insert into staff_user (id, name, email, email_verified, username, display_username, roles, jurisdictions, partner_id)
       values ($1, $2, $3, true, $4, $4, $5, $6, $7) on conflict (username) do nothing`,
      [id, displayName, addressOf(username), username, roles, [...jurisdictions], partnerId],
    );
    if (rowCount !== 1) return nameTaken();
    return giveInvitation(sql, { userId: id, kind: 'WELCOME', createdBy: by, at: context.clock.now() });
  });
}

interface Giving {
  readonly userId: string;
  readonly kind: InvitationKind;
  readonly createdBy: string;
  readonly at: Instant;
}

/** Makes the link's token, which is given out once. */
export async function giveInvitation(sql: Sql, { userId, kind, createdBy, at }: Giving): Promise<StaffInvitationType> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = plusMs(at, INVITATION_MS);
  await insertInvitation(sql, { userId, token, kind, createdBy, createdAt: at, expiresAt });
  const staff = await findStaff(sql, userId);
  if (!staff) throw new Error('an invitation for nobody');
  return { token, expiresAt, staff: toStaffAccountType(staff) };
}

function checkNames(username: string, displayName: string): Refusal | null {
  if (!USERNAME.test(username))
    return refuse(
      'USERNAME_MALFORMED',
      '用户名为 3 至 30 位小写字母、数字、点或下划线，以字母开头。',
      'A user name has 3 to 30 small letters, digits, dots or underscores and begins with a letter.',
      'input.username',
    );
  return displayName === '' || displayName.length > LONGEST_NAME
    ? refuse(
        'DISPLAY_NAME_MALFORMED',
        `姓名为 1 至 ${LONGEST_NAME} 个字。`,
        `A name has 1 to ${LONGEST_NAME} characters.`,
        'input.displayName',
      )
    : null;
}

function refusedRoles(roles: readonly StaffRole[], partnerId: string | null): Refusal | null {
  const fault = rolesFault(roles) ?? partnerFault(roles, partnerId);
  return fault === null ? null : rightsRefusal(fault);
}

const nameTaken = (): Refusal =>
  refuse('USERNAME_TAKEN', '已有此用户名。', 'There is an account of this name already.', 'input.username');
