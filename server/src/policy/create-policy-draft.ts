import type { Context } from '../app/context.js';
import { type PolicyAnswer } from './policy-refused.type.js';
export const createPolicyDraft = (_context: Context, _input: unknown): PolicyAnswer =>
  Promise.reject(new Error('not yet'));
