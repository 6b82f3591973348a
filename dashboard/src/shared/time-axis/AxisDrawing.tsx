import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { fullDay, shortDay } from '../format';
import { ink, tone } from '../tokens';
import { useTypeScale } from '../use-type-scale';
import { useWidth } from '../use-width';
import { AxisPatterns } from './AxisPatterns';
import { BAR, HEAD, LABEL, ROW } from './axis-paint';
import { midnights, type Lane } from './build-lanes';
import type { AxisWindow } from './axis-zoom';
import { SpanMark } from './SpanMark';
import type { Marks } from './use-marks';

interface AxisDrawingProps {
  readonly lanes: readonly Lane[];
  readonly window: AxisWindow;
  readonly now: number;
  readonly marks: Marks;
}

const LANE_GAP = 7;
const DAY = 86_400_000;
/** Room that the name of a day takes. */
const DAY_LABEL = 38;

const heightOf = (lane: Lane): number => lane.rows.length * ROW + LANE_GAP;

/** Lanes below each other, each as high as its rows. */
function placeLanes(lanes: readonly Lane[]): { readonly lane: Lane; readonly y: number }[] {
  return lanes.map((lane, index) => ({
    lane,
    y: lanes.slice(0, index).reduce((top, above) => top + heightOf(above), HEAD),
  }));
}

/** The lanes drawn to scale, every mark reachable and readable by itself; the table says the same. */
export function AxisDrawing({ lanes, window, now, marks }: AxisDrawingProps) {
  const translate = useTranslate();
  const [ref, room] = useWidth();
  // drawn in units of ordinary type, so that with large type marks, rows and letters grow together
  const type = useTypeScale();
  const width = room / type;
  const scale = (instant: number): number =>
    LABEL +
    ((Math.min(Math.max(instant, window.from), window.to) - window.from) / (window.to - window.from)) *
      (width - LABEL - 6);
  const placed = placeLanes(lanes);
  const height = placed.reduce((bottom, { lane, y }) => Math.max(bottom, y + heightOf(lane)), HEAD);
  const stretch = { from: fullDay(window.from), to: fullDay(window.to) };
  const isNow = now >= window.from && now <= window.to;
  return (
    <Box
      ref={ref}
      sx={{
        '.axis-mark': { outline: 'none', cursor: 'default' },
        '.axis-mark:focus-visible rect, .axis-mark:focus-visible path, .axis-mark:hover rect, .axis-mark:hover path': {
          stroke: ink.strong,
          strokeWidth: 2.5,
        },
      }}
    >
      <svg
        width={room}
        height={height * type}
        viewBox={`0 0 ${width} ${height}`}
        role="listbox"
        tabIndex={-1}
        aria-label={translate('timeAxis.label', stretch)}
        onKeyDown={marks.onKeyDown}
        style={{ display: 'block' }}
      >
        <AxisPatterns />
        <rect
          x={scale(now)}
          y={HEAD}
          width={Math.max(0, scale(window.to) - scale(now))}
          height={height - HEAD}
          fill={ink.ground}
        />
        <DayGrid days={midnights(window)} scale={scale} height={height} now={scale(now)} width={width} />
        {placed.map(({ lane, y }) => (
          <g key={lane.name}>
            <line x1={0} x2={width} y1={y - LANE_GAP / 2} y2={y - LANE_GAP / 2} stroke={ink.line} />
            <text x={4} y={y + BAR - 4} fontSize={12.5} fontWeight={600} fill={ink.muted}>
              {translate(`timeAxis.lane.${lane.name}`)}
            </text>
            {lane.rows.map((row, index) =>
              row.map((span, place) => (
                <SpanMark
                  key={span.key}
                  span={span}
                  scale={scale}
                  y={y + index * ROW}
                  end={window.to}
                  edge={scale(row[place + 1]?.from ?? window.to)}
                  mark={marks.markOf(span)}
                />
              )),
            )}
          </g>
        ))}
        {isNow && (
          <g aria-hidden="true">
            <line x1={scale(now)} x2={scale(now)} y1={HEAD - 6} y2={height} stroke={tone.red.main} strokeWidth={1.5} />
            <text x={scale(now)} y={12} fontSize={12} fontWeight={650} textAnchor="middle" fill={tone.red.ink}>
              {translate('shared.now')}
            </text>
          </g>
        )}
      </svg>
    </Box>
  );
}

interface DayGridProps {
  readonly days: readonly number[];
  readonly scale: (instant: number) => number;
  readonly height: number;
  /** Where the line of the present stands; its word needs the room. */
  readonly now: number;
  readonly width: number;
}

function DayGrid({ days, scale, height, now, width }: DayGridProps) {
  const [first = 0] = days;
  const every = Math.max(1, Math.ceil(DAY_LABEL / (scale(first + DAY) - scale(first))));
  const isFree = (x: number): boolean => (x + DAY_LABEL < now - 16 || x > now + 16) && x + DAY_LABEL < width;
  return (
    <g aria-hidden="true">
      {days.map((day, index) => (
        <g key={day}>
          <line x1={scale(day)} x2={scale(day)} y1={HEAD - 4} y2={height} stroke={ink.line} />
          {index % every === 0 && isFree(scale(day)) && (
            <text
              x={scale(day) + 3}
              y={12}
              fontSize={11.5}
              fill={ink.muted}
              style={{ fontVariantNumeric: 'tabular-nums' }}
            >
              {shortDay(day)}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}
