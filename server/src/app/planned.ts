import { type GraphQLFieldResolver, type GraphQLResolveInfo, type GraphQLSchema, isObjectType } from 'graphql';
import type { TypeReading } from '../read/reading.js';
import type { Row } from '../read/read.js';
import { selectedFields } from '../read/selection.js';
import type { Context } from './context.js';

type Resolver = GraphQLFieldResolver<unknown, Context>;

/** What the plan put under the response key of a field. */
export const plannedValue = (row: Row, info: { readonly path: { readonly key: string | number } }): unknown =>
  row[info.path.key];

/**
 * A row of a planned type that no statement returned, e.g. an evaluation that is not stored: what each reading would
 * have given, by field name.
 */
export function plannedRow(info: GraphQLResolveInfo, type: string, values: Readonly<Record<string, unknown>>): Row {
  return Object.fromEntries(
    selectedFields(info, type, info.fieldNodes).map(({ key, name }) => [key, values[name] ?? null]),
  );
}

/**
 * Makes the resolvers of planned types walk the JSON of their plan, and proves that every field of theirs has a
 * reading: the mapping is the list of what may leave (style rule 11).
 */
export function walkPlans(schema: GraphQLSchema, readings: readonly TypeReading[]): void {
  for (const { type: name, fields: readingOf } of readings) {
    const type = schema.getType(name);
    if (!isObjectType(type)) throw new Error(`there is a reading for ${name}, but no such type`);
    for (const field of Object.values(type.getFields())) {
      const fieldReading = readingOf[field.name];
      if (!fieldReading) throw new Error(`${name}.${field.name} has no reading`);
      const map = fieldReading.kind === 'value' ? fieldReading.map : undefined;
      const resolve: Resolver = map
        ? (row, args: Record<string, unknown>, context, info) =>
            complete(map, plannedValue(row as Row, info), context, args)
        : (row, _args, _context, info) => plannedValue(row as Row, info);
      field.resolve = resolve;
    }
  }
}

function complete(
  map: (value: unknown, context: Context, args: Readonly<Record<string, unknown>>) => unknown,
  value: unknown,
  context: Context,
  args: Readonly<Record<string, unknown>>,
): unknown {
  return value === null ? null : map(value, context, args);
}
