import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from './context.js';
import { wireOf } from './wire.js';

/**
 * GraphQL over HTTP, section 6.4.1: to callers that accept only `application/json`, a document that does not parse, does
 * not validate, or has variables of the wrong kind is answered with 200; proxies in between must not take the answer for
 * one of theirs. Everybody else gets 400.
 */
export const legacyStatus: ApolloServerPlugin<Context> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ contextValue, response, errors }) {
        const { http } = response;
        const codes = new Set(errors?.map(({ extensions }) => extensions['code']));
        if (http.status === 400 && wireOf(contextValue).legacy && SENT_AS_200.some((code) => codes.has(code)))
          http.status = 200;
        return Promise.resolve();
      },
    }),
};

const SENT_AS_200 = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'] as const;
