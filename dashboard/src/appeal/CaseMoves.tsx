import ExpandMore from '@mui/icons-material/ExpandMore';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import type { StartReviewDocument } from '../generated/documents';
import { isConflict, useFaultWords } from '../shared/Faults';
import { shortcutMark } from '../shared/shortcuts/click-shortcut';
import { KeyHint } from '../shared/shortcuts/Key';
import { useCommand, useForget } from '../shared/use-api';
import { useText } from '../shared/use-text';
import type { CasePanelProps } from './case-panel';
import { DESK_MOVES, EMPTY_MOVE, isDirect, moveInput, type DeskMove } from './move';

/** The next act as a button, everything else the server allows now in one menu. */
export function CaseMoves({ appeal, desk }: CasePanelProps) {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const allowed = DESK_MOVES.filter(({ action }) => desk.may(action));
  const main = allowed.filter((move) => move.main);
  const others = allowed.filter((move) => !move.main);
  const choose = (start: () => void) => () => {
    setAnchor(null);
    start();
  };
  return (
    <>
      {main.map((move) => (
        <MainMove key={move.action} move={move} appeal={appeal} desk={desk} />
      ))}
      {desk.may('PROPOSE_CORRECTION') && !desk.composing && (
        <Button variant="contained" onClick={() => desk.startCorrection()}>
          {translate('appeal.action.PROPOSE_CORRECTION')}
          <KeyHint screen="case" name="correction" />
        </Button>
      )}
      {(others.length > 0 || desk.may('UPHOLD')) && (
        <Button
          variant="outlined"
          color="inherit"
          endIcon={<ExpandMore />}
          aria-haspopup="menu"
          aria-expanded={anchor !== null}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          {translate('appeal.move.more')}
        </Button>
      )}
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {desk.may('UPHOLD') && (
          <MenuItem onClick={choose(() => desk.openPanel('UPHOLD'))}>{translate('appeal.action.UPHOLD')}</MenuItem>
        )}
        {others.map(({ action }) => (
          <MenuItem key={action} onClick={choose(() => desk.openPanel(action))}>
            {translate(`appeal.action.${action}`)}
            {action === 'ADD_NOTE' && <KeyHint screen="case" name="note" />}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

/** Carried out at once where there is nothing to say. */
function MainMove({ move, appeal, desk }: CasePanelProps & { readonly move: DeskMove }) {
  const translate = useTranslate();
  const notify = useNotify();
  const text = useText();
  const faultWords = useFaultWords();
  const forget = useForget();
  const command = useCommand(move.document as typeof StartReviewDocument);
  const direct = isDirect(move);

  const carryOut = async () => {
    const input = moveInput(move, EMPTY_MOVE, appeal) as { appealId: string; expectedVersion: number };
    if (await command.run({ input })) await desk.settle();
    else await forget('ShowAppeal');
  };
  const trouble = command.refusal
    ? isConflict(command.refusal)
      ? translate('appeal.conflict')
      : text(command.refusal.message)
    : command.error && faultWords(command.error);
  if (trouble) {
    notify(trouble, { type: 'warning', autoHideDuration: 6000 });
    command.reset();
  }
  return (
    <Button
      {...(direct && shortcutMark('start'))}
      variant="contained"
      loading={command.busy}
      onClick={() => (direct ? void carryOut() : desk.openPanel(move.action))}
    >
      {translate(`appeal.action.${move.action}`)}
      {direct && <KeyHint screen="case" name="start" />}
    </Button>
  );
}
