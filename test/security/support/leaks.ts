/** In everything that is typed as a name here, so that it is found again wherever it is repeated. */
export const CANARY = '金丝雀';

const INSIDES: readonly (readonly [string, RegExp])[] = [
  ['a stack', /\bat [\w.<>]+ \(|\bat (?:async )?\w+:\/\/|\.[jt]s:\d+/],
  ['a path', /\/(?:work|home|root|tmp|usr|var)\/|node_modules|[A-Z]:\\/],
  [
    'SQL',
    /\b(?:select|insert into|delete from|update) [\w"*]+ (?:from|set|values|where)\b|syntax error at|violates \w+ constraint|relation "|invalid input syntax|out of range for type|could not determine/i,
  ],
  ['the database', /\bpostgres|\bpg_\w+|SQLSTATE|MikroORM|ECONNREFUSED/i],
  ['JavaScript', /TypeError|ReferenceError|is not a function|Cannot read propert|undefined|\[object Object\]|\bNaN\b/],
  ['a number of a person', /(?<![\w-])1\d{10}(?![\w-])|(?<![\w-])\d{17}[\dX](?![\w-])/],
  ['what was typed', new RegExp(CANARY)],
];

/** What of the inside, or of a person, stands in a text that tells what went wrong. */
export const leaksIn = (text: string): readonly string[] =>
  INSIDES.flatMap(([what, pattern]) => {
    const found = pattern.exec(text);
    return found ? [`${what}: ${text.slice(Math.max(0, found.index - 60), found.index + 80)}`] : [];
  });

interface Fault {
  readonly message?: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export const faultsOf = (body: unknown): readonly Fault[] =>
  (body as { readonly errors?: readonly Fault[] } | null)?.errors ?? [];

export const codesOf = (body: unknown): readonly unknown[] => faultsOf(body).map((fault) => fault.extensions?.['code']);

/** What an answer says in words of why something was not done: errors, and refusals wherever they stand. */
export function wordsOf(body: unknown): string {
  const { data } = (body ?? {}) as { readonly data?: unknown };
  return JSON.stringify([faultsOf(body), refusalsIn(data)]);
}

function refusalsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap(refusalsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('__typename' in value && value.__typename === 'Refusal') return [value];
  return Object.values(value).flatMap(refusalsIn);
}
