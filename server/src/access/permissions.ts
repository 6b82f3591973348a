import { DESK_PERMISSIONS } from './permissions/desk-permissions.js';
import { FIGURE_PERMISSIONS } from './permissions/figure-permissions.js';
import { HOUSE_PERMISSIONS } from './permissions/house-permissions.js';
import { PARTNER_PERMISSIONS } from './permissions/partner-permissions.js';
import { PERSON_PERMISSIONS } from './permissions/person-permissions.js';
import { REFERENCE_PERMISSIONS } from './permissions/reference-permissions.js';
import type { Permission } from './permissions/permission.js';

export { MAY_SHADOW } from './permissions/circles.js';
export type { Permission } from './permissions/permission.js';

/**
 * The permission table (domain.md §5, "who may do what"), one part per group of rooms. What may be done to one appeal now
 * is the domain's table.
 */
export const PERMISSIONS: Readonly<Record<string, Permission>> = {
  ...HOUSE_PERMISSIONS,
  ...PARTNER_PERMISSIONS,
  ...PERSON_PERMISSIONS,
  ...DESK_PERMISSIONS,
  ...REFERENCE_PERMISSIONS,
  ...FIGURE_PERMISSIONS,
};
