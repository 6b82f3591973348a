import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import {
  DecideRemovalDocument,
  RemoveCorrectionDocument,
  type CasePartsFragment,
  type CorrectionPartsFragment,
} from '../generated/documents';
import { CommandNotice } from '../shared/Faults';
import { shortTime } from '../shared/format';
import { useCommand, useForget } from '../shared/use-api';
import { BeforeAfter } from './BeforeAfter';
import type { CaseDeskState } from './use-case-desk';

interface CorrectionRemovalProps {
  readonly appeal: CasePartsFragment;
  /** Any correction of what was decided together. */
  readonly correction: CorrectionPartsFragment;
  readonly desk: CaseDeskState;
}

/** Takes back what was decided, with a reason; a second person where the caller is worse off by it. */
export function CorrectionRemoval({ appeal, correction, desk }: CorrectionRemovalProps) {
  const open = appeal.removals.find(
    ({ proposalId, state }) => proposalId === correction.proposalId && state === 'PROPOSED',
  );
  if (open) return <RemovalAsked appeal={appeal} removal={open} desk={desk} />;
  if (correction.state !== 'APPROVED' || !desk.may('REMOVE_CORRECTION')) return null;
  return <AskRemoval appeal={appeal} correction={correction} desk={desk} />;
}

function AskRemoval({ appeal, correction, desk }: CorrectionRemovalProps) {
  const translate = useTranslate();
  const forget = useForget();
  const remove = useCommand(RemoveCorrectionDocument);
  const [reason, setReason] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  if (reason === null) {
    return (
      <Box>
        <Button size="small" color="inherit" variant="outlined" onClick={() => setReason('')}>
          {translate('composer.removal.open')}
        </Button>
      </Box>
    );
  }
  const submit = async () => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    const done = await remove.run({
      input: {
        appealId: appeal.id,
        correctionId: correction.id,
        reason: reason.trim(),
        expectedVersion: appeal.version,
      },
    });
    if (!done) {
      await forget('ShowAppeal');
      return;
    }
    setReason(null);
    await desk.settle();
  };
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <CommandNotice refusal={remove.refusal} error={remove.error} />
      <TextField
        label={translate('composer.removal.reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        required
        multiline
        minRows={2}
        error={missing}
        helperText={translate(missing ? 'composer.removal.reasonNeeded' : 'composer.removal.hint')}
      />
      <Box sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end' }}>
        <Button onClick={() => setReason(null)}>{translate('shared.cancel')}</Button>
        <Button variant="contained" color="error" loading={remove.busy} onClick={() => void submit()}>
          {translate('composer.removal.submit')}
        </Button>
      </Box>
    </Box>
  );
}

interface RemovalAskedProps extends Pick<CorrectionRemovalProps, 'appeal' | 'desk'> {
  readonly removal: CasePartsFragment['removals'][number];
}

function RemovalAsked({ appeal, removal, desk }: RemovalAskedProps) {
  const translate = useTranslate();
  const forget = useForget();
  const decide = useCommand(DecideRemovalDocument);
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const answer = async (approve: boolean) => {
    setMissing(!approve && note.trim() === '');
    if (!approve && note.trim() === '') return;
    const done = await decide.run({
      input: {
        removalId: removal.id,
        approve,
        expectedVersion: appeal.version,
        ...(note.trim() !== '' && { note: note.trim() }),
      },
    });
    if (done) await desk.settle();
    else await forget('ShowAppeal');
  };
  return (
    <Box role="group" aria-label={translate('composer.removal.asked')} sx={{ display: 'grid', gap: 1 }}>
      <Alert severity="warning">
        {translate('composer.removal.askedBy', {
          by: removal.askedBy,
          at: shortTime(removal.askedAt),
          reason: removal.reason,
        })}
      </Alert>
      <BeforeAfter preview={removal.preview} />
      <CommandNotice refusal={decide.refusal} error={decide.error} />
      {removal.mayDecide && (
        <>
          <TextField
            label={translate('appeal.decide.note')}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            error={missing}
            helperText={missing ? translate('appeal.decide.noteNeeded') : undefined}
          />
          <Box sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end' }}>
            <Button variant="outlined" onClick={() => void answer(false)}>
              {translate('composer.removal.keep')}
            </Button>
            <Button variant="contained" color="error" loading={decide.busy} onClick={() => void answer(true)}>
              {translate('composer.removal.agree')}
            </Button>
          </Box>
        </>
      )}
    </Box>
  );
}
