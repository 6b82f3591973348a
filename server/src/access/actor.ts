import type { StaffRole } from '@zhengming/domain';

/** What a partner's key may be used for. */
export const SCOPES = [
  'status:read',
  'explanation:read',
  'access-log:read',
  'binding:write',
  'family:write',
  'checkpoint:write',
  'declaration:write',
  'test:write',
  'complaint:write',
  'sandbox:control',
  'stay:write',
  'trace:write',
  'scan:write',
  'community:write',
  'passage:write',
  'vaccination:write',
  'reference:read',
  'notice:write',
  'satisfaction:write',
  'agency:write',
  'result:read',
  'data-rights:write',
  'status:watch',
  'webhook:manage',
  'record:read',
  'lookup:write',
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
  /** The partner in whose portal they work; they see nothing else. */
  readonly partnerId?: string | null;
  /** Divisions whose people they may see (辖区); none: everybody's. */
  readonly jurisdictions?: readonly string[];
}

export interface PartnerActor extends Rights {
  readonly kind: 'PARTNER';
  readonly id: string;
  readonly name: string;
  /** The key it shows, or with which it got its token. */
  readonly keyId?: string;
  /** What it may say it reads personal data for. */
  readonly purposes?: readonly string[];
  /** Points in a minute that were agreed; null: as everybody. */
  readonly budgetPerMinute?: number | null;
  /** The citizen who stands behind it, and how they were recognised; nobody else is shown or changed. */
  readonly actingFor?: ActingFor | null;
  /** Without such a proof nobody is shown or changed at all. */
  readonly proofRequired?: boolean;
}

export interface ActingFor {
  readonly personId: string;
  readonly method: ProofMethod;
}

/** How a citizen was recognised by the partner (核验方式), weakest first. */
export const PROOF_METHODS = ['SMS', 'REAL_NAME', 'FACE'] as const;
export type ProofMethod = (typeof PROOF_METHODS)[number];

/** NOTHING_SHOWN apart, something was shown that opens nothing; the refusal says why. */
export interface AnonymousActor extends Rights {
  readonly kind: 'ANONYMOUS';
  readonly why: 'NOTHING_SHOWN' | 'UNKNOWN_KEY' | 'EXPIRED_KEY' | 'ADDRESS_NOT_ALLOWED' | 'SESSION_OVER';
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
  partner: Omit<PartnerActor, 'kind' | keyof Rights>,
  scopes: readonly Scope[],
): PartnerActor => ({
  kind: 'PARTNER',
  ...partner,
  roles: new Set(),
  scopes: new Set(scopes),
});
