import { type StaffRole, formatInstant } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { type Param, Sql } from './sql.js';

/**
 * Read mappings (design D10). Beside each API type stands its `TypeReading`: which SQL each field is, and how related
 * rows are reached. The compiler turns the selection of an operation into one prepared statement with them, and they
 * are the list of what may leave the house (style rule 11): a field without a reading does not exist.
 *
 * To add a type `Thing`:
 * 1. `thing/thing.type.ts`: the `@ObjectType('Thing')` class with explicit field types.
 * 2. `thing/thing.read.ts`: `export const thingReading: TypeReading = reading('Thing', { id: column('id'), … })`.
 * 3. `thing/thing.resolver.ts`: root fields call `readOne`, `readMany` or `readConnection` with that reading and a
 *    module-level `from`, e.g. `const byId: From = ({ row, args }) => sql\`thing ${row} where ${row}.id = ${args.bind('id')}\``.
 * 4. One line each in `app/build-schema.ts` (resolver and reading) and `access/permissions.ts` (every root field).
 */
export interface TypeReading {
  readonly type: string;
  readonly fields: Readonly<Record<string, FieldReading>>;
  /** Adds a field that belongs to another room, e.g. the appeals of a person; called while modules load. */
  extend(fields: Readonly<Record<string, FieldReading>>): void;
}

/** Arguments of the field, or the values a root resolver gives. `has` belongs to the plan's shape, `bind` to its values. */
export interface Args {
  /** Whether the argument is there and not null: plans of different shape are compiled apart. */
  has(name: string): boolean;
  /** The argument as a bind parameter, optionally changed on the way (e.g. a limit plus one). */
  bind(name: string, change?: (value: unknown) => unknown): Param;
}

/** The instant of the run, by the clock of the house. */
export const NOW: Param = { bind: ({ now }) => formatInstant(now) };

/** Where rows come from: everything after `from`, with `row` as the alias of the row itself. */
export type From = (place: Place) => Sql;

export interface Place {
  readonly row: Sql;
  readonly parent: Sql;
  readonly args: Args;
  /** Only people of the jurisdiction of whoever asks; lists say so themselves, so that their pages are full. */
  readonly limited: boolean;
}

export interface ValueReading {
  readonly kind: 'value';
  readonly sql: (row: Sql, args: Args) => Sql;
  /** Turns what the statement returned into what the type declares; absent: as it is. */
  readonly map?: (value: unknown, context: Context, args: Readonly<Record<string, unknown>>) => unknown;
  readonly onlyFor?: readonly StaffRole[];
}

export interface RelationReading {
  readonly kind: 'one' | 'many';
  readonly to: () => TypeReading;
  readonly from: From;
  /** Whom the row shows when that is not the person of the row around it: they are written to the audit log too. */
  readonly subject?: (row: Sql) => Sql;
}

export type FieldReading = ValueReading | RelationReading;

export function reading(type: string, fields: Readonly<Record<string, FieldReading>>): TypeReading {
  const all = { ...fields };
  return { type, fields: all, extend: (more) => void Object.assign(all, more) };
}

/** A column of the row itself, as the store spells it. */
export function column(name: string): ValueReading {
  if (!/^[a-z_]+$/.test(name)) throw new Error(`not a column name: ${name}`);
  return { kind: 'value', sql: (row) => new Sql([...row.pieces, `.${name}`]) };
}

/** An SQL expression over the row. */
export const expression = (build: ValueReading['sql']): ValueReading => ({ kind: 'value', sql: build });

/** A value the statement returns and JavaScript completes: a sentence, a division by its code. */
export const mapped = (source: ValueReading, map: NonNullable<ValueReading['map']>): ValueReading => ({
  ...source,
  map,
});

/** A value that only some roles may see; null for the others, decided while the plan is compiled. */
export const onlyFor = (roles: readonly StaffRole[], source: ValueReading): ValueReading => ({
  ...source,
  onlyFor: roles,
});

export const one = (to: () => TypeReading, from: From): RelationReading => ({ kind: 'one', to, from });
/** Somebody else shown beside a person, e.g. their guardian. */
export const another = (to: () => TypeReading, from: From, subject: (row: Sql) => Sql): RelationReading => ({
  kind: 'one',
  to,
  from,
  subject,
});
export const many = (to: () => TypeReading, from: From): RelationReading => ({ kind: 'many', to, from });
