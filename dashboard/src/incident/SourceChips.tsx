import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useTranslate } from 'react-admin';
import { useWord } from '../shared/use-text';
import type { DraftFields } from './draft-fields';
import type { Incident } from './incident.provider';

interface SourceChipsProps {
  readonly incident: Incident;
  readonly onChoose: (fields: Partial<DraftFields>) => void;
}

/** What the appeals lead back to; one press puts it into the draft. */
export function SourceChips({ incident, onChoose }: SourceChipsProps) {
  const translate = useTranslate();
  const word = useWord();
  const usable = incident.sources.filter(({ kind }) => kind === 'BATCH' || kind === 'LABORATORY');
  if (usable.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      {translate('incident.draft.sources')}
      {usable.map(({ kind, source, name, appeals }) => (
        <Chip
          key={`${kind} ${source}`}
          size="small"
          variant="outlined"
          label={`${word('RootCauseKind', kind)} ${name} (${appeals})`}
          onClick={() => onChoose(kind === 'BATCH' ? { batchId: source } : { institutionId: source })}
        />
      ))}
    </Box>
  );
}
