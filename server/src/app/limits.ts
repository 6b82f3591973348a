import { BUDGETS, type Budgets } from '../access/budget.js';
import { TIME_LIMITS, type TimeLimits } from './time-limit.js';

/** How much, and for how long, callers may use the API. */
export interface Limits {
  readonly time: TimeLimits;
  readonly budgets: Budgets;
}
/** Those of the product. */
export const LIMITS: Limits = { time: TIME_LIMITS, budgets: BUDGETS };
