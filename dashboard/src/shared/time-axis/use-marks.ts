import { useState, type KeyboardEvent } from 'react';
import type { Lane, Span } from './build-lanes';

/** Marks in reading order: lane by lane, each from early to late. */
export const inOrder = (lanes: readonly Lane[]): readonly Span[] =>
  lanes.flatMap(({ rows }) => rows.flat().toSorted((a, b) => a.from - b.from));

const STEP: Readonly<Record<string, 'next' | 'previous' | 'first' | 'last'>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
};

function stepTo(at: number, step: (typeof STEP)[string], length: number): number {
  if (step === 'first') return 0;
  if (step === 'last') return length - 1;
  return Math.min(Math.max(at + (step === 'next' ? 1 : -1), 0), length - 1);
}

interface MarkKeys {
  readonly onZoom: (by: 'in' | 'out', around: number | undefined) => void;
}

/** One mark of the drawing at a time takes the focus; arrows go on, plus and minus zoom around it. */
export function useMarks(lanes: readonly Lane[], { onZoom }: MarkKeys) {
  const [active, setActive] = useState<string | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const marks = inOrder(lanes);
  const shown = marks.find(({ key }) => key === (hovered ?? active)) ?? null;
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    const at = marks.findIndex(({ key }) => key === active);
    if (event.key === '+' || event.key === '=' || event.key === '-') {
      event.preventDefault();
      onZoom(event.key === '-' ? 'out' : 'in', marks[at]?.from);
      return;
    }
    const step = STEP[event.key];
    const next = step && marks[stepTo(at, step, marks.length)];
    if (!next) return;
    event.preventDefault();
    setActive(next.key);
    event.currentTarget.querySelector<SVGGElement>(`[data-mark="${CSS.escape(next.key)}"]`)?.focus();
  };
  return {
    shown,
    onKeyDown,
    /** What a mark needs to be read and reached. */
    markOf: (span: Span) => ({
      'data-mark': span.key,
      'aria-selected': span.key === active,
      tabIndex: span.key === (active ?? marks[0]?.key) ? 0 : -1,
      onFocus: () => setActive(span.key),
      onMouseEnter: () => setHovered(span.key),
      onMouseLeave: () => setHovered(null),
    }),
  };
}

export type Marks = ReturnType<typeof useMarks>;
