import type { AuditFilter, AuditKind, AuditOutcome } from '../generated/documents';
import { fromLocalField } from '../shared/format';
import { type ParsedIdentifier, parseIdentifier } from '../shared/identifier';
import { isLocalTime } from '../shared/local-time';

/** What is typed above the list; nothing of it goes to the address or the store of the browser. */
export interface FilterForm {
  readonly person: string;
  readonly personId: string | null;
  readonly actor: string;
  readonly kind: AuditKind | null;
  readonly outcome: AuditOutcome | null;
  readonly action: string;
  readonly purpose: string;
  readonly from: string;
  readonly to: string;
}

export const NO_FILTER: FilterForm = {
  person: '',
  personId: null,
  actor: '',
  kind: null,
  outcome: null,
  action: '',
  purpose: '',
  from: '',
  to: '',
};

type FilterFault = Extract<ParsedIdentifier, { readonly ok: false }>['fault'];

/** The filter of the API, or what is wrong with the number; times that are not complete are left out. */
export function toFilter(form: FilterForm): { readonly filter: AuditFilter } | { readonly fault: FilterFault } {
  const person = form.person.trim() === '' ? null : parseIdentifier(form.person);
  if (person && !person.ok) return { fault: person.fault };
  const given = {
    identifier: person?.identifier ?? null,
    personId: person ? null : form.personId,
    actor: form.actor.trim(),
    kind: form.kind,
    outcome: form.outcome,
    action: form.action.trim(),
    purpose: form.purpose.trim(),
    from: timeOf(form.from),
    to: timeOf(form.to),
  };
  return { filter: Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null && value !== '')) };
}

const timeOf = (value: string): string | null => (isLocalTime(value) ? fromLocalField(value) : null);
