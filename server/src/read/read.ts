import { createHash } from 'node:crypto';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { territoryOf } from '../access/territory.js';
import type { Context } from '../app/context.js';
import { type Plan, type PlanSource, SUBJECT, type Shape, argumentsOf } from './compile.js';
import { planFor } from './plan-cache.js';
import type { From, TypeReading } from './reading.js';

/** A row as its plan returned it: keyed by response key, read by the default resolver of planned types. */
export type Row = Readonly<Record<string, unknown>>;

export interface RootRead {
  readonly reading: TypeReading;
  /** Must be one and the same function for a root field: plans are kept by document, not by it. */
  readonly from: From;
  readonly given?: Readonly<Record<string, unknown>>;
  /** The field nodes that select from the row; the root field's own unless it is a connection. */
  readonly nodes?: readonly FieldNode[];
  readonly keys?: PlanSource['keys'];
  /** Whose personal data a row is; every person read is written to the audit log. */
  readonly subject?: PlanSource['subject'];
}

/** Reads one row of a planned type, or null. */
export async function readOne(context: Context, info: GraphQLResolveInfo, root: RootRead): Promise<Row | null> {
  const row = ((await run(context, info, root, 'ONE')) as Row | undefined) ?? null;
  if (root.subject && row) context.reading.of(...subjectsOf([row]));
  return row;
}

/** Reads rows of a planned type; `from` bounds them. */
export async function readMany(context: Context, info: GraphQLResolveInfo, root: RootRead): Promise<readonly Row[]> {
  const rows = await readRows(context, info, root);
  if (root.subject) context.reading.of(...subjectsOf(rows));
  return rows;
}

/** As {@link readMany}, for callers that show only some of the rows and write those to the audit log themselves. */
export async function readRows(context: Context, info: GraphQLResolveInfo, root: RootRead): Promise<readonly Row[]> {
  return (await run(context, info, root, 'MANY')) as readonly Row[];
}

/** Whom rows show: the person of each, and whoever else stands in it. */
export function subjectsOf(rows: readonly Row[]): readonly string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) {
      if (SUBJECT in value) found.push(String(value[SUBJECT]));
      Object.values(value).forEach(visit);
    }
  };
  visit(rows);
  return found;
}

async function run(context: Context, info: GraphQLResolveInfo, root: RootRead, shape: Shape): Promise<unknown> {
  const given = root.given ?? {};
  const territory = territoryOf(context.actor);
  const source: PlanSource = {
    info,
    roles: context.actor.roles,
    scopes: context.actor.scopes,
    limited: territory !== null && context.everywhere !== true,
    reading: root.reading,
    nodes: root.nodes ?? info.fieldNodes,
    from: root.from,
    given,
    keys: root.keys,
    subject: root.subject,
  };
  const plan = planFor(source, shape);
  const now = context.clock.now();
  const sites = [given, ...plan.siteNodes.map((site) => argumentsOf(info, site))];
  const values = plan.params.map((param) => param.bind({ sites, now, territory }));
  const result = await context.store.pool.query<{ j: unknown }>({ ...named(plan), values });
  return result.rows[0]?.j;
}

/** Statements that may stay prepared on each connection. What comes later runs unnamed. */
const PREPARED_KEPT = 500;
const names = new Map<string, string>();

/** Prepares a statement from its first use on, as long as there is room: operations of partners and screens repeat. */
function named({ text }: Plan): { text: string; name?: string } {
  const known = names.get(text);
  if (known !== undefined) return { text, name: known };
  if (names.size >= PREPARED_KEPT) return { text };
  const name = `read_${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
  names.set(text, name);
  return { text, name };
}
