/** Documents made to be expensive, no two of them alike, so that nothing remembered helps. */
export function hostileDocument(index: number): string {
  const kind = KINDS[index % KINDS.length];
  return kind ? kind(`x${index.toString(36)}`) : '';
}

const repeat = (count: number, piece: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => piece(index)).join(' ');

const KINDS: readonly ((seed: string) => string)[] = [
  // deep
  (seed) => `query ${seed} { ${'guardian { '.repeat(600)} id ${'} '.repeat(600)} }`,
  // wide, and each field compared with each
  (seed) => `query ${seed} { ${repeat(900, () => 'clock { now }')} }`,
  // aliases
  (seed) => `query ${seed} { ${repeat(140, (i) => `${seed}${i}: systemHealth { overdue }`)} }`,
  // a bomb of fragments: 2^40 fields when opened
  (seed) =>
    `query ${seed} { ...F0 } ${repeat(40, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F40 on Query { clock { now } }`,
  // a ring of fragments
  (seed) => `query ${seed} { ...F0 } ${repeat(50, (i) => `fragment F${i} on Query { ...F${(i + 1) % 50} }`)}`,
  // directives
  (seed) => `query ${seed} { clock { now ${repeat(700, () => '@include(if: true)')} } }`,
  // dear: pages of pages
  (seed) =>
    `query ${seed} { ${repeat(25, (i) => `${seed}${i}: riskAreas(first: 500) { edges { node { division { code } } } }`)} }`,
  // nonsense of the right shape
  (seed) => `query ${seed} { ${repeat(140, (i) => `${seed}${i}`)} }`,
  // does not parse
  (seed) => `query ${seed} { ${'{ '.repeat(3_000)}`,
  // long, which costs its sender more than us
  (seed) => `query ${seed} { clock { now } } # ${'长'.repeat(60_000)}`,
  // the schema, round and round
  (seed) => `query ${seed} { __schema { ${'types { fields { type { '.repeat(20)} name ${'} } } '.repeat(20)} } }`,
  // a literal as deep as the parser goes
  (seed) => `query ${seed} { checkStatuses(input: ${'['.repeat(1_500)}${']'.repeat(1_500)}) { found } }`,
];
