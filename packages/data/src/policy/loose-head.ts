import {
  instant,
  isDivisionCode,
  POLICY_KINDS,
  type DivisionCode,
  type Instant,
  type PolicyKind,
} from '@zhengming/domain';

/** What can be told of a text that its author is still writing; null = cannot be told. */
export interface LooseHead {
  readonly id: string | null;
  readonly version: string | null;
  readonly kind: PolicyKind | null;
  readonly jurisdiction: DivisionCode | null;
  readonly title: { readonly zh: string; readonly en: string } | null;
  readonly source: string | null;
  readonly validFrom: Instant | null;
  readonly validTo: Instant | null;
  readonly supersedes: readonly string[];
}

const LONGEST = 200;

/** Reads the head of a policy document as far as it goes; never throws. The domain's parser is the judge of the whole. */
export function looseHead(text: string): LooseHead {
  const document = objectOf(text);
  const jurisdiction = textOf(document['jurisdiction']);
  const title = isObject(document['title']) ? document['title'] : {};
  const zh = textOf(title['zh']);
  const en = textOf(title['en']);
  return {
    id: textOf(document['id']),
    version: textOf(document['version']),
    kind: POLICY_KINDS.find((kind) => kind === document['kind']) ?? null,
    jurisdiction: jurisdiction !== null && isDivisionCode(jurisdiction) ? jurisdiction : null,
    title: zh === null && en === null ? null : { zh: zh ?? en ?? '', en: en ?? zh ?? '' },
    source: textOf(document['source']),
    validFrom: instantOf(document['validFrom']),
    validTo: instantOf(document['validTo']),
    supersedes: textsOf(document['supersedes']),
  };
}

function objectOf(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** No column keeps a null character; the parser refuses it by its place. */
const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' && !value.includes('\0') ? value.slice(0, LONGEST) : null;

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

function instantOf(value: unknown): Instant | null {
  if (typeof value !== 'string') return null;
  try {
    return instant(value);
  } catch {
    return null;
  }
}
