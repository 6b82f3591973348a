import type { StaffRole } from '@zhengming/domain';
import type { Scope } from '../actor.js';

/** Who reads: staff by role, partners by scope. */
export type Reader = StaffRole | Scope;

/** MASKED: surname, first and last digits; the mask is what is stored (design D8). CLEAR: only by revealing. */
export type FieldForm = 'PLAIN' | 'MASKED' | 'CLEAR';

export interface FieldRight {
  readonly readers: readonly Reader[];
  readonly form: FieldForm;
}

export type Rights = Readonly<Record<string, FieldRight>>;

/** Whoever may ask for a row may read these of its fields. */
export const fields = (readers: readonly Reader[], form: FieldForm, names: string): Rights =>
  Object.fromEntries(names.split(/\s+/).map((name) => [name, { readers, form }]));
export const plain = (readers: readonly Reader[], names: string): Rights => fields(readers, 'PLAIN', names);
export const masked = (readers: readonly Reader[], names: string): Rights => fields(readers, 'MASKED', names);
