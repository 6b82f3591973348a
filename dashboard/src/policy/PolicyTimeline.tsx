import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { PolicyRowPartsFragment } from '../generated/documents';
import { fullDay, fullTime, shortDay } from '../shared/format';
import { Panel } from '../shared/Panel';
import { brand, ink, tone } from '../shared/tokens';
import { useText, useWord } from '../shared/use-text';
import { buildLanes, place, spanOf, ticks, type Lane, type Segment, type Span } from './timeline';
import { usePlace } from './use-place';

interface PolicyTimelineProps {
  readonly versions: readonly PolicyRowPartsFragment[];
  readonly now: number;
}

const REACHES = ['NEAR', 'ALL'] as const;

/** What is in force when: a lane per kind, editions as bars, gaps in sight, a line for now. */
export function PolicyTimeline({ versions, now }: PolicyTimelineProps) {
  const translate = useTranslate();
  const [reach, setReach] = useState<(typeof REACHES)[number]>('ALL');
  const lanes = buildLanes(versions);
  const span = spanOf(lanes, now, reach);
  return (
    <Panel
      title={translate('policy.timeline.title')}
      aside={translate('policy.timeline.hint')}
      actions={
        <ToggleButtonGroup
          exclusive
          size="small"
          value={reach}
          aria-label={translate('policy.timeline.reach')}
          onChange={(_event, chosen: (typeof REACHES)[number] | null) => chosen && setReach(chosen)}
        >
          {REACHES.map((one) => (
            <ToggleButton key={one} value={one} sx={{ px: 1.25, py: 0, height: 28, fontSize: 12.5, color: ink.body }}>
              {translate(`policy.timeline.${one}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      }
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', columnGap: 2, rowGap: 0.75 }}>
        {lanes
          .filter((lane) => drawnIn(lane, span).length > 0)
          .map((lane) => (
            <LaneRow key={`${lane.kind}${lane.jurisdiction.code}`} lane={lane} span={span} now={now} />
          ))}
        <span />
        <Ticks span={span} now={now} />
      </Box>
    </Panel>
  );
}

interface LaneRowProps {
  readonly lane: Lane<PolicyRowPartsFragment>;
  readonly span: Span;
  readonly now: number;
}

function LaneRow({ lane, span, now }: LaneRowProps) {
  const word = useWord();
  const name = `${word('PolicyKind', lane.kind)} · ${usePlace()(lane.jurisdiction)}`;
  const drawn = drawnIn(lane, span);
  return (
    <>
      <Box sx={{ alignSelf: 'center', color: ink.body, fontWeight: 600, whiteSpace: 'nowrap' }}>{name}</Box>
      <Box sx={{ position: 'relative', height: 34 }}>
        <Box component="ol" aria-label={name} sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {drawn.map((segment) => (
            <Box
              component="li"
              key={`${segment.version?.key ?? 'gap'}${segment.from}`}
              sx={{ position: 'absolute', top: 2, bottom: 2, ...edges(segment, span) }}
            >
              {segment.version ? (
                <EditionBar segment={segment} version={segment.version} now={now} />
              ) : (
                <GapBar segment={segment} />
              )}
            </Box>
          ))}
        </Box>
        <NowLine now={now} span={span} />
      </Box>
    </>
  );
}

const drawnIn = <Version,>({ segments }: Lane<Version>, span: Span): readonly Segment<Version>[] =>
  segments.filter(({ from, to }) => from < span.to && (to === null || to > span.from));

function edges({ from, to }: Segment<unknown>, span: Span) {
  const left = place(from, span);
  return { left: `${left}%`, width: `calc(${(to === null ? 100 : place(to, span)) - left}% - 2px)`, minWidth: 6 };
}

interface EditionBarProps {
  readonly segment: Segment<PolicyRowPartsFragment>;
  readonly version: PolicyRowPartsFragment;
  readonly now: number;
}

function EditionBar({ segment, version, now }: EditionBarProps) {
  const translate = useTranslate();
  const text = useText();
  const running = segment.from <= now && (segment.to === null || now < segment.to);
  const to = segment.to === null ? translate('policy.open') : fullTime(segment.to);
  const words = `${version.id} ${version.version} · ${text(version.title)}`;
  return (
    <Box
      component={RouterLink}
      to={`/policy/${version.key}/show`}
      title={`${words}\n${fullTime(segment.from)} – ${to}`}
      aria-label={translate('policy.timeline.bar', { name: words, from: fullTime(segment.from), to })}
      sx={{
        display: 'block',
        height: '100%',
        px: 1,
        lineHeight: '28px',
        fontSize: 12.5,
        fontWeight: 600,
        textDecoration: 'none',
        overflow: 'hidden',
        whiteSpace: 'nowrap',
        textOverflow: 'ellipsis',
        borderRadius: '4px',
        border: `1px solid ${running ? brand.main : ink.lineStrong}`,
        bgcolor: running ? brand.main : ink.raised,
        color: running ? brand.contrast : ink.body,
        ...(segment.to === null && { borderRight: 0, borderTopRightRadius: 0, borderBottomRightRadius: 0 }),
        '&:hover': { borderColor: brand.dark },
      }}
    >
      {words}
    </Box>
  );
}

function GapBar({ segment }: { readonly segment: Segment<unknown> }) {
  const translate = useTranslate();
  const to = segment.to === null ? translate('policy.open') : fullTime(segment.to);
  return (
    <Box
      title={`${fullTime(segment.from)} – ${to}`}
      sx={{
        height: '100%',
        px: 1,
        lineHeight: '28px',
        fontSize: 12.5,
        overflow: 'hidden',
        whiteSpace: 'nowrap',
        textOverflow: 'ellipsis',
        borderRadius: '4px',
        border: `1px dashed ${tone.red.main}`,
        color: tone.red.ink,
        bgcolor: tone.red.soft,
      }}
    >
      {translate('policy.timeline.gap')}
    </Box>
  );
}

function NowLine({ now, span }: { readonly now: number; readonly span: Span }) {
  return (
    <Box
      aria-hidden
      sx={{
        position: 'absolute',
        top: -4,
        bottom: -4,
        left: `${place(now, span)}%`,
        borderLeft: `2px solid ${tone.red.main}`,
        opacity: 0.7,
        pointerEvents: 'none',
      }}
    />
  );
}

function Ticks({ span, now }: { readonly span: Span; readonly now: number }) {
  const translate = useTranslate();
  const at = { position: 'absolute', transform: 'translateX(-50%)', whiteSpace: 'nowrap' } as const;
  return (
    <Box aria-hidden sx={{ position: 'relative', height: 34, fontSize: 12, color: ink.muted }}>
      {ticks(span).map((tick, index) => (
        <Box key={tick} sx={{ ...at, top: 0, left: `${place(tick, span)}%` }}>
          {index === 0 || shortDay(tick) === '01-01' ? fullDay(tick).slice(0, 7) : `${fullDay(tick).slice(5, 7)}`}
        </Box>
      ))}
      <Box sx={{ ...at, top: 16, left: `${place(now, span)}%`, color: tone.red.ink, fontWeight: 650 }}>
        {translate('shared.now')}
      </Box>
    </Box>
  );
}
