import type { AuditDetail } from '@zhengming/data';
import { formatInstant, type Instant } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { InputError } from '../app/input-error.js';
import { isRefusal } from '../app/refusal.type.js';
import { findAnybody } from '../person/find-person.js';
import type { AuditSelection } from './audit-event.read.js';
import type { AuditFilterInput } from './audit.input.js';

type House = Pick<Context, 'store' | 'clock' | 'syntheticPersons'>;
export type AuditFilter = Partial<AuditFilterInput>;

/** Finds the person by blind index and the actors by name. @throws InputError when there is no such person */
export async function selectEvents(context: Context, filter: AuditFilter): Promise<AuditSelection> {
  return {
    personId: await personOf(context, filter),
    actorIds: filter.actor?.trim() ? await actorsNamed(context, filter.actor.trim()) : null,
    kind: filter.kind ?? null,
    outcome: filter.outcome ?? null,
    action: filter.action?.trim() || null,
    purpose: filter.purpose?.trim() || null,
    from: dateOf(filter.from),
    to: dateOf(filter.to),
  };
}

const dateOf = (at: Instant | null | undefined): Date | null => (at === null || at === undefined ? null : new Date(at));

async function personOf(context: Context, { personId, identifier }: AuditFilter): Promise<string | null> {
  if (!identifier) return personId ?? null;
  const found = await findAnybody(context, identifier, 'filter.identifier');
  if (isRefusal(found)) throw new InputError('filter.identifier', found.message.en);
  if (personId && personId !== found) throw new InputError('filter.personId', 'is another person than the identifier');
  return found;
}

async function actorsNamed({ store }: House, name: string): Promise<readonly string[]> {
  const { rows } = await store.pool.query<{ id: string }>(
    `select id::text from staff_user where username = $1 or name = $1
     union select id::text from partner_client where name = $1 union select $1`,
    [name.slice(0, 100)],
  );
  return rows.map(({ id }) => id);
}

/** What was searched for, for the audit log of the audit log: the person stands in a column of their own. */
export function searchedFor(selection: AuditSelection): AuditDetail {
  const given = Object.entries(selection).filter(([name, value]) => name !== 'personId' && value !== null);
  return Object.fromEntries(given.map(([name, value]) => [name, wordOf(value)]));
}

const wordOf = (value: unknown): string =>
  value instanceof Date ? formatInstant(value.getTime() as Instant) : String(value);
