import { type PolicyFinding, type PolicyFindingCode, isAboutCases } from '@zhengming/domain';
import { type Node, type ParseError, findNodeAtLocation, parseTree } from 'jsonc-parser';
import { keysWrittenTwice } from './keys-written-twice.js';

/** The author's text: a policy document and its worked examples. */
export interface PolicyText {
  readonly document: string;
  readonly cases: string;
}

/**
 * Looks up where in the author's text each finding is: line and column of its path, or of the fault that keeps it from
 * being read. Adds what only the text shows: keys written twice.
 */
export function placeFindings(findings: readonly PolicyFinding[], text: PolicyText): readonly PolicyFinding[] {
  const document = openText(text.document);
  const cases = openText(text.cases);
  const placed = findings.map((finding) => ({
    ...finding,
    ...(isAboutCases(finding) ? cases : document).placeAt(finding.path),
  }));
  return [...placed, ...document.twice.map(twiceAs('MALFORMED')), ...cases.twice.map(twiceAs('CASES_MALFORMED'))];
}

const twiceAs =
  (code: PolicyFindingCode) =>
  ({ path, line, column }: TwiceInText): PolicyFinding => ({
    code,
    severity: 'REFUSAL',
    path,
    line,
    column,
    caseName: null,
    detail: 'expected each key once',
  });

interface Place {
  readonly line: number | null;
  readonly column: number | null;
}
const NOWHERE: Place = { line: null, column: null };
type TwiceInText = Place & { readonly path: string };

interface OpenText {
  readonly placeAt: (path: string | null) => Place;
  readonly twice: readonly TwiceInText[];
}

function openText(text: string): OpenText {
  const faults: ParseError[] = [];
  const root = parseTree(text, faults, { disallowComments: true });
  const [fault] = faults;
  if (fault !== undefined) return { placeAt: () => placeOf(text, fault.offset), twice: [] };
  return {
    // no path: the text as a whole is at fault, from where it begins
    placeAt: (path) => (root === undefined ? NOWHERE : placeOf(text, nodeAt(root, segmentsOf(path ?? '')).offset)),
    twice: keysWrittenTwice(root).map(({ path, offset }) => ({ path, ...placeOf(text, offset) })),
  };
}

/** The value at a path; the nearest thing above it when the path itself is missing, which is what is wrong with it. */
function nodeAt(root: Node, path: readonly (string | number)[]): Node {
  for (let length = path.length; length > 0; length -= 1) {
    const found = findNodeAtLocation(root, path.slice(0, length));
    if (found !== undefined) return found;
  }
  return root;
}

/** `rules[3].when.all[0]` → rules, 3, when, all, 0. */
const segmentsOf = (path: string): readonly (string | number)[] =>
  [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([name, index]) => (index === undefined ? name : Number(index)));

/** From 1, as editors count. */
function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}
