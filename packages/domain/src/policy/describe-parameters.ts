import type { Text } from '../evaluation/sentences.js';
import type { AnyPolicy } from './any-policy.js';
import { DESK_WORDS } from './desk-parameter-words.js';
import { DISPLAY_WORDS, RECOGNITION_WORDS, VACCINATION_WORDS } from './other-parameter-words.js';
import {
  DECISION_WORDS,
  DOWNGRADE_PARTS,
  REMOTE_SCAN_PARTS,
  WINDOW_PARTS,
  type ParameterWords,
} from './parameter-words.js';
import type { PolicyKind } from './policy.js';
import { RETENTION_WORDS } from './retention-parameter-words.js';

/** One parameter of a policy with the reading it gives of what the sources leave open. */
export interface DescribedParameter {
  /** `lookBackDays`, `testWindow.hours`: how {@link overlayParameters} takes it. */
  readonly name: string;
  /** Where it stands in the document: `parameters.testWindow.hours`. */
  readonly path: string;
  readonly title: Text;
  /** In words. */
  readonly value: Text;
  /** As JSON. */
  readonly raw: string;
  readonly ambiguity: string | null;
  /** What the sources leave open; null: nothing. */
  readonly question: Text | null;
  /** The readings to choose from; empty: any number, or a list of the readings. */
  readonly options: readonly { readonly raw: string; readonly text: Text }[];
}

const prefixed = (prefix: string, parts: Readonly<Record<string, ParameterWords>>): Record<string, ParameterWords> =>
  Object.fromEntries(Object.entries(parts).map(([name, part]) => [`${prefix}.${name}`, part]));

const WORDS: Readonly<Record<PolicyKind, Readonly<Record<string, ParameterWords>>>> = {
  DECISION: {
    ...DECISION_WORDS,
    ...prefixed('testWindow', WINDOW_PARTS),
    ...prefixed('remoteScan', REMOTE_SCAN_PARTS),
    ...prefixed('downgradeDays', DOWNGRADE_PARTS),
  },
  DISPLAY: DISPLAY_WORDS,
  RECOGNITION: RECOGNITION_WORDS,
  VACCINATION: VACCINATION_WORDS,
  DESK: DESK_WORDS,
  RETENTION: RETENTION_WORDS,
};

/** Every parameter of a policy, in the order of its document's kind, with its reading in words. */
export const describeParameters = (policy: AnyPolicy): readonly DescribedParameter[] =>
  Object.entries(WORDS[policy.kind]).map(([name, words]) => describe(name, words, valueAt(policy.parameters, name)));

function describe(name: string, words: ParameterWords, found: unknown): DescribedParameter {
  const value = words.isClock === true && typeof found === 'number' ? clock(found) : found;
  return {
    name,
    path: `parameters.${name}`,
    title: words.title,
    value: inWords(words, value),
    raw: JSON.stringify(value),
    ambiguity: words.ambiguity,
    question: words.question,
    options: typeof value === 'object' ? [] : optionsOf(words, value),
  };
}

/** `23:59:59`, as the document writes a time of day. */
const clock = (seconds: number): string =>
  [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((one) => String(Math.floor(one)).padStart(2, '0')).join(':');

/** JSON of each reading; a yes or no is a boolean in the document. */
const optionsOf = ({ readings = {} }: ParameterWords, value: unknown): DescribedParameter['options'] =>
  Object.entries(readings).map(([raw, text]) => ({
    raw: typeof value === 'boolean' ? raw : JSON.stringify(raw),
    text,
  }));

function inWords(words: ParameterWords, value: unknown): Text {
  if (value === null) return words.none ?? { zh: '无固定期限', en: 'no fixed time' };
  if (Array.isArray(value)) return listed(value.map((one: unknown) => inWords(words, one)));
  if (typeof value === 'object') return byName(words, Object.entries(value));
  if (typeof value === 'number' && words.numberInWords) return words.numberInWords(value);
  const raw = typeof value === 'string' ? value : JSON.stringify(value);
  const reading = words.readings?.[raw];
  if (reading !== undefined) return reading;
  const { zh, en } = words.unit ?? { zh: '', en: '' };
  return { zh: `${raw}${zh}`, en: `${raw}${value === 1 ? en.replace(/s$/, '') : en}` };
}

const listed = (parts: readonly Text[]): Text =>
  parts.length === 0
    ? { zh: '无', en: 'none' }
    : { zh: parts.map(({ zh }) => zh).join('、'), en: parts.map(({ en }) => en).join(', ') };

/** A value by name, as the look-back of each source. */
const byName = (words: ParameterWords, entries: readonly (readonly [string, unknown])[]): Text =>
  listed(
    entries.map(([name, one]) => {
      const { zh, en } = inWords(words, one);
      const named = words.readings?.[name] ?? { zh: name, en: name };
      return { zh: `${named.zh}${zh}`, en: `${named.en} ${en}` };
    }),
  );

/** The value at a path like `testWindow.hours`. */
export function valueAt(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((inner, step) => (inner as Readonly<Record<string, unknown>> | undefined)?.[step], value);
}
