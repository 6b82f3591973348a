import { type FieldNode, type GraphQLResolveInfo, getArgumentValues, isObjectType } from 'graphql';
import type { StaffRole } from '@zhengming/domain';
import type { Scope } from '../access/actor.js';
import { admitField } from '../access/field-rights.js';
import type { Args, FieldReading, From, TypeReading } from './reading.js';
import { type SelectedField, selectedFields } from './selection.js';
import { type Param, Sql, type Statement, join, quoted, sql, toStatement } from './sql.js';
import { personWithin } from './within.js';

export type Shape = 'ONE' | 'MANY';

/** A compiled operation: one statement, and where the values of its argument sites come from. */
export interface Plan extends Statement {
  /** The field nodes whose arguments the statement binds; site 0 is what the root resolver gives. */
  readonly siteNodes: readonly SiteNode[];
}

export interface SiteNode {
  readonly type: string;
  readonly node: FieldNode;
}

export interface PlanSource {
  readonly info: GraphQLResolveInfo;
  readonly roles: ReadonlySet<StaffRole>;
  readonly scopes: ReadonlySet<Scope>;
  /** Shows only people of the jurisdiction of whoever asks. */
  readonly limited: boolean;
  readonly reading: TypeReading;
  /** The field nodes whose selection describes a row: the root field's, or those of `edges.node`. */
  readonly nodes: readonly FieldNode[];
  readonly from: From;
  readonly given: Readonly<Record<string, unknown>>;
  /** The keyset of a connection, returned with each row so that cursors can be made. */
  readonly keys?: ((row: Sql) => readonly Sql[]) | undefined;
  /** Whose personal data a row is, returned with each row for the audit log. */
  readonly subject?: ((row: Sql) => Sql) | undefined;
}

/** Keys under which rows carry their keyset and their person; no GraphQL name contains a colon. */
export const KEYSET = ':keys';
export const SUBJECT = ':subject';

const NO_ROW = new Sql([]);

/** Compiles a selection to one statement that returns its JSON (`j`). Runs once per document, rights and shape. */
export function compilePlan(source: PlanSource, shape: Shape): Plan {
  return new Compiler(source).plan(shape);
}

class Compiler {
  private aliases = 0;
  private readonly siteNodes: SiteNode[] = [];

  constructor(private readonly source: PlanSource) {}

  plan(shape: Shape): Plan {
    const { reading, nodes, from, given, keys, subject } = this.source;
    const row = this.alias();
    const columns = this.columns(reading, nodes, row);
    if (keys) columns.push(sql`json_build_array(${join(keys(row), ', ')}) as ${quoted(KEYSET)}`);
    if (subject) columns.push(sql`${subject(row)} as ${quoted(SUBJECT)}`);
    const body = sql`select ${listOf(columns)} from ${from({ row, parent: NO_ROW, args: argsOf(given, 0), limited: this.source.limited })}`;
    const within = subject ? this.within() : sql``;
    const json =
      shape === 'ONE'
        ? sql`select row_to_json(r) as j from (${body}) r${within}`
        : sql`select coalesce(json_agg(row_to_json(r)), '[]'::json) as j from (${body}) r${within}`;
    return { ...toStatement(json), siteNodes: this.siteNodes };
  }

  /** Whoever a row shows is somebody the reader may see, whichever way the row was found. */
  private within(): Sql {
    return this.source.limited ? sql` where ${personWithin(sql`r.${quoted(SUBJECT)}`)}` : sql``;
  }

  private alias(): Sql {
    return new Sql([`t${this.aliases++}`]);
  }

  private columns(reading: TypeReading, nodes: readonly FieldNode[], row: Sql): Sql[] {
    return selectedFields(this.source.info, reading.type, nodes).map((field) => {
      const fieldReading = reading.fields[field.name];
      if (!fieldReading) throw new Error(`${reading.type}.${field.name} has no reading`);
      admitField(this.source, reading.type, field.name);
      return sql`${this.value(reading.type, fieldReading, field, row)} as ${quoted(field.key)}`;
    });
  }

  private value(type: string, reading: FieldReading, field: SelectedField, row: Sql): Sql {
    const args = this.args(type, field);
    if (reading.kind === 'value') {
      return reading.onlyFor && !reading.onlyFor.some((role) => this.source.roles.has(role))
        ? sql`null::text`
        : sql`(${reading.sql(row, args)})`;
    }
    const child = this.alias();
    const columns = this.columns(reading.to(), field.nodes, child);
    if (reading.subject) columns.push(sql`${reading.subject(child)} as ${quoted(SUBJECT)}`);
    const body = sql`select ${listOf(columns)} from ${reading.from({ row: child, parent: row, args, limited: this.source.limited })}`;
    const within = reading.subject ? this.within() : sql``;
    return reading.kind === 'one'
      ? sql`(select row_to_json(r) from (${body}) r${within})`
      : sql`(select coalesce(json_agg(row_to_json(r)), '[]'::json) from (${body}) r${within})`;
  }

  private args(type: string, field: SelectedField): Args {
    const node = field.nodes[0];
    const values = node ? argumentsOf(this.source.info, { type, node }) : {};
    if (!node || Object.keys(values).length === 0) return argsOf({}, 0);
    this.siteNodes.push({ type, node });
    return argsOf(values, this.siteNodes.length);
  }
}

/** `select from x` is legal SQL, and `row_to_json` of it is `{}`: what `{ __typename }` alone asks for. */
const listOf = (columns: readonly Sql[]): Sql => join(columns, ', ');

/** The coerced arguments of a field, defaults filled in. */
export function argumentsOf(info: GraphQLResolveInfo, site: SiteNode): Readonly<Record<string, unknown>> {
  const type = info.schema.getType(site.type);
  const field = isObjectType(type) ? type.getFields()[site.node.name.value] : undefined;
  if (!field || field.args.length === 0) return {};
  return getArgumentValues(field, site.node, info.variableValues);
}

function argsOf(values: Readonly<Record<string, unknown>>, site: number): Args {
  const params = new Map<string, Param>();
  return {
    has: (name) => values[name] !== undefined && values[name] !== null,
    bind(name, change) {
      if (change) return { bind: (run) => change(run.sites[site]?.[name]) };
      const known = params.get(name);
      if (known) return known;
      const param: Param = { bind: (run) => run.sites[site]?.[name] };
      params.set(name, param);
      return param;
    },
  };
}
