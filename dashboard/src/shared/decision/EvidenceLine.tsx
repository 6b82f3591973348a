import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { DecisionPartsFragment } from '../../generated/documents';
import { shortTime } from '../format';
import { ink, tone } from '../tokens';
import { useWord } from '../use-text';

type Evidence = DecisionPartsFragment['reasons'][number]['evidence'][number];

/** One fact a rule read: what, where, how precise, which listed areas it met, until when it counts. */
export function EvidenceLine({ evidence }: { readonly evidence: Evidence }) {
  const translate = useTranslate();
  const word = useWord();
  const coarse = evidence.precision === 'PREFECTURE' || evidence.precision === 'PROVINCE';
  const areas = evidence.areas
    .map(({ division, level, kind, places }) => {
      const name = level ? word('RiskLevel', level) : word('AreaKind', kind);
      const aside = places > 1 ? `${name} ${translate('decision.places', { count: places })}` : name;
      return translate('shared.aside', { main: division.name, aside });
    })
    .slice(0, 6);
  return (
    <Box component="li" sx={{ fontSize: 13, color: ink.body, pl: 1.25, borderLeft: `2px solid ${ink.lineStrong}` }}>
      <strong>{word('FactKind', evidence.kind)}</strong>
      {evidence.source && ` · ${word('StaySource', evidence.source)}`}
      {evidence.division && ` · ${evidence.division.fullName}`}
      {evidence.hit && evidence.hit !== 'NONE' && ` · ${word('HitLevel', evidence.hit)}`}
      {evidence.precision && (
        <Box component="span" sx={coarse ? { color: tone.yellow.ink, fontWeight: 600 } : { color: ink.muted }}>
          {' · '}
          {translate(`decision.precision.${evidence.precision}`)}
        </Box>
      )}
      {evidence.countsUntil && (
        <Box component="span" sx={{ color: ink.muted }}>
          {' · '}
          {translate('decision.countsUntil', { until: shortTime(evidence.countsUntil) })}
        </Box>
      )}
      {areas.length > 0 && (
        <Box sx={{ color: ink.muted }}>
          {translate('decision.areas', { areas: areas.join(translate('shared.comma')) })}
        </Box>
      )}
    </Box>
  );
}
