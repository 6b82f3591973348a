import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import type { Context } from '../app/context.js';
import { admitField, FIELD_RIGHTS } from './field-rights.js';

type Resolver = GraphQLFieldResolver<unknown, Context>;

/**
 * Puts the field rights in front of every field that says something of a person. Plans refuse such a field before they
 * read it; this is for answers that no plan made.
 */
export function guardFields(schema: GraphQLSchema): void {
  for (const name of Object.keys(FIELD_RIGHTS)) {
    const type = schema.getType(name);
    if (!isObjectType(type)) throw new Error(`there are field rights for ${name}, but no such type`);
    for (const field of Object.values(type.getFields())) {
      const resolve = (field.resolve as Resolver | undefined) ?? defaultFieldResolver;
      field.resolve = ((source, args: Record<string, unknown>, context, info) => {
        admitField(context.actor, name, field.name);
        return resolve(source, args, context, info) as unknown;
      }) satisfies Resolver;
    }
  }
}
