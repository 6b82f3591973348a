import { ink } from '../tokens';
import { BAR, paint, POINT_LANES } from './axis-paint';
import type { Span } from './build-lanes';
import { useSpanWords } from './describe-span';
import type { Marks } from './use-marks';

interface SpanMarkProps {
  readonly span: Span;
  readonly scale: (instant: number) => number;
  readonly y: number;
  /** Right edge of the window, for what goes on. */
  readonly end: number;
  /** Where the next bar of the row begins, in pixels: a label beside its bar ends before it. */
  readonly edge: number;
  readonly mark: ReturnType<Marks['markOf']>;
}

/** Rough width of a label: Chinese characters are square, the rest about half as wide. */
const labelWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 255 ? 12 : 6.6), 0);

function clip(text: string, room: number): string {
  if (labelWidth(text) <= room) return text;
  let short = text;
  while (short.length > 0 && labelWidth(`${short}…`) > room) short = short.slice(0, -1);
  return short.length > 0 ? `${short}…` : '';
}

type DrawnProps = Omit<SpanMarkProps, 'mark'>;

/** A bar with its tail, or a mark for what happened at one instant; its title names it as a whole line. */
export function SpanMark({ mark, ...props }: SpanMarkProps) {
  const { span } = props;
  const { line } = useSpanWords()(span);
  return (
    <g
      {...mark}
      role="option"
      aria-selected={mark['aria-selected']}

      className="axis-mark"
    >
      <title>{line}</title>
      {POINT_LANES.has(span.lane) ? <PointMark {...props} /> : <BarMark {...props} />}
    </g>
  );
}

function BarMark({ span, scale, y, end, edge }: DrawnProps) {
  const words = useSpanWords()(span);
  const colours = paint(span);
  const left = scale(span.from);
  const right = Math.max(scale(span.to ?? end), left + 4);
  const tail = span.tail === null || span.to === null ? null : scale(span.tail);
  const outside = right - left < 46;
  const room = outside ? Math.max(0, edge - right - 8) : right - left - 10;
  return (
    <>
      {tail !== null && tail > right && (
        <rect
          x={right}
          y={y + 4}
          width={tail - right}
          height={BAR - 8}
          rx={2}
          fill="none"
          stroke={colours.line}
          strokeDasharray="3 2"
        />
      )}
      <rect
        x={left}
        y={y}
        width={right - left}
        height={BAR}
        rx={3}
        fill={colours.fill}
        stroke={span.decisive ? ink.strong : colours.line}
        strokeWidth={span.decisive ? 2 : 1}
      />
      <text
        aria-hidden="true"
        x={outside ? right + 5 : left + 6}
        y={y + BAR - 4.5}
        fontSize={12}
        fill={outside ? ink.strong : colours.text}
        fontWeight={span.decisive ? 650 : 500}
        stroke={outside || span.precision === 'PREFECTURE' || span.precision === 'PROVINCE' ? '#ffffffd0' : 'none'}
        strokeWidth={3}
        paintOrder="stroke"
      >
        {clip(words.label, room)}
      </text>
    </>
  );
}

function PointMark({ span, scale, y }: DrawnProps) {
  const words = useSpanWords()(span);
  const colours = paint(span);
  const left = scale(span.from);
  const right = scale(span.to ?? span.from);
  const middle = y + BAR / 2;
  return (
    <>
      {right - left > 2 && <line x1={left} x2={right} y1={middle} y2={middle} stroke={colours.line} strokeWidth={2} />}
      <circle cx={left} cy={middle} r={2.5} fill={colours.line} />
      <path
        d={`M${right} ${middle - 6} L${right + 6} ${middle} L${right} ${middle + 6} L${right - 6} ${middle} Z`}
        fill={colours.fill}
        stroke={span.decisive ? ink.strong : colours.line}
        strokeWidth={span.decisive ? 2 : 1.5}
        strokeDasharray={span.visible ? undefined : '2 1.5'}
      />
      <text
        aria-hidden="true"
        x={right + 10}
        y={y + BAR - 4.5}
        fontSize={12}
        fill={colours.text}
        stroke="#ffffffd0"
        strokeWidth={3}
        paintOrder="stroke"
      >
        {words.label}
      </text>
    </>
  );
}
