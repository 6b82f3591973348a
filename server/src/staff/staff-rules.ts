import type { StaffRole } from '@zhengming/domain';

/** Why rights cannot be given as asked. */
export type RightsFault =
  'NO_ROLE' | 'ADMIN_STANDS_ALONE' | 'PARTNER_STANDS_ALONE' | 'PARTNER_MISSING' | 'OWN_RIGHTS' | 'LAST_ADMINISTRATOR';

/**
 * Whether these roles may be in one hand (职责分离, GB/T 35273 §11.2): whoever makes accounts sees nobody's data, or one
 * person could give themselves everything.
 */
export function rolesFault(roles: readonly StaffRole[]): RightsFault | null {
  if (roles.length === 0) return 'NO_ROLE';
  if (roles.length === 1) return null;
  if (roles.includes('PARTNER')) return 'PARTNER_STANDS_ALONE';
  return roles.includes('ADMIN') ? 'ADMIN_STANDS_ALONE' : null;
}

/** An account belongs to a partner when it works in that partner's portal, and only then; it stays so for good. */
export const partnerFault = (roles: readonly StaffRole[], partnerId: string | null): RightsFault | null =>
  roles.includes('PARTNER') === (partnerId !== null) ? null : 'PARTNER_MISSING';

interface RightsChange {
  readonly by: string;
  readonly of: string;
  /** Everybody who administers before the change. */
  readonly administrators: readonly string[];
  readonly staysAdministrator: boolean;
}

/** Whether somebody's rights may be changed by somebody: never one's own, and somebody must be left to administer. */
export function changeFault({ by, of, administrators, staysAdministrator }: RightsChange): RightsFault | null {
  if (by === of) return 'OWN_RIGHTS';
  const isLast = administrators.length === 1 && administrators[0] === of;
  return isLast && !staysAdministrator ? 'LAST_ADMINISTRATOR' : null;
}
