import { TIMES } from '../question/question';

/** One figure of an answer. `withheld`: small, or it would give a small one away; never zero. */
export interface Figure {
  readonly value?: number | null;
  readonly withheld: boolean;
  readonly atLeast?: number | null;
}

export interface Said {
  readonly zh: string;
  readonly en: string;
}

/** What the server answers to a question, as far as it is drawn. */
export interface Answer {
  readonly columns: readonly { readonly dimension: string; readonly title: Said }[];
  readonly measures: readonly { readonly code: string; readonly title: Said; readonly unit: string }[];
  readonly rows: readonly {
    readonly keys: readonly string[];
    readonly labels: readonly Said[];
    readonly values: readonly Figure[];
  }[];
}

export interface Place {
  readonly key: string;
  readonly label: string;
}

/** `null`: the answer has no such row. */
export interface Line extends Place {
  readonly figures: readonly (Figure | null)[];
}

/** An answer laid out to be drawn: figures of each line, one for each place on the axis. */
export interface Grid {
  readonly places: readonly Place[];
  readonly lines: readonly Line[];
  readonly unit: string;
  readonly isTime: boolean;
  /** Lines of the answer that are only in the table. */
  readonly more: number;
}

type Row = Answer['rows'][number];

/** As many lines as patterns tell apart, and as many places as can be read. */
const MOST_LINES = 8;
const MOST_PLACES = 40;
const MOST_TIMES = 400;

/** @param measures which to draw; those of another unit than the first have no place on the same axis */
export function toGrid(answer: Answer, measures: readonly string[], say: (text: Said) => string): Grid {
  const chosen = answer.measures.filter(({ code }) => measures.includes(code));
  const [first] = chosen.length > 0 ? chosen : answer.measures;
  const unit = first?.unit ?? 'COUNT';
  const [axis, second] = answer.columns;
  const isTime = axis !== undefined && TIMES.has(axis.dimension);
  const at = answer.measures.findIndex(({ code }) => code === first?.code);
  const places = ordered(distinct(answer.rows, 0, say), isTime, weights(answer.rows, 0, at));
  const shown = isTime ? places.slice(-MOST_TIMES) : places.slice(0, MOST_PLACES);
  const drawn = { places: shown, unit, isTime };
  if (second) {
    const all = ordered(distinct(answer.rows, 1, say), TIMES.has(second.dimension), weights(answer.rows, 1, at));
    const byKeys = new Map(answer.rows.map((row) => [`${row.keys[0] ?? ''}\n${row.keys[1] ?? ''}`, row]));
    const lines = all.map((line) => ({
      ...line,
      figures: shown.map(({ key }) => byKeys.get(`${key}\n${line.key}`)?.values[at] ?? null),
    }));
    return { ...drawn, lines, more: places.length - shown.length };
  }
  const byKey = new Map(answer.rows.map((row) => [row.keys[0] ?? '', row]));
  const lines = (chosen.length > 0 ? chosen : answer.measures.slice(0, 1))
    .filter((measure) => measure.unit === unit)
    .map(({ code, title }) => {
      const of = answer.measures.findIndex((measure) => measure.code === code);
      return {
        key: code,
        label: say(title),
        figures: shown.map(({ key }) => byKey.get(key)?.values[of] ?? null),
      };
    });
  return { ...drawn, lines, more: places.length - shown.length };
}

/** The lines that patterns can tell apart; the table has them all. */
export function fewLines(grid: Grid): Grid {
  return {
    ...grid,
    lines: grid.lines.slice(0, MOST_LINES),
    more: grid.more + Math.max(0, grid.lines.length - MOST_LINES),
  };
}

function distinct(rows: readonly Row[], at: number, say: (text: Said) => string): readonly Place[] {
  const found = new Map<string, Place>();
  for (const { keys, labels } of rows) {
    const key = keys[at] ?? '';
    const label = labels[at];
    if (!found.has(key)) found.set(key, { key, label: label ? say(label) : key });
  }
  return [...found.values()];
}

/** How much stands behind each key, so that what matters most is drawn; what is withheld counts for what is known of it. */
function weights(rows: readonly Row[], at: number, measure: number): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { keys, values } of rows) {
    const key = keys[at] ?? '';
    const figure = values[measure];
    sums.set(key, (sums.get(key) ?? 0) + (figure?.value ?? figure?.atLeast ?? 0));
  }
  return sums;
}

function ordered(places: readonly Place[], isTime: boolean, weight: ReadonlyMap<string, number>): readonly Place[] {
  if (isTime) return places.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return places.toSorted((a, b) => (weight.get(b.key) ?? 0) - (weight.get(a.key) ?? 0));
}
