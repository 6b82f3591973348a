import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslate } from 'react-admin';
import type { CasePartsFragment } from '../generated/documents';
import { Panel } from '../shared/Panel';
import { ink } from '../shared/tokens';
import { useText, useWord } from '../shared/use-text';
import type { CaseDeskState } from './use-case-desk';

interface CausePanelProps {
  readonly appeal: CasePartsFragment;
  readonly desk: CaseDeskState;
}

/** Probable causes, most likely first, each with the correction it suggests. */
export function CausePanel({ appeal, desk }: CausePanelProps) {
  const translate = useTranslate();
  const causes = appeal.probableCauses.toSorted((a, b) => b.confidence - a.confidence);
  return (
    <Panel title={translate('appeal.causes')} dense>
      {causes.length === 0 && <Box sx={{ px: 2, py: 1.5, color: ink.muted }}>{translate('appeal.noCauses')}</Box>}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {causes.map((cause) => (
          <CauseItem key={cause.code} cause={cause} desk={desk} />
        ))}
      </Box>
    </Panel>
  );
}

interface CauseItemProps {
  readonly cause: CasePartsFragment['probableCauses'][number];
  readonly desk: CaseDeskState;
}

function CauseItem({ cause, desk }: CauseItemProps) {
  const translate = useTranslate();
  const word = useWord();
  const text = useText();
  const percent = Math.round(cause.confidence * 100);
  const name = word('CauseCode', cause.code);
  const suggestion = cause.suggestedCorrection;
  return (
    <Box
      component="li"
      sx={{ px: 2, py: 1.1, borderBottom: `1px solid ${ink.line}`, '&:last-child': { borderBottom: 0 } }}
    >
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <strong>{name}</strong>
        <LinearProgress
          variant="determinate"
          value={percent}
          aria-label={name}
          sx={{ width: 64, height: 6, borderRadius: 3, ml: 'auto' }}
        />
        <Box component="span" sx={{ fontSize: 12.5, color: ink.muted, whiteSpace: 'nowrap' }}>
          {translate('appeal.confidence', { percent })}
        </Box>
      </Box>
      <Box sx={{ color: ink.body }}>{text(cause.sentence)}</Box>
      {suggestion && desk.may('PROPOSE_CORRECTION') && (
        <Button variant="outlined" sx={{ mt: 0.75 }} onClick={() => desk.useSuggestion(cause)}>
          {translate('appeal.useCause', { kind: word('CorrectionKind', suggestion.kind) })}
        </Button>
      )}
      {!suggestion && <Box sx={{ fontSize: 12.5, color: ink.muted }}>{translate('appeal.noSuggestion')}</Box>}
    </Box>
  );
}
