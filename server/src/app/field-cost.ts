import { type GraphQLOutputType, getNamedType, isCompositeType, isListType, isNonNullType } from 'graphql';
import type { ComplexityEstimator } from 'graphql-query-complexity/cjs';

/**
 * What fields cost (the `@cost` and `@listSize` of the GraphQL cost specification, as a table): one point for each
 * object of the answer, values nothing, and for a root field besides what it takes to answer at all. A point is about
 * what it takes to check one status.
 */
export const ROOT_WEIGHTS: Readonly<Record<string, number>> = {
  'Query.findPerson': 5,
  'Query.person': 5,
  'Query.persons': 20,
  'Query.appeals': 10,
  'Query.explainStatus': 20,
  'Query.evaluate': 50,
  'Query.previewCorrection': 100,
  'Query.riskAreaMap': 20,
  'Query.precisionGap': 300,
  'Query.statistics': 60,
  'Mutation.startExport': 200,
  'Query.deskIndicators': 300,
  'Query.deskIndicator': 50,
  'Query.checkPolicy': 200,
  'Query.comparePolicies': 200,
  'Query.deskWall': 20,
  'Mutation.watchStatus': 20,
  'Query.ownUsage': 10,
  'Query.ownOperations': 50,
  'Query.webhooks': 5,
  'Query.webhookDeliveries': 5,
  'Subscription.statusChanged': 50,
  'Mutation.saveDraft': 2,
  'Mutation.touchAppeal': 1,
  'Mutation.declareItinerary': 50,
  'Mutation.importTests': 50,
  'Mutation.importStays': 50,
  'Mutation.recordVenueScans': 50,
  'Mutation.decideCommunityTask': 50,
  'Mutation.lookUpRecords': 100,
  'Mutation.checkConnector': 50,
  'Query.peerRecords': 5,
  'Mutation.importAreas': 1_000,
  'Mutation.startSimulation': 500,
  'Mutation.startShadowRun': 500,
  // the schema of the house: large, but always the same
  'Query.__schema': 1_000,
  'Query.__type': 100,
};

/** A root field that is not in the table: a look at something, or a change of something. */
const LOOK = 1;
const CHANGE = 20;

/** Points for each row that is handed in, by the path to the list among the arguments. */
export const GIVEN_ROWS: Readonly<Record<string, { readonly path: readonly string[]; readonly each: number }>> = {
  'Query.peerRecords': { path: ['input', 'persons'], each: 2 },
  'Mutation.watchStatus': { path: ['identifiers'], each: 2 },
  'Mutation.unwatchStatus': { path: ['watchIds'], each: 1 },
  'Mutation.importTests': { path: ['input', 'tests'], each: 5 },
  'Mutation.importStays': { path: ['input', 'stays'], each: 5 },
  'Mutation.recordVenueScans': { path: ['input', 'scans'], each: 5 },
};

/** Lists as long as one that is handed in. */
const AS_LONG_AS_GIVEN: Readonly<Record<string, string>> = { 'Query.checkStatuses': 'input' };

/** Values that take work of their own: a signature takes about as long as a check. */
const VALUES: Readonly<Record<string, number>> = { 'StatusCheck.token': 1 };

/** Lists without a `first` that are longer than most (`assumedSize`). */
export const ASSUMED_SIZES: Readonly<Record<string, number>> = {
  'Query.policies': 20,
  'Query.policyVersions': 50,
  'Query.shadowRuns': 25,
  'Query.riskAreaMap': 50,
  'Query.precisionGap': 30,
};
const ASSUMED_SIZE = 10;
/** What a caller may write as `first` does not make an answer cheaper or dearer than a page can be. */
const LONGEST_LIST = 500;

const ROOTS: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);

type Args = Readonly<Record<string, unknown>>;

/** The cost of one field, given that of what is asked below it. */
export const fieldCost: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  const name = `${type.name}.${field.name}`;
  if (field.name.startsWith('__')) return type.name === 'Query' ? (ROOT_WEIGHTS[name] ?? 0) : 0;
  const ofRoot = ROOTS.has(type.name) ? rootWeight(name) + givenRows(name, args) : 0;
  if (!isCompositeType(getNamedType(field.type))) return ofRoot + (VALUES[name] ?? 0);
  return ofRoot + listSize(name, field, args) * (1 + childComplexity);
};

const rootWeight = (name: string): number => ROOT_WEIGHTS[name] ?? (name.startsWith('Mutation.') ? CHANGE : LOOK);

function givenRows(name: string, args: Args): number {
  const rule = GIVEN_ROWS[name];
  if (!rule) return 0;
  const rows = rule.path.reduce<unknown>((value, key) => (value as Args | null | undefined)?.[key], args);
  return Array.isArray(rows) ? rows.length * rule.each : 0;
}

/** How many of a field there will be: its `first`, what is assumed of the list, or one. */
function listSize(
  name: string,
  field: { readonly name: string; readonly type: GraphQLOutputType },
  args: Args,
): number {
  const { first } = args;
  const given = args[AS_LONG_AS_GIVEN[name] ?? ''];
  if (Array.isArray(given)) return given.length;
  if (typeof first === 'number') return Math.min(Math.max(first, 1), LONGEST_LIST);
  // the size of a connection was counted where its `first` stands
  if (field.name === 'edges' || !isList(field.type)) return 1;
  return ASSUMED_SIZES[name] ?? ASSUMED_SIZE;
}

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);
