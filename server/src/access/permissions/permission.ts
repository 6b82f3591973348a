import type { StaffRole } from '@zhengming/domain';
import type { Scope } from '../actor.js';

/** Who may call a root field. A root field without a row here is refused (design D9). */
export interface Permission {
  /** Anyone, signed in or not. */
  readonly public?: true;
  readonly staff?: readonly StaffRole[];
  /** Partners whose key has one of these scopes. */
  readonly scopes?: readonly Scope[];
  /** Shows personal data: every person shown is written to the audit log, with the purpose. */
  readonly personal?: true;
  /** How often one caller may ask in a minute; absent: as often as they like. */
  readonly perMinute?: number;
  /** Touches nothing but the caller's own workbench (drafts, choices, presence): no entry in the audit log. */
  readonly workbench?: true;
  /** Opens one person outside one's jurisdiction: recorded as that, with the reason of its input. */
  readonly breaksGlass?: true;
  /** Shows in clear: recorded as that, with the fields and the reason of its input. */
  readonly reveals?: true;
  /** Not limited to the jurisdiction of whoever asks: auditing, and what is done about that limit itself. */
  readonly everywhere?: true;
  /** The purpose when the field has no `purpose` argument of its own. */
  readonly purpose?: string;
}
