import { isLocalTime } from '../shared/local-time';
import { instantOf, type Preset, type Span, spanOf } from './span';

/** What is chosen in the head: a preset, or two moments that were typed. */
export interface Choice {
  readonly preset: Preset | 'custom';
  readonly from: string;
  readonly to: string;
}

/** The span to ask for; while one is being typed, the last thirty days. */
export function chosenSpan({ preset, from, to }: Choice, now: number): Span {
  if (preset !== 'custom') return spanOf(preset, now);
  if (!isLocalTime(from) || !isLocalTime(to) || to <= from) return spanOf('month', now);
  return { from: instantOf(from), to: instantOf(to) };
}
