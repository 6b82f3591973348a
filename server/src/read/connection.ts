import { type FieldNode, GraphQLError, type GraphQLResolveInfo } from 'graphql';
import type { Context } from '../app/context.js';
import { InputError } from '../app/input-error.js';
import { KEYSET } from './compile.js';
import type { Args, From, Place, TypeReading } from './reading.js';
import { type Row, readRows, subjectsOf } from './read.js';
import { selectedFields } from './selection.js';
import { Sql, join, sql } from './sql.js';
import { homeWithin, personWithin } from './within.js';

/** A page of a Relay connection: https://relay.dev/graphql/connections.htm, forwards only. */
export interface Page<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** One column of the order; all columns of an order go the same way and the last is unique. */
export interface SortKey {
  readonly sql: (row: Sql) => Sql;
  readonly type: 'text' | 'uuid' | 'bigint' | 'integer' | 'timestamptz';
}

export interface ConnectionRead {
  readonly reading: TypeReading;
  /** Table and filter, up to and including a `where` clause: `appeal t where …`. */
  readonly from: From;
  readonly order: readonly SortKey[];
  readonly descending?: boolean;
  readonly given?: Readonly<Record<string, unknown>>;
  /** Whose personal data a row is, for the audit log. */
  readonly subject?: (row: Sql) => Sql;
  /** About whom a row is that shows nothing of them. */
  readonly about?: (row: Sql) => Sql;
  /** Where that person lives, if the row knows. */
  readonly home?: (row: Sql) => Sql;
}

export interface PageArgs {
  readonly first?: number | null;
  readonly after?: string | null;
}

export const LONGEST_PAGE = 100;
const DEFAULT_PAGE = 25;

/** Reads a page with one statement: one row more than asked tells whether there is a next page. */
export async function readConnection(
  context: Context,
  info: GraphQLResolveInfo,
  read: ConnectionRead,
  page: PageArgs,
): Promise<Page<Row>> {
  const first = pageSize(page.first);
  const after = page.after === undefined || page.after === null ? null : decodeCursor(page.after, read.order);
  const rows = await readRows(context, info, {
    reading: read.reading,
    nodes: nodesOf(info),
    ...(read.subject ? { subject: read.subject } : {}),
    keys: (row) => read.order.map((key) => sql`(${key.sql(row)})::text`),
    given: { ...read.given, ...afterValues(after), limit: first + 1 },
    from: pagedFrom(read),
  });
  if (read.subject) context.reading.of(...subjectsOf(rows.slice(0, first)));
  return pageOf(rows, first);
}

/** @throws InputError for a negative or too large page. */
export function pageSize(first: number | null | undefined): number {
  const size = first ?? DEFAULT_PAGE;
  if (size < 0 || size > LONGEST_PAGE) throw new InputError('first', `must be between 0 and ${LONGEST_PAGE}`);
  return size;
}

export function pageOf(rows: readonly Row[], first: number): Page<Row> {
  const edges = rows.slice(0, first).map((node) => ({ cursor: encodeCursor(node[KEYSET]), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: false,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function pagedFrom(read: ConnectionRead): From {
  return (place) => {
    const columns = join(
      read.order.map((key) => key.sql(place.row)),
      ', ',
    );
    const direction = new Sql([read.descending ? ' desc' : ' asc']);
    const order = join(
      read.order.map((key) => sql`${key.sql(place.row)}${direction}`),
      ', ',
    );
    const compare = new Sql([read.descending ? ' < ' : ' > ']);
    const keyset = place.args.has('after0')
      ? sql` and (${columns})${compare}(${bound(read.order, place.args)})`
      : sql``;
    return sql`${read.from(place)}${withinOf(read, place)}${keyset} order by ${order} limit ${place.args.bind('limit')}`;
  };
}

/** Rows that are not shown do not make pages short. */
function withinOf({ subject, about = subject, home }: ConnectionRead, { row, limited }: Place): Sql {
  if (!limited || !about) return sql``;
  return sql` and ${home ? homeWithin(home(row), about(row)) : personWithin(about(row))}`;
}

const bound = (order: readonly SortKey[], args: Args): Sql =>
  join(
    order.map((key, index) => sql`${args.bind(`after${index}`)}::${new Sql([key.type])}`),
    ', ',
  );

const afterValues = (after: readonly string[] | null): Record<string, string> =>
  Object.fromEntries((after ?? []).map((value, index) => [`after${index}`, value]));

/** The nodes that select from a row: those of `edges { node { … } }`. Asking for them twice under two names is refused. */
function nodesOf(info: GraphQLResolveInfo): readonly FieldNode[] {
  const connection = connectionType(info);
  const edges = selectedFields(info, connection, info.fieldNodes).filter((field) => field.name === 'edges');
  const edge = connection.replace(/Connection$/, 'Edge');
  const nodes = edges
    .flatMap((field) => selectedFields(info, edge, field.nodes))
    .filter((field) => field.name === 'node');
  if (edges.length > 1 || nodes.length > 1) {
    throw new GraphQLError('Ask for `edges` and `node` once; aliases belong on the fields below them.', {
      nodes: info.fieldNodes,
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  return nodes.flatMap((field) => field.nodes);
}

const connectionType = (info: GraphQLResolveInfo): string => String(info.returnType).replaceAll(/[![\]]/g, '');

/** Cursors are opaque to partners: the keyset of the row in base64url. */
const encodeCursor = (keys: unknown): string => Buffer.from(JSON.stringify(keys)).toString('base64url');

const PATTERNS: Readonly<Record<SortKey['type'], RegExp>> = {
  text: /^[^\0]*$/,
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  bigint: /^-?\d{1,18}$/,
  integer: /^-?\d{1,9}$/,
  timestamptz: /^(infinity|\d{4,6}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(\.\d{1,6})?([+-]\d\d(:?\d\d)?|Z))$/,
};

/** @throws InputError unless the text is a cursor of this order. */
export function decodeCursor(cursor: string, order: readonly SortKey[]): readonly string[] {
  const keys = parsed(Buffer.from(cursor, 'base64url').toString('utf8'));
  const fits =
    Array.isArray(keys) &&
    keys.length === order.length &&
    order.every((key, index) => typeof keys[index] === 'string' && PATTERNS[key.type].test(keys[index]));
  if (!fits) throw new InputError('after', 'is not a cursor of this list');
  return keys as string[];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
