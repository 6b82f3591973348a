import type { CallerPartsFragment } from '../generated/documents';

export type TheirAppeal = CallerPartsFragment['person']['appeals'][number];

const AT_REST = new Set(['CLOSED', 'WITHDRAWN', 'MERGED']);

/** Something is still owed for it. */
export const isOpen = ({ state }: TheirAppeal): boolean => !AT_REST.has(state);
