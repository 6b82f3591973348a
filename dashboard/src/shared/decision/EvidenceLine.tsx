import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { DecisionPartsFragment } from '../../generated/documents';
import { shortTime } from '../format';
import { Tag } from '../Tag';
import { ink } from '../tokens';
import { useText, useWord } from '../use-text';

type Evidence = DecisionPartsFragment['reasons'][number]['evidence'][number];

/** One fact a rule read: what, where, how precise, which listed areas it met, until when it counts. */
export function EvidenceLine({ evidence }: { readonly evidence: Evidence }) {
  const translate = useTranslate();
  const word = useWord();
  const areas = useAreaWords(evidence);
  return (
    <Box component="li" sx={{ fontSize: 13, color: ink.body, pl: 1.25, borderLeft: `2px solid ${ink.lineStrong}` }}>
      <Box sx={{ display: 'flex', columnGap: 1, rowGap: 0.25, alignItems: 'center', flexWrap: 'wrap' }}>
        <span>
          <strong>{word('FactKind', evidence.kind)}</strong>
          {evidence.number && ` · ${evidence.number}`}
          {evidence.source && ` · ${word('StaySource', evidence.source)}`}
          {evidence.division && ` · ${evidence.division.fullName}`}
          {evidence.hit && evidence.hit !== 'NONE' && ` · ${word('HitLevel', evidence.hit)}`}
        </span>
        <PrecisionBadge evidence={evidence} />
        {evidence.countsUntil && (
          <Box component="span" sx={{ color: ink.muted }}>
            {translate('decision.countsUntil', { until: shortTime(evidence.countsUntil) })}
          </Box>
        )}
      </Box>
      {areas.length > 0 && (
        <Box sx={{ color: ink.muted }}>
          {translate('decision.areas', { areas: areas.join(translate('shared.comma')) })}
        </Box>
      )}
    </Box>
  );
}

/** How finely the evidence names the place (命中精度), marked where it is too coarse to tell counties apart. */
function PrecisionBadge({ evidence }: { readonly evidence: Evidence }) {
  const text = useText();
  if (evidence.precisionSentence === null) return null;
  const coarse = evidence.precision === 'PREFECTURE' || evidence.precision === 'PROVINCE';
  return <Tag tone={coarse ? 'yellow' : 'unknown'}>{text(evidence.precisionSentence)}</Tag>;
}

const MOST_AREAS = 6;

function useAreaWords({ areas }: Evidence): readonly string[] {
  const translate = useTranslate();
  const word = useWord();
  return areas.slice(0, MOST_AREAS).map(({ division, level, kind, places }) => {
    const name = level ? word('RiskLevel', level) : word('AreaKind', kind);
    const aside = places > 1 ? `${name} ${translate('decision.places', { count: places })}` : name;
    return translate('shared.aside', { main: division.name, aside });
  });
}
