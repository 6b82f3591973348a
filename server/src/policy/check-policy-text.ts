import type { Context } from '../app/context.js';
import type { PolicyCheckType } from './policy-check.type.js';
export const checkPolicyText = (
  _context: Context,
  _text: { document: string; cases: string },
): Promise<PolicyCheckType> => Promise.reject(new Error('not yet'));
