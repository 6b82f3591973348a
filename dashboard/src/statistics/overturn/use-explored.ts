import { useSearchParams } from 'react-router-dom';
import type { Period } from '../question/question';
import { readQuestion } from '../question/question-url';
import { type Apart, readApart } from './overturn-question';

interface Turn {
  readonly apart?: Apart;
  readonly period?: Period;
  readonly pick?: string;
}

/** What is looked at: by what told apart, when, and which item was picked. It stands in the address. */
export interface Explored {
  readonly apart: Apart;
  readonly period: Period;
  readonly pick: string | null;
  /** Looks at something else; what was picked is let go unless it is named. */
  readonly turn: (change: Turn) => void;
}

const START: Period = { last: '30D' };

export function useExplored(): Explored {
  const [address, setAddress] = useSearchParams();
  const apart = readApart(address.get('apart'));
  const period = address.has('last') || address.has('from') ? readQuestion(address).period : START;
  const turn = (change: Turn) => {
    const days = change.period ?? period;
    const next = new URLSearchParams({
      apart: change.apart ?? apart,
      ...('last' in days ? { last: days.last } : { from: days.from, to: days.to }),
    });
    if (change.pick !== undefined) next.set('pick', change.pick);
    setAddress(next);
  };
  return { apart, period, pick: address.get('pick'), turn };
}
