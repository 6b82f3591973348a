import type { Reader } from './field-right.js';

export const DESK: readonly Reader[] = ['INTAKE', 'HANDLER', 'REVIEWER', 'SUPERVISOR'];
export const CASE: readonly Reader[] = [...DESK, 'AUDITOR'];
export const DECIDES: readonly Reader[] = ['HANDLER', 'REVIEWER', 'SUPERVISOR'];
