import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import {
  type CauseCode,
  DecideQualityReviewDocument,
  type QualityPartsFragment,
  type Verdict,
} from '../generated/documents';
import { Choice } from '../shared/Choice';
import { CommandNotice } from '../shared/Faults';
import { enumZh } from '../shared/enum.zh';
import { Panel } from '../shared/Panel';
import { useCommand, useForget } from '../shared/use-api';
import { useWord } from '../shared/use-text';

const VERDICTS: readonly Verdict[] = ['OVERTURNED', 'PARTLY', 'UPHELD', 'NO_ERROR_ADVICE'];
const CAUSES = Object.keys(enumZh.CauseCode) as CauseCode[];

/** The second decision, by what was known then. */
export function BlindForm({ review }: { readonly review: QualityPartsFragment }) {
  const translate = useTranslate();
  const word = useWord();
  const forget = useForget();
  const decide = useCommand(DecideQualityReviewDocument);
  const [verdict, setVerdict] = useState<Verdict | ''>('');
  const [cause, setCause] = useState<CauseCode | ''>('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (verdict === '' || cause === '' || reason.trim() === '') return;
    const input = { reviewId: review.id, verdict, cause, reason: reason.trim(), expectedVersion: review.version };
    await decide.run({ input });
    await forget('ShowQualityReview', 'quality');
  };
  return (
    <Panel title={translate('quality.decide')}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <CommandNotice refusal={decide.refusal} error={decide.error} />
        <Choice
          label={translate('quality.verdict')}
          required
          value={verdict}
          error={tried && verdict === ''}
          options={VERDICTS.map((value) => ({ value, label: word('Verdict', value) }))}
          onChange={setVerdict}
        />
        <Choice
          label={translate('quality.cause')}
          required
          value={cause}
          error={tried && cause === ''}
          options={CAUSES.map((value) => ({ value, label: word('CauseCode', value) }))}
          onChange={setCause}
        />
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
        <Box>
          <Button variant="contained" loading={decide.busy} onClick={() => void submit()}>
            {translate('quality.submit')}
          </Button>
        </Box>
      </Box>
    </Panel>
  );
}
