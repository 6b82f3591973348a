import { parseAnyPolicy, type AnyPolicy } from './any-policy.js';
import { finding, type PolicyFinding } from './finding.js';
import { ParseError } from './reader.js';
import { soundPart } from './sound-part.js';

/** Nobody mends more than this at a time. */
const MOST = 50;

/**
 * Reads a document, and goes on after a fault: the part that is at fault is exchanged for a sound one and the document
 * read again, so that an author sees several faults at once. What was exchanged never leaves this place.
 */
export function readWithFaults(document: unknown): {
  readonly policy: AnyPolicy | null;
  readonly faults: readonly PolicyFinding[];
} {
  const faults: PolicyFinding[] = [];
  let mended = document;
  while (faults.length < MOST) {
    const read = tryToRead(mended);
    if (!(read instanceof ParseError)) return { policy: faults.length === 0 ? read : null, faults };
    if (faults.some(({ path }) => path === read.path)) break;
    faults.push(finding(read.fault, read.path, read.expectation));
    const next = exchange(mended, read.path);
    if (next === null) break;
    mended = next;
  }
  return { policy: null, faults };
}

function tryToRead(document: unknown): AnyPolicy | ParseError {
  try {
    return parseAnyPolicy(document);
  } catch (error) {
    if (error instanceof ParseError) return error;
    throw error;
  }
}

/** The document with the smallest part that has a sound replacement exchanged; null: there is none. */
function exchange(document: unknown, path: string): unknown {
  const steps = path.match(/[^.[\]]+/g) ?? [];
  // the document itself is at fault, and may be no object at all
  if (steps.length === 0) return null;
  const { kind = 'DECISION' } = document as { readonly kind?: unknown };
  for (let length = steps.length; length > 0; length -= 1) {
    const sound = soundPart(kind, steps.slice(0, length));
    if (sound !== null) return withValue(document, steps.slice(0, length), sound.value);
  }
  return null;
}

/** A copy with one value put in its place; `undefined` takes the key away. */
function withValue(document: unknown, steps: readonly string[], value: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (Array.isArray(document)) {
    return document.map((one: unknown, index) => (String(index) === step ? withValue(one, rest, value) : one));
  }
  if (typeof document !== 'object' || document === null) return document;
  const given = document as Readonly<Record<string, unknown>>;
  const inner = withValue(given[step], rest, value);
  const { [step]: _, ...others } = given;
  // in its own place, so that terms keep their order
  return inner === undefined ? others : { ...given, [step]: inner };
}
