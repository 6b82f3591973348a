import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, Kind, visit } from 'graphql';
import type { Context } from './context.js';

/**
 * In production only those who are known read the schema: it is published, but nobody gets a map of the house by asking
 * at the door.
 */
export const introspectionForTheKnown: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ document, contextValue }) {
        if (contextValue.actor.kind === 'ANONYMOUS' && asksForSchema(document)) throw refusal();
        return Promise.resolve();
      },
    }),
};

const known = new WeakMap<object, boolean>();

function asksForSchema(document: Parameters<typeof visit>[0]): boolean {
  const before = known.get(document);
  if (before !== undefined) return before;
  let found = false;
  visit(document, {
    [Kind.FIELD]: ({ name: { value } }: { readonly name: { readonly value: string } }) => {
      found ||= value === '__schema' || value === '__type';
    },
  });
  known.set(document, found);
  return found;
}

const refusal = (): GraphQLError =>
  new GraphQLError('Sign in, or send a partner key, to read the schema.', {
    extensions: { code: 'UNAUTHENTICATED', reason: 'INTROSPECTION', http: { status: 401 } },
  });
