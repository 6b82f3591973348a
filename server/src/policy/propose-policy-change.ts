import type { Context } from '../app/context.js';
import { type PolicyAnswer } from './policy-refused.type.js';
export const endPolicy = (_context: Context, _input: unknown): PolicyAnswer => Promise.reject(new Error('not yet'));
export const rollBackPolicy = (_context: Context, _input: unknown): PolicyAnswer =>
  Promise.reject(new Error('not yet'));
