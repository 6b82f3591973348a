import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  parse,
} from 'graphql';
import { isNestedDeeperThan } from './nesting.js';

/** Read no further than this: a longer document is refused as one that does not parse. */
export const MOST_TOKENS = 4_000;
const MOST_CHARACTERS = 50_000;
const MOST_DEFINITIONS = 60;
/** Selections side by side. */
const MOST_BREADTH = 150;
/** One answer key side by side: the rule for overlapping fields compares each with each. */
const MOST_OF_ONE_KEY = 25;
/** Selections of an operation when every fragment is opened where it is spread. */
const MOST_SELECTIONS = 3_000;
const DEEPEST = 12;
/** Brackets of any kind in one another: what is deeper is not even parsed. */
const MOST_NESTED = 40;
const MOST_ALIASES = 30;
const MOST_DIRECTIVES = 50;

/**
 * Bounds of a document before anything else looks at it: the rules of validation themselves take long on documents that
 * are made for it. A text that has passed is remembered.
 * @throws GraphQLError GRAPHQL_VALIDATION_FAILED; a text that does not parse passes, for the parser to say why
 */
export function createDocumentLimits(): (text: string) => void {
  const passed = new Set<string>();
  let remembered = 0;
  return (text) => {
    if (passed.has(text)) return;
    if (text.length > MOST_CHARACTERS) throw tooLarge(`is longer than ${MOST_CHARACTERS} characters`);
    if (isNestedDeeperThan(MOST_NESTED, text)) throw tooLarge(`has more than ${MOST_NESTED} brackets in one another`);
    const document = parsed(text);
    if (!document) return;
    checkDocument(document);
    if (remembered + text.length > MOST_REMEMBERED) {
      passed.clear();
      remembered = 0;
    }
    passed.add(text);
    remembered += text.length;
  };
}

/** In characters. */
const MOST_REMEMBERED = 4_000_000;

function parsed(text: string): DocumentNode | null {
  try {
    return parse(text, { maxTokens: MOST_TOKENS, noLocation: true });
  } catch {
    return null;
  }
}

interface Extent {
  readonly selections: number;
  readonly depth: number;
}

function checkDocument({ definitions }: DocumentNode): void {
  if (definitions.length > MOST_DEFINITIONS) throw tooLarge(`has more than ${MOST_DEFINITIONS} definitions`);
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const measured = new Map<string, Extent | 'OPEN'>();
  let aliases = 0;
  let directives = 0;

  const extentOfFragment = (name: string): Extent => {
    const known = measured.get(name);
    if (known === 'OPEN') throw tooLarge(`has a fragment that contains itself`);
    if (known) return known;
    const fragment = fragments.get(name);
    if (!fragment) return { selections: 0, depth: 0 };
    measured.set(name, 'OPEN');
    const extent = extentOf(fragment.selectionSet);
    measured.set(name, extent);
    return extent;
  };

  const extentOf = ({ selections: nodes }: SelectionSetNode): Extent => {
    if (nodes.length > MOST_BREADTH) throw tooLarge(`has more than ${MOST_BREADTH} selections side by side`);
    const keys = new Map<string, number>();
    let selections = 0;
    let depth = 0;
    for (const node of nodes) {
      const inner = node.kind === Kind.FRAGMENT_SPREAD ? extentOfFragment(node.name.value) : inside(node.selectionSet);
      // naming a part of a document as a fragment does not make the answer deeper
      depth = Math.max(depth, deeper(node, inner.depth));
      selections += 1 + inner.selections;
      if (node.kind === Kind.FIELD && node.alias && ++aliases > MOST_ALIASES)
        throw tooLarge(`has more than ${MOST_ALIASES} aliases`);
      directives += node.directives?.length ?? 0;
      if (directives > MOST_DIRECTIVES) throw tooLarge(`has more than ${MOST_DIRECTIVES} directives`);
      if (selections > MOST_SELECTIONS) throw tooLarge(`asks for more than ${MOST_SELECTIONS} fields`);
      if (node.kind === Kind.FIELD) count(keys, node.alias?.value ?? node.name.value);
      else if (node.kind === Kind.FRAGMENT_SPREAD) count(keys, `...${node.name.value}`);
    }
    return { selections, depth };
  };

  const inside = (set: SelectionSetNode | undefined): Extent => (set ? extentOf(set) : { selections: 0, depth: 0 });

  for (const node of definitions) {
    if (!('selectionSet' in node)) continue;
    const { depth } = extentOf(node.selectionSet);
    if (node.kind === Kind.OPERATION_DEFINITION && depth > DEEPEST) throw tooLarge(`is deeper than ${DEEPEST} fields`);
  }
}

/** The schema is as deep as its types are wrapped, and validation bounds how far it is followed. */
function deeper(node: SelectionNode, inner: number): number {
  if (node.kind !== Kind.FIELD) return inner;
  return node.name.value === '__schema' || node.name.value === '__type' ? 1 : inner + 1;
}

function count(keys: Map<string, number>, key: string): void {
  const times = (keys.get(key) ?? 0) + 1;
  if (times > MOST_OF_ONE_KEY) throw tooLarge(`asks for the same more than ${MOST_OF_ONE_KEY} times side by side`);
  keys.set(key, times);
}

const tooLarge = (what: string): GraphQLError =>
  new GraphQLError(`The document ${what}.`, {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', reason: 'DOCUMENT_LIMIT', http: { status: 400 } },
  });
