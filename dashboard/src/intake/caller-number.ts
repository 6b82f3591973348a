import type { DiagnosisInput } from '../generated/documents';
import { parseIdentifier, type IdentifierFault } from '../shared/identifier';

export type CallerNumber =
  { readonly ok: true; readonly identifier: DiagnosisInput } | { readonly ok: false; readonly fault: IdentifierFault };

const APPEAL = /^S\d{8}-?\d{4,}$/;
const PASSPORT = /^P[A-Z0-9]{5,20}$/;

/** Reads whatever number a caller dictates: of an appeal, a passport after a P, a document or a phone. */
export function readCallerNumber(typed: string): CallerNumber {
  const value = typed.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (APPEAL.test(value)) {
    const digits = value.replaceAll(/\D/g, '');
    return found('APPEAL_NUMBER', `S${digits.slice(0, 8)}-${digits.slice(8)}`);
  }
  if (PASSPORT.test(value)) return found('PASSPORT', value.slice(1));
  return parseIdentifier(typed);
}

const found = (kind: DiagnosisInput['kind'], value: string): CallerNumber => ({
  ok: true,
  identifier: { kind, value },
});

const GROUPS: Readonly<Record<number, readonly number[]>> = { 11: [3, 4, 4], 18: [6, 4, 4, 4] };

/** The number as it is compared aloud, while it is being typed. */
export function inGroups(typed: string): string {
  const value = typed.normalize('NFKC').replaceAll(/[\s-]/g, '').toUpperCase();
  const lengths = GROUPS[value.length > 11 ? 18 : 11] ?? [];
  if (!/^[\dX]+$/.test(value) || value.length > 18) return value;
  let start = 0;
  return lengths
    .map((length) => value.slice(start, (start += length)))
    .filter((group) => group !== '')
    .join(' ');
}
