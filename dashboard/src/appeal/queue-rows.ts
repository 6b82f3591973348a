/** What a row of the queue is told apart by. */
interface Row {
  readonly id: string;
  readonly version: number;
}

/** NEW, CHANGED since it was last looked at; GONE: no longer in this view, left where it was. */
export type RowMark = 'NEW' | 'CHANGED' | 'GONE' | null;

export interface HeldRow<R extends Row> {
  readonly row: R;
  readonly mark: RowMark;
}

export interface HeldRows<R extends Row> {
  readonly rows: readonly HeldRow<R>[];
  /** How many have come that are not shown yet. */
  readonly waiting: number;
  /** Whether the order of the server is another one by now. */
  readonly moved: boolean;
}

export const takeRows = <R extends Row>(fresh: readonly R[]): HeldRows<R> => ({
  rows: fresh.map((row) => ({ row, mark: null })),
  waiting: 0,
  moved: false,
});

/**
 * What has come meanwhile, without moving a row: somebody may be about to click. Contents are renewed in place and marked;
 * what left stays, greyed; what came waits until it is asked for.
 */
export function holdRows<R extends Row>({ rows }: HeldRows<R>, fresh: readonly R[]): HeldRows<R> {
  const byId = new Map(fresh.map((row) => [row.id, row]));
  const shown = new Set(rows.map(({ row }) => row.id));
  const held = rows.map(({ row, mark }): HeldRow<R> => {
    const now = byId.get(row.id);
    if (!now) return { row, mark: 'GONE' };
    if (now.version !== row.version) return { row: now, mark: mark === 'NEW' ? 'NEW' : 'CHANGED' };
    return { row: now, mark: mark === 'GONE' ? null : mark };
  });
  const stayed = fresh.filter(({ id }) => shown.has(id)).map(({ id }) => id);
  const order = held.filter(({ mark }) => mark !== 'GONE').map(({ row }) => row.id);
  return {
    rows: held,
    waiting: fresh.length - stayed.length,
    moved: stayed.some((id, index) => id !== order[index]),
  };
}

/** The server's order again; what is new or changed since the rows before stays marked. */
export function settleRows<R extends Row>(before: HeldRows<R>, fresh: readonly R[]): HeldRows<R> {
  const known = new Map(before.rows.map((held) => [held.row.id, held]));
  return {
    rows: fresh.map((row) => {
      const was = known.get(row.id);
      if (!was) return { row, mark: 'NEW' };
      const changed = was.row.version !== row.version;
      return { row, mark: changed ? 'CHANGED' : was.mark === 'GONE' ? null : was.mark };
    }),
    waiting: 0,
    moved: false,
  };
}
