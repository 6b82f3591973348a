import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { TraitPeriodPartsFragment } from '../generated/documents';
import { useNow } from '../shared/clock/ClockProvider';
import { fullDay } from '../shared/format';
import { Tag } from '../shared/Tag';
import { ink } from '../shared/tokens';
import { useWord } from '../shared/use-text';
import { standingOf } from './traits';

const MINUTE = 60_000;

interface TraitTagsProps {
  readonly traits: readonly TraitPeriodPartsFragment[];
  /** Those that are over too. */
  readonly all?: boolean;
}

/** What an institution has, and since when. */
export function TraitTags({ traits, all = false }: TraitTagsProps) {
  const translate = useTranslate();
  const word = useWord();
  const today = fullDay(useNow(MINUTE));
  const shown = traits
    .map((period) => ({ ...period, standing: standingOf(period, today) }))
    .filter(({ standing }) => all || standing === 'NOW');
  if (shown.length === 0) return <span>{translate('institution.noTraits')}</span>;
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'flex', gap: 0.75, flexWrap: 'wrap' }}>
      {shown.map(({ trait, since, until, standing }) => (
        <Box component="li" key={`${trait}${since}`} sx={{ display: 'flex', gap: 0.5, alignItems: 'center' }}>
          <Tag
            tone={standing === 'NOW' ? (trait === 'QUALIFIED' ? 'green' : 'info') : 'unknown'}
            outlined={standing !== 'NOW'}
          >
            {word('InstitutionTrait', trait)}
          </Tag>
          <Box component="span" sx={{ color: ink.muted, fontSize: 12.5 }}>
            {[
              since ? translate('institution.since', { since }) : translate('institution.sinceAlways'),
              until ? translate('institution.until', { until }) : '',
              standing === 'NOW' ? '' : translate(standing === 'ENDED' ? 'institution.ended' : 'institution.coming'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
