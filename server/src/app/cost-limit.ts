import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, Kind, type OperationDefinitionNode } from 'graphql';
import { type Budget, type BudgetState } from '../access/budget.js';
import type { Context } from './context.js';
import { operationCost } from './operation-cost.js';
import { mostFor } from './request-size.js';
import { type Wire, wireOf } from './wire.js';

/** Points that one operation may cost, whoever asks. */
export const MOST_COST = 20_000;
/** What a request costs that is refused before its cost is known: refusing is work too. */
export const REFUSAL_COST = 200;

/**
 * Works out what an operation costs before it runs, takes it from the budget of its caller, and says so in every answer.
 */
export function costLimit(budget: Budget): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () => {
      let cost: number | null = null;
      let state: BudgetState | null = null;
      return Promise.resolve({
        didResolveOperation({ schema, document, operation, request, contextValue }) {
          // none of the name that was asked for: the execution says so
          if (!operation) return Promise.resolve();
          if (operation.operation === 'subscription') throw notHere();
          checkSize(operation, contextValue);
          cost = operationCost({ schema, document, operation, variables: request.variables ?? {} });
          if (cost > MOST_COST) throw tooExpensive(cost);
          state = budget.take(wireOf(contextValue).client, cost, wireOf(contextValue).pointsPerMinute);
          if (!state.granted) throw exhausted(state);
          return Promise.resolve();
        },
        willSendResponse({ contextValue, response }) {
          const { client, pointsPerMinute } = wireOf(contextValue);
          state ??= budget.charge(client, REFUSAL_COST, pointsPerMinute);
          if (response.body.kind !== 'single') return Promise.resolve();
          const { perMinute, remaining, resetInSeconds } = state;
          response.body.singleResult.extensions = {
            ...response.body.singleResult.extensions,
            cost: {
              requested: cost,
              mostPerOperation: MOST_COST,
              budgetPerMinute: perMinute,
              remaining,
              resetInSeconds,
            },
          };
          return Promise.resolve();
        },
      });
    },
  };
}

/** Refuses a caller whose budget is used up before the text is even read. @throws GraphQLError TOO_MANY_REQUESTS */
export function refuseExhausted(budget: Budget, { client, pointsPerMinute }: Wire): void {
  const state = budget.take(client, 0, pointsPerMinute);
  if (state.remaining === 0) throw exhausted(state);
}

/** A large body is for the root fields that upload something. */
function checkSize(operation: OperationDefinitionNode, context: Context): void {
  const root = operation.operation === 'mutation' ? 'Mutation' : 'Query';
  const names = operation.selectionSet.selections.flatMap((node) =>
    node.kind === Kind.FIELD ? [`${root}.${node.name.value}`] : [],
  );
  const most = mostFor(names);
  if (wireOf(context).bytes <= most) return;
  throw new GraphQLError(`A request for this operation must not be larger than ${most} bytes.`, {
    extensions: { code: 'BAD_REQUEST', reason: 'REQUEST_TOO_LARGE', http: { status: 413 } },
  });
}

const notHere = (): GraphQLError =>
  new GraphQLError('Subscriptions are answered at POST /graphql/stream, over server-sent events.', {
    extensions: { code: 'BAD_REQUEST', reason: 'SUBSCRIPTION', http: { status: 400 } },
  });

export const tooExpensive = (cost: number): GraphQLError =>
  new GraphQLError(
    `The operation may cost ${cost} points, and at most ${MOST_COST} are allowed: ask for less at once.`,
    {
      extensions: { code: 'BAD_REQUEST', reason: 'COST_LIMIT', http: { status: 400 } },
    },
  );

export const exhausted = ({ perMinute, resetInSeconds }: BudgetState): GraphQLError =>
  new GraphQLError(`The ${perMinute} points of this minute are used up; try again in ${resetInSeconds} s.`, {
    extensions: {
      code: 'TOO_MANY_REQUESTS',
      reason: 'BUDGET',
      retryAfter: resetInSeconds,
      http: { status: 429, headers: new Map([['retry-after', String(resetInSeconds)]]) },
    },
  });
