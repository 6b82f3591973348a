/** Parameters that documents of the first schema had. */
const PARAMETERS = ['lookBackDays', 'areaTime', 'municipalityUnit', 'declarationValidDays', 'testRequiredFor'];
const HEAD = ['id', 'version', 'jurisdiction', 'title', 'source', 'validFrom', 'validTo'];
const WINDOW = ['hours', 'mode', 'anchor', 'reference'];

type Document = Readonly<Record<string, unknown>>;

/** A policy document as the first release wrote it: the test window inside each condition, most readings left unsaid. */
export function inFirstSchema(document: Document): Document {
  const parameters = document['parameters'] as Readonly<Record<string, Document>>;
  const window = pick(parameters['testWindow'] ?? {}, WINDOW);
  const withWindows = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value), (key: string, inner: unknown) => (key === 'qualifyingTest' ? window : inner));
  return {
    ...pick(document, HEAD),
    parameters: pick(parameters, PARAMETERS),
    terms: withWindows(document['terms']),
    rules: withWindows(document['rules']),
  };
}

const pick = (from: Document, keys: readonly string[]): Document =>
  Object.fromEntries(keys.map((key) => [key, from[key]]));
