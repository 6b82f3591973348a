/** A run of words that stayed, went or came. */
export interface Run {
  readonly kind: 'SAME' | 'REMOVED' | 'ADDED';
  readonly text: string;
}

/** Words of both scripts: a Latin word or number as a whole, a Chinese character by itself. */
const WORD = /[\p{Script=Latin}\p{N}_.'-]+|\s+|./gsu;

const MAX_CELLS = 4_000_000;
/** Sentences that share less than this are two sentences; marks in every other word help nobody. */
const ALIKE = 0.35;

/** What changed between two sentences, word by word: the longest common subsequence, neighbours joined. */
export function wordDiff(before: string, after: string): readonly Run[] {
  const [a, b] = [words(before), words(after)];
  if (a.length * b.length > MAX_CELLS) return whole(before, after);
  const longest = lengths(a, b);
  const runs: Run[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      runs.push({ kind: 'SAME', text: a[i] ?? '' });
      i += 1;
      j += 1;
    } else if ((longest[i + 1]?.[j] ?? 0) >= (longest[i]?.[j + 1] ?? 0)) {
      runs.push(...removed([a[i] ?? '']));
      i += 1;
    } else {
      runs.push(...added([b[j] ?? '']));
      j += 1;
    }
  }
  const found = joined([...runs, ...removed(a.slice(i)), ...added(b.slice(j))]);
  return shared(found) < ALIKE * Math.max(before.length, after.length) ? whole(before, after) : found;
}

const whole = (before: string, after: string): readonly Run[] => joined([...removed([before]), ...added([after])]);

/** Characters in common; what is only space between words says nothing. */
const shared = (runs: readonly Run[]): number =>
  runs.reduce((sum, { kind, text }) => (kind === 'SAME' ? sum + text.trim().length : sum), 0);

const words = (text: string): readonly string[] => text.match(WORD) ?? [];
const removed = (texts: readonly string[]): readonly Run[] =>
  texts.filter((text) => text !== '').map((text) => ({ kind: 'REMOVED', text }));
const added = (texts: readonly string[]): readonly Run[] =>
  texts.filter((text) => text !== '').map((text) => ({ kind: 'ADDED', text }));

/** `lengths[i][j]`: words the rests of both, from i and j on, have in common. */
function lengths(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: a.length + 1 }, () => Array.from({ length: b.length + 1 }, () => 0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const [row, below] = [table[i] ?? [], table[i + 1] ?? []];
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

function joined(runs: readonly Run[]): readonly Run[] {
  const found: Run[] = [];
  for (const run of runs) {
    const last = found.at(-1);
    if (last?.kind === run.kind) found[found.length - 1] = { kind: run.kind, text: last.text + run.text };
    else found.push(run);
  }
  return found;
}
