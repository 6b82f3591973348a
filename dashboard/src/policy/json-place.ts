import { jsonLanguage } from '@codemirror/lang-json';

/** A stretch of a text, end excluded. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

type SyntaxNode = ReturnType<typeof jsonLanguage.parser.parse>['topNode'];

const STEP = /[^.[\]]+/g;

/** Where the value at a path like `parameters.testWindow.hours` or `rules[3].when` stands; null: nowhere. */
export function placeOf(text: string, path: string): Stretch | null {
  let node = jsonLanguage.parser.parse(text).topNode.firstChild;
  for (const [step] of path.matchAll(STEP)) {
    if (node === null) return null;
    node = node.name === 'Array' ? (items(node)[Number(step)] ?? null) : valueOf(text, node, step);
  }
  return node && { from: node.from, to: node.to };
}

const VALUES = new Set(['Object', 'Array', 'String', 'Number', 'True', 'False', 'Null']);

function items(array: SyntaxNode): readonly SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let node = array.firstChild; node !== null; node = node.nextSibling) if (VALUES.has(node.name)) found.push(node);
  return found;
}

function valueOf(text: string, object: SyntaxNode, key: string): SyntaxNode | null {
  if (object.name !== 'Object') return null;
  const property = object.getChildren('Property').find((one) => {
    const name = one.getChild('PropertyName');
    return name !== null && text.slice(name.from, name.to) === JSON.stringify(key);
  });
  return property?.lastChild && VALUES.has(property.lastChild.name) ? property.lastChild : null;
}

/** The value at a path; the empty path is the whole text. Undefined: none, or not readable. */
export function valueAt(text: string, path: string): unknown {
  const place = path === '' ? { from: 0, to: text.length } : placeOf(text, path);
  if (place === null) return undefined;
  try {
    return JSON.parse(text.slice(place.from, place.to)) as unknown;
  } catch {
    return undefined;
  }
}

/** The text with one value exchanged and everything else, spaces included, as the author wrote it. */
export function exchange(text: string, path: string, value: unknown): string | null {
  const place = placeOf(text, path);
  if (place === null) return null;
  return `${text.slice(0, place.from)}${written(value)}${text.slice(place.to)}`;
}

/** Short values on one line, as the published documents write them. */
function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const inner = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${written(one)}`);
    return inner.length === 0 ? '{}' : `{ ${inner.join(', ')} }`;
  }
  return JSON.stringify(value);
}

/** The offset of a line and column as the checks count them, from 1; a column past the end is the end of the line. */
export function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let at = 1; at < line; at += 1) {
    const end = text.indexOf('\n', start);
    if (end === -1) return text.length;
    start = end + 1;
  }
  const end = text.indexOf('\n', start);
  return Math.min(start + column - 1, end === -1 ? text.length : end);
}
