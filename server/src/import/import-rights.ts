import type { ImportKind } from '@zhengming/data';
import type { Actor } from '../access/actor.js';
import type { Permission } from '../access/permissions.js';
import { REPORTS_JOURNEYS } from '../journey/reportable-sources.js';

/** Who may send which facts by file. */
export const DELIVERS: Readonly<Record<ImportKind, Permission>> = {
  TESTS: { staff: ['DATA_STEWARD'], scopes: ['test:write'] },
  VACCINATIONS: { staff: ['DATA_STEWARD'], scopes: ['vaccination:write'] },
  STAYS: { staff: ['DATA_STEWARD'], scopes: REPORTS_JOURNEYS },
  BINDINGS: { staff: ['DATA_STEWARD'], scopes: ['binding:write'] },
};

/** Who may ask how a delivery stands: whoever may send one, a partner for its own. */
export const READS_DELIVERIES: Permission = {
  staff: ['DATA_STEWARD', 'SUPERVISOR', 'AUDITOR'],
  scopes: ['test:write', 'vaccination:write', ...REPORTS_JOURNEYS, 'binding:write'],
};

/** A token for one citizen, and a key that acts for citizens only, deliver nothing about everybody. */
export const isForOneCitizen = (actor: Actor): boolean =>
  actor.kind === 'PARTNER' && (actor.proofRequired === true || (actor.actingFor ?? null) !== null);
