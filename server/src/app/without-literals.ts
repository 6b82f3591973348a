/** What graphql-js puts into its messages of what stood in the document. */
const REPEATED: readonly (readonly [RegExp, string])[] = [
  [/(, found (?:Int|Float|String|BlockString|Name|Comment)) ".*$/s, '$1.'],
  [/^(Syntax Error: [^:"]*?)(?:, but got|, expected digit but got|): .*$/s, '$1.'],
  [/( cannot represent .*? value): .*$/s, '$1.'],
  [/^Value ".*" does not exist in (".*?" enum).*$/s, 'The value does not exist in $1.'],
  [/^(Expected value of type ".*?"), found .*$/s, '$1.'],
  [/^Unknown operation named ".*"\.$/s, 'The document has no operation of that name.'],
];
/** Names of the schema have no such runs; numbers of people do, wherever somebody put them. */
const LONG_NUMBER = /\d{6,}/g;

const OF_THE_LIBRARY: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
]);

/**
 * A message about a document without what was written into it: people write numbers and names into documents, and
 * messages end in the logs of whoever asked. Names of types and fields stay.
 */
export function withoutLiterals(message: string, code: unknown): string {
  if (!OF_THE_LIBRARY.has(code)) return message;
  const shortened = REPEATED.reduce((text, [pattern, instead]) => text.replace(pattern, instead), message);
  return shortened.replaceAll(LONG_NUMBER, '…');
}
