import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { type QualityPartsFragment, SettleQualityReviewDocument, type Settlement } from '../generated/documents';
import { CommandNotice } from '../shared/Faults';
import { Panel } from '../shared/Panel';
import { useCommand, useForget } from '../shared/use-api';

/** A supervisor says what becomes of a difference. */
export function SettleForm({ review }: { readonly review: QualityPartsFragment }) {
  const translate = useTranslate();
  const forget = useForget();
  const settle = useCommand(SettleQualityReviewDocument);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const submit = async (settlement: Settlement) => {
    setTried(true);
    if (reason.trim() === '') return;
    await settle.run({
      input: { reviewId: review.id, settlement, reason: reason.trim(), expectedVersion: review.version },
    });
    await forget('ShowQualityReview', 'quality', 'appeal', 'ShowAppeal');
  };
  return (
    <Panel title={translate('quality.settle')}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <CommandNotice refusal={settle.refusal} error={settle.error} />
        <TextField
          label={translate('quality.why')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          required
          multiline
          minRows={2}
          error={tried && reason.trim() === ''}
          helperText={tried && reason.trim() === '' ? translate('quality.whyNeeded') : null}
        />
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button variant="contained" loading={settle.busy} onClick={() => void submit('STANDS')}>
            {translate('quality.stands')}
          </Button>
          <Button variant="outlined" loading={settle.busy} onClick={() => void submit('REOPENED')}>
            {translate('quality.reopen')}
          </Button>
        </Box>
      </Box>
    </Panel>
  );
}
