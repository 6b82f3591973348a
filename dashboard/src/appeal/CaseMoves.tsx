import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import {
  AddNoteDocument,
  CloseAppealDocument,
  ReopenAppealDocument,
  StartReviewDocument,
  WithdrawAppealDocument,
  type CasePartsFragment,
} from '../generated/documents';
import { MoveDialog } from './MoveDialog';
import { UpholdDialog } from './UpholdDialog';
import type { CaseDeskState } from './use-case-desk';

/** Moves that only take a note. What is not listed here has a place of its own on the screen. */
const MOVES = [
  { action: 'START_REVIEW', document: StartReviewDocument, main: true, noteNeeded: false, direct: true },
  { action: 'RESUME', document: StartReviewDocument, main: true, noteNeeded: false, direct: true },
  { action: 'CLOSE', document: CloseAppealDocument, main: true, noteNeeded: false, direct: false },
  { action: 'REOPEN', document: ReopenAppealDocument, main: false, noteNeeded: true, direct: false },
  { action: 'ADD_NOTE', document: AddNoteDocument, main: false, noteNeeded: true, direct: false },
  { action: 'WITHDRAW', document: WithdrawAppealDocument, main: false, noteNeeded: true, direct: false },
] as const;

interface CaseMovesProps {
  readonly appeal: CasePartsFragment;
  readonly desk: CaseDeskState;
}

/** A button for each move the server allows now. */
export function CaseMoves({ appeal, desk }: CaseMovesProps) {
  const translate = useTranslate();
  const [upholding, setUpholding] = useState(false);
  return (
    <>
      {MOVES.filter(({ action }) => desk.may(action)).map((move) => (
        <MoveDialog key={move.action} appeal={appeal} move={move} onDone={desk.settle} />
      ))}
      {desk.may('UPHOLD') && (
        <>
          <Button variant="outlined" color="inherit" onClick={() => setUpholding(true)}>
            {translate('appeal.action.UPHOLD')}
          </Button>
          <UpholdDialog appeal={appeal} open={upholding} onClose={() => setUpholding(false)} onDone={desk.settle} />
        </>
      )}
      {desk.may('PROPOSE_CORRECTION') && !desk.composing && (
        <Button variant="contained" onClick={() => desk.startComposer({})}>
          {translate('appeal.action.PROPOSE_CORRECTION')}
        </Button>
      )}
    </>
  );
}
