import { useState } from 'react';
import { holdRows, settleRows, takeRows, type HeldRows } from './queue-rows';

interface Held<R extends { readonly id: string; readonly version: number }> {
  /** What was asked for: another question or another page begins anew. */
  readonly key: string;
  readonly source: unknown;
  readonly held: HeldRows<R>;
}

interface HoldOptions {
  readonly key: string;
  /** Changes exactly when there is another answer. */
  readonly source: unknown;
  /** Whether somebody is at a row now. */
  readonly busy: boolean;
}

/** Rows that follow the server by themselves while nobody is at them, and hold still while somebody is. */
export function useHeldRows<R extends { readonly id: string; readonly version: number }>(
  fresh: readonly R[],
  { key, source, busy }: HoldOptions,
) {
  const [state, setState] = useState<Held<R>>(() => ({ key, source, held: takeRows(fresh) }));
  let current = state;
  if (state.key !== key) current = { key, source, held: takeRows(fresh) };
  else if (state.source !== source)
    current = { key, source, held: busy ? holdRows(state.held, fresh) : settleRows(state.held, fresh) };
  if (current !== state) setState(current);
  return {
    ...current.held,
    /** Shows what waits, in the server's order. */
    settle: () => setState({ key, source, held: settleRows(current.held, fresh) }),
    /** The row has been looked at. */
    unmark: (id: string) =>
      setState({
        ...current,
        held: {
          ...current.held,
          rows: current.held.rows.map((one) => (one.row.id === id ? { ...one, mark: null } : one)),
        },
      }),
  };
}
