import type { StaffRole } from '@zhengming/domain';

/** What a partner's key may be used for. */
export const SCOPES = [
  'status:read',
  'explanation:read',
  'access-log:read',
  'declaration:write',
  'test:write',
  'reference:read',
  'notice:write',
  'satisfaction:write',
  'agency:write',
] as const;
export type Scope = (typeof SCOPES)[number];

interface Rights {
  readonly roles: ReadonlySet<StaffRole>;
  readonly scopes: ReadonlySet<Scope>;
}

export interface StaffActor extends Rights {
  readonly kind: 'STAFF';
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly hasSecondFactor?: boolean;
  /** May do nothing but set up a second factor: this house lets nobody work without one. */
  readonly mustEnrol?: boolean;
}

export interface PartnerActor extends Rights {
  readonly kind: 'PARTNER';
  readonly id: string;
  readonly name: string;
}

/** UNKNOWN_KEY, EXPIRED: something was shown, but it opens nothing; the refusal says so. */
export interface AnonymousActor extends Rights {
  readonly kind: 'ANONYMOUS';
  readonly why: 'NOTHING_SHOWN' | 'UNKNOWN_KEY' | 'SESSION_OVER';
}

/** Who asks. */
export type Actor = StaffActor | PartnerActor | AnonymousActor;

const NONE: Rights = { roles: new Set(), scopes: new Set() };

export const anonymous = (why: AnonymousActor['why']): AnonymousActor => ({ kind: 'ANONYMOUS', why, ...NONE });

export const staffActor = (
  staff: Omit<StaffActor, 'kind' | keyof Rights>,
  roles: readonly StaffRole[],
): StaffActor => ({ kind: 'STAFF', ...staff, roles: new Set(roles), scopes: new Set() });

export const partnerActor = (
  partner: { readonly id: string; readonly name: string },
  scopes: readonly Scope[],
): PartnerActor => ({
  kind: 'PARTNER',
  ...partner,
  roles: new Set(),
  scopes: new Set(scopes),
});
