import { ink } from '../../shared/tokens';
import { HATCH, markOf } from '../chart/palette';
import type { Point } from './series';

const WIDTH = 160;
const HEIGHT = 34;

/** The way of a figure over two weeks in miniature; the figures are behind the link. A withheld day is a hatched gap. */
export function Sparkline({ points }: { readonly points: readonly Point[] }) {
  const values = points.map(({ figure }) => (figure.withheld ? null : (figure.value ?? null)));
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return null;
  const most = Math.max(...known, Number.MIN_VALUE);
  const step = WIDTH / Math.max(1, points.length - 1);
  const y = (value: number): number => HEIGHT - 3 - (value / most) * (HEIGHT - 6);
  const parts = values.map((value, at) => {
    const before = values[at - 1];
    return value === null ? '' : `${before === null || before === undefined ? 'M' : 'L'}${at * step} ${y(value)}`;
  });
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" width="100%" height={HEIGHT} aria-hidden="true">
      <line x1="0" x2={WIDTH} y1={HEIGHT - 2} y2={HEIGHT - 2} stroke={ink.line} />
      {values.map((value, at) =>
        value === null ? (
          <rect
            key={points[at]?.key ?? at}
            x={at * step - step / 2}
            width={step}
            height={HEIGHT}
            fill={HATCH.color}
            stroke={ink.lineStrong}
            strokeDasharray="2 3"
          />
        ) : null,
      )}
      <path d={parts.join('')} fill="none" stroke={markOf(0).color} strokeWidth="2" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
