import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { CasePartsFragment, CorrectionPartsFragment } from '../generated/documents';
import { useWord } from '../shared/use-text';
import { ink } from '../shared/tokens';

interface CorrectionEvidenceProps {
  readonly appeal: CasePartsFragment;
  readonly correction: CorrectionPartsFragment;
}

/** What a proposal rests on, in words; the pieces themselves stand in the case. */
export function CorrectionEvidence({ appeal, correction }: CorrectionEvidenceProps) {
  const translate = useTranslate();
  const word = useWord();
  const relied = appeal.evidence.filter(({ id }) => correction.evidenceIds.includes(id));
  return (
    <Box>
      <Box sx={{ fontSize: 12.5, color: ink.muted }}>{translate('composer.evidence')}</Box>
      <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: 13 }}>
        {relied.map((evidence) => (
          <li key={evidence.id}>
            {translate('shared.colon', { label: word('EvidenceKind', evidence.kind), value: evidence.description })}
            {evidence.seenOriginal && ` · ${translate('composer.seenOriginal')}`}
          </li>
        ))}
      </Box>
    </Box>
  );
}
