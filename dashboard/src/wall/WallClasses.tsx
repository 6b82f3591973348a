import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { ReadWallQuery } from '../generated/documents';
import { clockTime, count, shortTime } from '../shared/format';
import { Glyph } from '../shared/Glyph';
import { ink, tone, type ToneName } from '../shared/tokens';
import { useWord } from '../shared/use-text';
import { ageOf } from './age';

type Wall = ReadWallQuery['deskWall'];

/** The figures one sees from across the room: each class, and what concerns all of them. */
export function WallClasses({ wall }: { readonly wall: Wall }) {
  const translate = useTranslate();
  const age = (minutes: number | null): string => {
    if (minutes === null) return translate('wall.none');
    const { key, count: length } = ageOf(minutes);
    return translate(key, { count: length });
  };
  const { oldestT0 } = wall;
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(4, minmax(0, 1fr)) minmax(220px, 0.9fr)' }}>
      {wall.classes.map((one) => (
        <ClassCard key={one.urgency} of={one} age={age(one.ageP90Minutes)} today={wall.at} />
      ))}
      <Paper sx={{ border: `1px solid ${ink.line}`, px: 2, py: 1, display: 'grid', alignContent: 'center' }}>
        <Figure label={translate('wall.age')}>{age(wall.ageP90Minutes)}</Figure>
        <Figure label={translate('wall.oldestT0')}>
          {oldestT0 === null ? translate('wall.none') : clockTime(oldestT0.openedAt)}
        </Figure>
        <Figure label={translate('wall.transfers')} tone={wall.transfersWithoutReceipt > 0 ? 'yellow' : undefined}>
          {count(wall.transfersWithoutReceipt)}
        </Figure>
        <Figure label={translate('wall.incidents')} tone={wall.openIncidents > 0 ? 'yellow' : undefined}>
          {count(wall.openIncidents)}
        </Figure>
      </Paper>
    </Box>
  );
}

const ROW = {
  display: 'flex',
  alignItems: 'baseline',
  columnGap: 1.5,
  flexWrap: 'wrap',
  fontVariantNumeric: 'tabular-nums',
} as const;

interface ClassCardProps {
  readonly of: Wall['classes'][number];
  readonly age: string;
  readonly today: string;
}

function ClassCard({ of, age, today }: ClassCardProps) {
  const translate = useTranslate();
  const word = useWord();
  const worst: ToneName = of.overdue > 0 ? 'red' : of.soon > 0 ? 'yellow' : 'green';
  const oldest =
    of.oldestOpenedAt === null
      ? null
      : of.oldestOpenedAt.slice(0, 10) === today.slice(0, 10)
        ? clockTime(of.oldestOpenedAt)
        : shortTime(of.oldestOpenedAt);
  const title = `${of.urgency} ${word('UrgencyClass', of.urgency)}`;
  return (
    <Paper
      component="section"
      aria-label={title}
      sx={{ border: `1px solid ${tone[worst].line}`, borderTop: `4px solid ${tone[worst].main}`, px: 2, py: 1 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75, color: ink.body, fontWeight: 650 }}>
        <Glyph name={worst} colour={tone[worst].main} size={16} />
        {title}
      </Box>
      <Box sx={ROW}>
        <Box component="span" sx={{ fontSize: '2.75rem', fontWeight: 700, lineHeight: 1.15, color: ink.strong }}>
          {count(of.open)}
        </Box>
        <span>{translate('wall.open')}</span>
      </Box>
      <Box sx={ROW}>
        <Part tone="red" count={of.overdue} label={translate('wall.overdue')} />
        <Part tone="yellow" count={of.soon} label={translate('wall.soon')} />
        <Part tone="unknown" count={of.unassigned} label={translate('wall.unassigned')} />
      </Box>
      <Box sx={{ color: ink.muted, fontSize: '0.8125rem' }}>
        {translate('wall.p90')} {age} · {translate('wall.oldest')} {oldest ?? translate('wall.none')}
      </Box>
    </Paper>
  );
}

interface PartProps {
  readonly tone: ToneName;
  readonly count: number;
  readonly label: string;
}

/** A figure that speaks up only when there is something to say. */
function Part({ tone: name, count: of, label }: PartProps) {
  return (
    <Box
      component="span"
      sx={{ color: of > 0 ? tone[name].ink : ink.muted, fontWeight: of > 0 ? 700 : 400, whiteSpace: 'nowrap' }}
    >
      <Box component="span" sx={{ fontSize: '1.25rem' }}>
        {count(of)}
      </Box>{' '}
      {label}
    </Box>
  );
}

function Figure({
  label,
  tone: name,
  children,
}: {
  readonly label: string;
  readonly tone?: ToneName | undefined;
  readonly children: ReactNode;
}) {
  return (
    <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1, alignItems: 'baseline' }}>
      <Box component="span" sx={{ color: ink.muted, fontSize: '0.875rem' }}>
        {label}
      </Box>
      <Box
        component="strong"
        sx={{
          fontSize: '1.25rem',
          color: name ? tone[name].ink : ink.strong,
          whiteSpace: 'nowrap',
          fontVariantNumeric: 'tabular-nums',
        }}
      >
        {children}
      </Box>
    </Box>
  );
}
