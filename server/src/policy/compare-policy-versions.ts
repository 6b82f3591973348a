import type { Context } from '../app/context.js';
import type { PolicyComparisonType } from './policy-comparison.type.js';
export const comparePolicyVersions = (
  _context: Context,
  _from: string,
  _to: string,
): Promise<PolicyComparisonType | null> => Promise.resolve(null);
