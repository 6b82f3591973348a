import type { Context } from '../app/context.js';
import { type PolicyAnswer } from './policy-refused.type.js';
export const discardPolicy = (_context: Context, _input: unknown): PolicyAnswer => Promise.reject(new Error('not yet'));
export const returnPolicy = (_context: Context, _input: unknown): PolicyAnswer => Promise.reject(new Error('not yet'));
