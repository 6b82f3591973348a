import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { fullTime } from '../shared/format';
import { PlainTable } from '../shared/PlainTable';
import { Tag } from '../shared/Tag';
import { ink, type ToneName } from '../shared/tokens';
import { useText, useWord } from '../shared/use-text';
import type { ShownPerson } from './PersonShow';

/** Evidence, and what a source took back: one list in the order of time, so that both are seen beside each other. */
type Row = ShownPerson['endedStays'][number];

const STRENGTH: Readonly<Record<Row['strength'], ToneName>> = {
  STRONG: 'green',
  FAIR: 'info',
  SELF_REPORTED: 'unknown',
  WEAK: 'yellow',
};

function rowsOf({ stays, evidence, endedStays }: ShownPerson): readonly Row[] {
  const more = new Map(evidence.map((one) => [one.id, one]));
  const standing = stays.flatMap((stay) => {
    const found = more.get(stay.id);
    return found ? [{ ...stay, ...found, endedAt: null, endedBecause: null }] : [];
  });
  return [...standing, ...endedStays].sort((a, b) => (a.arrivedAt < b.arrivedAt ? 1 : -1));
}

/** Where somebody was by every source: how finely, how much it proves, and what was cancelled, struck through. */
export function StayRecords({ person }: { readonly person: ShownPerson }) {
  const translate = useTranslate();
  const word = useWord();
  return (
    <PlainTable
      label={translate('person.stays')}
      rows={rowsOf(person)}
      rowKey={({ id }) => id}
      fromTop
      columns={[
        { label: translate('person.stay.where'), cell: (stay) => <Where stay={stay} /> },
        { label: translate('person.stay.source'), cell: ({ source }) => word('StaySource', source) },
        {
          label: translate('person.stay.strength'),
          cell: ({ strength }) => <Tag tone={STRENGTH[strength]}>{word('StayStrength', strength)}</Tag>,
        },
        {
          label: translate('person.stay.precision'),
          cell: ({ precision }) => (
            <Tag tone={precision === 'PREFECTURE' || precision === 'PROVINCE' ? 'yellow' : 'unknown'}>
              {word('Precision', precision)}
            </Tag>
          ),
        },
        { label: translate('person.stay.arrived'), nowrap: true, cell: ({ arrivedAt }) => fullTime(arrivedAt) },
        {
          label: translate('person.stay.left'),
          nowrap: true,
          cell: ({ leftAt }) => (leftAt ? fullTime(leftAt) : translate('shared.ongoing')),
        },
        {
          label: translate('person.stay.detail'),
          cell: ({ detail, phone, reference, caseNumber }) =>
            [detail, phone?.number, reference, caseNumber].filter(Boolean).join(' · '),
        },
      ]}
    />
  );
}

/** The place; why it is no evidence any more, or what speaks against it. */
function Where({ stay }: { readonly stay: Row }) {
  const translate = useTranslate();
  const word = useWord();
  const text = useText();
  const { division, endedAt, endedBecause, remote } = stay;
  if (endedBecause)
    return (
      <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'start' }}>
        <Box component="s" sx={{ color: ink.muted }}>
          {division.fullName}
        </Box>
        <Tag tone="unknown" outlined>
          {word('StayEnding', endedBecause)}
        </Tag>
        {endedAt && (
          <Box sx={{ fontSize: 12.5, color: ink.muted }}>
            {translate('person.stay.ended', { at: fullTime(endedAt) })}
          </Box>
        )}
      </Box>
    );
  if (remote.length === 0) return division.fullName;
  return (
    <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'start' }}>
      {division.fullName}
      <Tag tone="yellow" glyph>
        {translate('person.stay.remote')}
      </Tag>
      {[...new Set(remote.map(({ sentence }) => text(sentence)))].map((sentence) => (
        <Box key={sentence} sx={{ fontSize: 12.5, color: ink.body }}>
          {sentence}
        </Box>
      ))}
    </Box>
  );
}
