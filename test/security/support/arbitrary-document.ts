import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  buildSchema,
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { checkout } from '../../support/checkout.js';
import { valueOf } from './arbitrary-value.js';

const schema = buildSchema(readFileSync(join(checkout, 'packages/schema/schema.graphql'), 'utf8'));

export interface RootField {
  /** As permissions name it, e.g. Query.appeals */
  readonly name: string;
  readonly operation: 'query' | 'mutation';
  readonly field: GraphQLField<unknown, unknown>;
}

/** Every root field of the schema that is published. */
export const ROOT_FIELDS: readonly RootField[] = [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
  Object.values(root?.getFields() ?? {}).map((field) => ({
    name: `${root?.name ?? ''}.${field.name}`,
    operation: root?.name === 'Mutation' ? ('mutation' as const) : ('query' as const),
    field,
  })),
);

export interface Sent {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Documents for a root field, with its arguments as variables or written out. */
export function documentFor({ operation, field }: RootField, knownIds: readonly string[]): fc.Arbitrary<Sent> {
  const shape = Object.fromEntries(field.args.map(({ name, type }) => [name, valueOf(type, knownIds)]));
  const requiredKeys = field.args.filter(({ type }) => isNonNullType(type)).map(({ name }) => name);
  return fc
    .record({
      values: fc.record(shape, { requiredKeys }),
      written: fc.nat({ max: 3 }).map((n) => n === 0),
      depth: fc.integer({ min: 1, max: 3 }),
    })
    .map(({ values, written, depth }) => {
      const selection = selectionOf(getNamedType(field.type), depth);
      const given = field.args.filter(({ name }) => name in values);
      return written
        ? { query: `${operation} { ${field.name}${inside(given, ({ name }) => literal(values[name]))} ${selection} }` }
        : {
            query: `${operation}${inside(given, ({ type }) => String(type), '$')} { ${field.name}${inside(given, ({ name }) => `$${name}`)} ${selection} }`,
            variables: values,
          };
    });
}

const inside = (given: readonly GraphQLArgument[], of: (one: GraphQLArgument) => string, sign = ''): string =>
  given.length === 0 ? '' : `(${given.map((one) => `${sign}${one.name}: ${of(one)}`).join(', ')})`;

const NAME = /^[_A-Za-z]\w*$/;

/** A value as it is written into a document. */
export function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'string') return /^[A-Z][A-Z0-9_]+$/.test(value) ? value : JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return String(value);
  const fields = Object.entries(value).map(
    ([name, one]) => `${NAME.test(name) ? name : JSON.stringify(name)}: ${literal(one)}`,
  );
  return `{${fields.join(', ')}}`;
}

/** Everything a type has that needs no arguments, so many levels deep. */
export function selectionOf(type: GraphQLNamedType, depth: number): string {
  if (isLeafType(type)) return '';
  if (isUnionType(type)) {
    const seen = new Map<string, string>();
    return `{ __typename ${type
      .getTypes()
      .map((member) => `... on ${member.name} { __typename ${fieldsOf(member, depth, seen)} }`)
      .join(' ')} }`;
  }
  return `{ __typename ${fieldsOf(type, depth)} }`;
}

/** @param seen fields side by side by their types: members of a union that disagree would not be a document */
function fieldsOf(type: GraphQLNamedType, depth: number, seen = new Map<string, string>()): string {
  if (!isObjectType(type) && !isInterfaceType(type)) return '';
  return Object.values(type.getFields())
    .filter(({ args }) => args.every((one) => !isNonNullType(one.type) || one.defaultValue !== undefined))
    .filter(({ name, type: of }) => {
      const known = seen.get(name);
      if (known === undefined) seen.set(name, String(of));
      return known === undefined || known === String(of);
    })
    .flatMap(({ name, type: of }) => {
      const named = getNamedType(of);
      if (isLeafType(named)) return [name];
      return depth > 1 ? [`${name} ${selectionOf(named, depth - 1)}`] : [];
    })
    .join(' ');
}
