import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { WriteReviewNoteDocument } from '../generated/documents';
import { fullTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import type { Incident } from './incident.provider';
import { MoveButton } from './MoveButton';

/** The review note: owed some days after the last wave, and what ends the incident. */
export function ReviewPanel({ incident }: { readonly incident: Incident }) {
  const translate = useTranslate();
  const { reviewDue, reviewNote, reviewedBy, allowedActions } = incident;
  const may = allowedActions.includes('WRITE_REVIEW');
  if (!may && !reviewNote && !reviewDue) return null;
  return (
    <Panel
      title={translate('incident.review.title')}
      aside={
        reviewDue && !reviewNote
          ? translate('incident.review.due', { at: fullTime(reviewDue) })
          : (reviewedBy ?? undefined)
      }
    >
      {reviewNote ? (
        <Box sx={{ whiteSpace: 'pre-wrap' }}>{reviewNote}</Box>
      ) : may ? (
        <MoveButton
          incident={incident}
          document={WriteReviewNoteDocument}
          label={translate('incident.move.WRITE_REVIEW')}
          ask={translate('incident.ask.WRITE_REVIEW')}
        />
      ) : (
        translate('incident.review.owed')
      )}
    </Panel>
  );
}
