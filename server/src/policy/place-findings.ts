import { type PolicyFinding, isAboutCases } from '@zhengming/domain';
import { type Node, type ParseError, findNodeAtLocation, parseTree } from 'jsonc-parser';

/** The author's text: a policy document and its worked examples. */
export interface PolicyText {
  readonly document: string;
  readonly cases: string;
}

/** Looks up where in the author's text each finding is: line and column of its path, or of the fault that keeps it from being read. */
export function placeFindings(findings: readonly PolicyFinding[], text: PolicyText): readonly PolicyFinding[] {
  const document = openText(text.document);
  const cases = openText(text.cases);
  return findings.map((finding) => ({ ...finding, ...(isAboutCases(finding) ? cases : document)(finding.path) }));
}

interface Place {
  readonly line: number | null;
  readonly column: number | null;
}
const NOWHERE: Place = { line: null, column: null };

function openText(text: string): (path: string | null) => Place {
  const faults: ParseError[] = [];
  const root = parseTree(text, faults, { disallowComments: true });
  const [fault] = faults;
  return (path) => {
    if (fault !== undefined) return placeOf(text, fault.offset);
    if (path === null || root === undefined) return NOWHERE;
    return placeOf(text, nodeAt(root, segmentsOf(path)).offset);
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
