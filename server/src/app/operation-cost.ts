import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  getVariableValues,
} from 'graphql';
import { getComplexity } from 'graphql-query-complexity/cjs';
import { fieldCost } from './field-cost.js';

type Variables = Readonly<Record<string, unknown>>;

export interface CostedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
}

/** Fragments are opened to estimate; the limits of documents keep them far below this. */
const MOST_NODES = 10_000;
const SIZES_KEPT = 64;

/** By operation, for the variables that can change what it costs. Apollo keeps one document per text. */
const known = new WeakMap<OperationDefinitionNode, Map<string, number>>();

/** Points an operation may cost at most, worked out before it runs. */
export function operationCost(asked: CostedOperation): number {
  const costs = known.get(asked.operation) ?? new Map<string, number>();
  known.set(asked.operation, costs);
  const key = sizes(asked.variables);
  const before = costs.get(key);
  if (before !== undefined) return before;
  const cost = estimate(asked);
  if (costs.size < SIZES_KEPT && key.length < 200) costs.set(key, cost);
  return cost;
}

function estimate({ schema, document, operation, variables }: CostedOperation): number {
  const name = operation.name?.value;
  try {
    return getComplexity({
      schema,
      query: document,
      variables,
      estimators: [fieldCost],
      maxQueryNodes: MOST_NODES,
      ...(name === undefined ? {} : { operationName: name }),
    });
  } catch (error) {
    // variables of the wrong kind: nothing runs, and the execution says which and why
    const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    if (errors) return 1;
    throw new GraphQLError('The cost of the operation cannot be told.', {
      originalError: error instanceof Error ? error : null,
      extensions: { code: 'BAD_REQUEST', reason: 'COST_UNKNOWN', http: { status: 400 } },
    });
  }
}

/** Numbers, switches and lengths of lists; texts and identifiers change nothing. */
const sizes = (variables: Variables): string =>
  Object.entries(variables)
    .map(([name, value]) => [name, sizeOf(value)])
    .filter(([, size]) => size !== '')
    .map(([name, size]) => `${name}=${size}`)
    .join(' ');

function sizeOf(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `[${value.length}]`;
  return typeof value === 'object' && value !== null ? `{${sizes(value as Variables)}}` : '';
}
