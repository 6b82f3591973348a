import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';

const HEAD = `# The API of Zhengming, for partners and the dashboard. Emitted from server/src/**/*.type.ts and *.resolver.ts by
# \`npm run codegen\`; do not edit by hand.

`;

/** The contract as it is committed: sorted, so that a change shows as a change and nothing else. */
export const printApi = (schema: GraphQLSchema): string => `${HEAD}${printSchema(lexicographicSortSchema(schema))}\n`;
