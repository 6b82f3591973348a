import type { Precision, RiskLevel, TestResult } from '../../generated/documents';
import { ink, tone } from '../tokens';
import type { Span } from './build-lanes';

export const ROW = 22;
export const BAR = 17;
export const HEAD = 22;
export const LABEL = 64;

const STAY: Record<Precision, string> = {
  STREET: tone.info.main,
  COUNTY: tone.info.main,
  PREFECTURE: 'url(#axis-prefecture)',
  PROVINCE: 'url(#axis-province)',
};

const AREA: Record<RiskLevel, { fill: string; line: string; text: string }> = {
  HIGH: { fill: '#f3c9c5', line: tone.red.main, text: tone.red.ink },
  MEDIUM: { fill: '#f7dfb1', line: tone.yellow.main, text: tone.yellow.ink },
  LOW: { fill: '#e3eae0', line: '#7f9478', text: '#3f5239' },
};

const TEST: Record<TestResult, string> = {
  NEGATIVE: tone.green.main,
  POSITIVE: tone.red.main,
  INCONCLUSIVE: tone.yellow.main,
  PENDING: tone.unknown.main,
};

/** Things of one instant, drawn as a mark instead of a bar. */
export const POINT_LANES: ReadonlySet<Span['lane']> = new Set(['test', 'dose', 'declaration']);

export interface Paint {
  readonly fill: string;
  readonly line: string;
  readonly text: string;
}

/** Fill, outline and text of a bar. Coarse stays are hatched: the wider the hatch, the less is known. */
export function paint(span: Span): Paint {
  if (span.lane === 'area')
    return span.level ? AREA[span.level] : { fill: '#f6d3cf', line: tone.red.main, text: tone.red.ink };
  if (span.lane === 'stay') {
    const precision = span.precision ?? 'PROVINCE';
    const coarse = precision === 'PREFECTURE' || precision === 'PROVINCE';
    return { fill: STAY[precision], line: tone.info.main, text: coarse ? ink.strong : '#ffffff' };
  }
  if (span.lane === 'test') {
    const colour = TEST[span.result ?? 'PENDING'];
    return { fill: span.visible ? colour : ink.paper, line: colour, text: ink.strong };
  }
  if (span.lane === 'phone') {
    return span.visible
      ? { fill: '#dde6ea', line: '#9fb3bc', text: ink.body }
      : { fill: tone.yellow.soft, line: tone.yellow.main, text: tone.yellow.ink };
  }
  if (span.lane === 'correction') {
    const counts = span.visible ? tone.green : tone.unknown;
    return { fill: counts.soft, line: counts.main, text: counts.ink };
  }
  return { fill: tone.popup.soft, line: tone.popup.main, text: tone.popup.ink };
}
