import type { StaffRole } from '@zhengming/domain';
import { inTransaction, type Store } from '@zhengming/data';
import { v7 as uuidv7 } from 'uuid';
import { addressOf, hashPassword } from '../access/staff-auth.js';

export interface NewStaff {
  readonly username: string;
  readonly displayName: string;
  readonly roles: readonly StaffRole[];
  readonly password: string;
  readonly partnerId?: string;
}

/** Makes a member of staff who can sign in with a name and a password. @returns the id */
export async function createStaff(store: Pick<Store, 'pool'>, staff: NewStaff): Promise<string> {
  const password = await hashPassword(staff.password);
  return inTransaction(store, async (sql) => {
    const id = uuidv7();
    await sql.query(
      `insert into staff_user (id, name, email, email_verified, username, display_username, roles, partner_id)
       values ($1, $2, $3, true, $4, $4, $5, $6)`,
      [id, staff.displayName, addressOf(staff.username), staff.username, [...staff.roles], staff.partnerId ?? null],
    );
    await sql.query(
      `insert into staff_account (id, user_id, account_id, provider_id, password) values ($1, $2, $3, 'credential', $4)`,
      [uuidv7(), id, id, password],
    );
    return id;
  });
}
