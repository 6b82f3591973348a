import type { Territory } from '@zhengming/data';
import type { Instant } from '@zhengming/domain';

/** A value that is only known when a plan runs: an argument, the instant, the reader. */
export interface Param {
  readonly bind: (run: ReadRun) => unknown;
}

/** What one run of a plan knows: the instant, and the values of each argument site in the order the plan was compiled. */
export interface ReadRun {
  readonly now: Instant;
  /** Whose people whoever asks may see; null: everybody's. */
  readonly territory: Territory | null;
  readonly sites: readonly Readonly<Record<string, unknown>>[];
}

type Piece = string | Param;

/** A piece of SQL with its parameters still open. Text only ever comes from the source code, values only as parameters. */
export class Sql {
  constructor(readonly pieces: readonly Piece[]) {}
}

/** Builds SQL from a template; what is interpolated is either SQL or a parameter, never text. */
export function sql(strings: TemplateStringsArray, ...parts: readonly (Sql | Param)[]): Sql {
  const pieces: Piece[] = [];
  strings.forEach((text, index) => {
    if (text !== '') pieces.push(text);
    const part = parts[index];
    if (part instanceof Sql) pieces.push(...part.pieces);
    else if (part !== undefined) pieces.push(part);
  });
  return new Sql(pieces);
}

/** A quoted identifier: the row alias of a table, or a response key. */
export const quoted = (name: string): Sql => new Sql([`"${name.replaceAll('"', '""')}"`]);

export function join(parts: readonly Sql[], separator: string): Sql {
  return new Sql(parts.flatMap((part, index) => (index === 0 ? part.pieces : [separator, ...part.pieces])));
}

export interface Statement {
  readonly text: string;
  readonly params: readonly Param[];
}

/** Numbers the parameters of finished SQL; one parameter used twice is sent once. */
export function toStatement(source: Sql): Statement {
  const params: Param[] = [];
  const text = source.pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const known = params.indexOf(piece);
      return `$${known === -1 ? params.push(piece) : known + 1}`;
    })
    .join('');
  return { text, params };
}
