import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import {
  ApproveCorrectionDocument,
  RejectCorrectionDocument,
  type CasePartsFragment,
  type CorrectionPartsFragment,
} from '../generated/documents';
import { DraftLine } from '../shared/drafts/DraftLine';
import { useSavedDraft } from '../shared/drafts/use-saved-draft';
import { CommandNotice } from '../shared/Faults';
import { shortTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { shortcutMark } from '../shared/shortcuts/click-shortcut';
import { KeyHint } from '../shared/shortcuts/Key';
import { ink, tone } from '../shared/tokens';
import { useCommand, useForget } from '../shared/use-api';
import { useText } from '../shared/use-text';
import { BeforeAfter } from './BeforeAfter';
import { BeforeAfterChanges } from './BeforeAfterChanges';
import { CorrectionEvidence } from './CorrectionEvidence';
import { CorrectionSummary } from './CorrectionSummary';
import type { CaseDeskState } from './use-case-desk';

interface DecidePanelProps {
  readonly appeal: CasePartsFragment;
  /** Everything that was proposed together. */
  readonly proposal: readonly CorrectionPartsFragment[];
  readonly desk: CaseDeskState;
}

/** The second pair of eyes: what is proposed, what it changes, what it rests on; approve or reject with a note. */
export function DecidePanel({ appeal, proposal, desk }: DecidePanelProps) {
  const translate = useTranslate();
  const text = useText();
  const [first] = proposal;
  if (first === undefined) return null;
  const mayDecide = desk.may('APPROVE_CORRECTION') || desk.may('REJECT_CORRECTION');
  return (
    <Panel
      title={translate('appeal.decide.title')}
      aside={translate('appeal.decide.by', { author: first.author, at: shortTime(first.proposedAt) })}
      accent={tone.popup.main}
    >
      <Box sx={{ display: 'grid', gap: 1.25 }}>
        {proposal.map((correction) => (
          <CorrectionSummary key={correction.id} appeal={appeal} correction={correction} />
        ))}
        <BeforeAfter preview={first.preview} changes={first.changes} />
        {first.changes && <BeforeAfterChanges changes={first.changes} />}
        <CorrectionEvidence appeal={appeal} correction={first} />
        {first.secondPersonReasons.length > 0 && (
          <Box role="note" sx={{ fontSize: 13, color: ink.body }}>
            {translate('composer.secondPerson.needed', {
              reasons: first.secondPersonReasons
                .map(({ sentence }) => text(sentence))
                .join(translate('composer.secondPerson.and')),
            })}
          </Box>
        )}
        {mayDecide ? (
          <DecideForm appeal={appeal} correction={first} desk={desk} />
        ) : (
          <Box sx={{ color: ink.muted }}>{translate('appeal.decide.wait')}</Box>
        )}
      </Box>
    </Panel>
  );
}

/** What the second person is writing, and about which proposal. */
interface DecideDraft {
  readonly of: string;
  readonly note: string;
}

const NOTHING_WRITTEN: DecideDraft = { of: '', note: '' };

interface DecideFormProps extends Pick<DecidePanelProps, 'appeal' | 'desk'> {
  readonly correction: CorrectionPartsFragment;
}

function DecideForm({ appeal, correction, desk }: DecideFormProps) {
  const translate = useTranslate();
  const forget = useForget();
  const approve = useCommand(ApproveCorrectionDocument);
  const reject = useCommand(RejectCorrectionDocument);
  const saved = useSavedDraft<DecideDraft>('DECIDE', appeal.id, NOTHING_WRITTEN);
  // what was written about an earlier proposal says nothing about this one
  const note = saved.value.of === correction.proposalId ? saved.value.note : '';
  const [missing, setMissing] = useState(false);

  const decide = async (command: Pick<typeof approve, 'run'> | Pick<typeof reject, 'run'>, noteNeeded: boolean) => {
    setMissing(noteNeeded && note.trim() === '');
    if (noteNeeded && note.trim() === '') return;
    approve.reset();
    reject.reset();
    const done = await command.run({
      input: {
        appealId: appeal.id,
        correctionId: correction.id,
        expectedVersion: appeal.version,
        ...(note.trim() !== '' && { note: note.trim() }),
      },
    });
    if (!done) {
      await forget('ShowAppeal');
      return;
    }
    saved.clear();
    await desk.settle();
  };

  return (
    <>
      <CommandNotice refusal={approve.refusal ?? reject.refusal} error={approve.error ?? reject.error} />
      <Box sx={{ fontSize: 12.5, color: ink.muted }}>{translate('appeal.decide.hint')}</Box>
      <TextField
        label={translate('appeal.decide.note')}
        value={note}
        onChange={(event) => {
          saved.setValue({ of: correction.proposalId, note: event.target.value });
          setMissing(false);
        }}
        multiline
        minRows={2}
        error={missing}
        helperText={missing ? translate('appeal.decide.noteNeeded') : undefined}
      />
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <DraftLine {...saved} />
        <Box sx={{ flex: 1 }} />
        {desk.may('REJECT_CORRECTION') && (
          <Button variant="outlined" color="error" loading={reject.busy} onClick={() => void decide(reject, true)}>
            {translate('appeal.decide.reject')}
          </Button>
        )}
        {desk.may('APPROVE_CORRECTION') && (
          <Button
            {...shortcutMark('approve')}
            variant="contained"
            loading={approve.busy}
            onClick={() => void decide(approve, false)}
          >
            {translate('appeal.decide.approve')}
            <KeyHint screen="case" name="approve" />
          </Button>
        )}
      </Box>
    </>
  );
}
