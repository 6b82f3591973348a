import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { RegisterState, StandingPartsFragment } from '../generated/documents';
import { fullTime } from '../shared/format';
import { Tag } from '../shared/Tag';
import { ink, type ToneName } from '../shared/tokens';
import { useWord } from '../shared/use-text';

export const STANDING_TONE: Record<RegisterState, ToneName> = {
  CONNECTED: 'green',
  NOT_CONNECTED: 'unknown',
  DOWN: 'red',
};

/** How a source stands and since when; kinds that stand alike are said once. */
export function StandingTags({ standings }: { readonly standings: readonly StandingPartsFragment[] }) {
  const translate = useTranslate();
  const word = useWord();
  const alike = new Map<string, StandingPartsFragment[]>();
  for (const standing of standings) {
    const key = `${standing.state}${standing.since}`;
    alike.set(key, [...(alike.get(key) ?? []), standing]);
  }
  if (alike.size === 0) return <Tag tone="unknown">{word('RegisterState', 'NOT_CONNECTED')}</Tag>;
  return [...alike.values()].map((group) => {
    const [first] = group;
    return (
      first && (
        <Box key={`${first.kind}${first.since}`} sx={{ display: 'grid', gap: '2px', mb: 0.5 }}>
          <Box sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap', alignItems: 'center' }}>
            <Tag tone={STANDING_TONE[first.state]} glyph>
              {word('RegisterState', first.state)}
            </Tag>
            <span>{group.map(({ kind }) => word('RecordKind', kind)).join(' · ')}</span>
          </Box>
          <Box sx={{ color: ink.muted, fontSize: 12.5 }}>
            {translate('connector.since', { at: fullTime(first.since) })} · {word('StandingCause', first.cause)}
          </Box>
        </Box>
      )
    );
  });
}
