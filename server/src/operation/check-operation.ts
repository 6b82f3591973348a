import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  NoDeprecatedCustomRule,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { MOST_COST } from '../app/cost-limit.js';
import { createDocumentLimits } from '../app/document-limits.js';
import { operationCost } from '../app/operation-cost.js';

/** What stands between a document and the schema as it is now. */
export interface OperationCheck {
  /** The operation is refused. */
  readonly problems: readonly string[];
  /** It works, and will not for ever. */
  readonly warnings: readonly string[];
}

/** Does a registered operation still fit the schema and its limits? */
export function checkOperation(schema: GraphQLSchema, text: string): OperationCheck {
  try {
    createDocumentLimits()(text);
    const document = parse(text);
    const problems = validate(schema, document).map(describe);
    if (problems.length > 0) return { problems, warnings: [] };
    return {
      problems: operationsOf(document).flatMap((operation) => costProblem(schema, document, operation)),
      warnings: validate(schema, document, [NoDeprecatedCustomRule]).map(describe),
    };
  } catch (error) {
    return { problems: [error instanceof GraphQLError ? describe(error) : String(error)], warnings: [] };
  }
}

/** The name under which a document is known. */
export const nameOf = (document: DocumentNode): string =>
  operationsOf(document).find(({ name }) => name !== undefined)?.name?.value ?? 'anonymous';

const operationsOf = (document: DocumentNode): readonly OperationDefinitionNode[] =>
  document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);

/** Without variables, lists are as long as they are when nobody says how long. */
function costProblem(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): readonly string[] {
  const cost = operationCost({ schema, document, operation, variables: {} });
  return cost > MOST_COST ? [`It may cost ${cost} points, and at most ${MOST_COST} are allowed.`] : [];
}

function describe({ message, locations }: GraphQLError): string {
  const place = locations?.[0];
  return place ? `${place.line}:${place.column} ${message}` : message;
}
