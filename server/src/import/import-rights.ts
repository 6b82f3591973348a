import type { ImportKind } from '@zhengming/data';
import type { Permission } from '../access/permissions.js';

/** Who may send which facts by file. */
export const DELIVERS: Readonly<Record<ImportKind, Permission>> = {
  TESTS: { staff: ['DATA_STEWARD'], scopes: ['test:write'] },
  VACCINATIONS: { staff: ['DATA_STEWARD'], scopes: ['vaccination:write'] },
};

/** Who may ask how a delivery stands: whoever may send one, a partner for its own. */
export const READS_DELIVERIES: Permission = {
  staff: ['DATA_STEWARD', 'SUPERVISOR', 'AUDITOR'],
  scopes: ['test:write', 'vaccination:write'],
};
