import ButtonBase from '@mui/material/ButtonBase';
import { type MouseEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { WallCasePartsFragment } from '../generated/documents';
import { leftWords } from '../shared/clock/Countdown';
import { countdown, pressure, type Pressure } from '../shared/countdown';
import { Glyph } from '../shared/Glyph';
import { tone, type ToneName } from '../shared/tokens';
import { useWord } from '../shared/use-text';
import { startDrag } from './drag-case';

interface CaseChipProps {
  readonly given: WallCasePartsFragment;
  /** The server's time, once for the whole wall. */
  readonly now: number;
  readonly busy: boolean;
  readonly onChoose: (given: WallCasePartsFragment, anchor: HTMLElement) => void;
}

const SOON_MINUTES = 30;
const TONE: Readonly<Record<Pressure, ToneName>> = { late: 'red', soon: 'yellow', calm: 'info' };

/** One case, small enough to be carried: class, last digits of its number, how long it has. */
export function CaseChip({ given, now, busy, onChoose }: CaseChipProps) {
  const translate = useTranslate();
  const word = useWord();
  const left = given.decideDue ? countdown(now, Date.parse(given.decideDue)) : null;
  const due = left
    ? translate(left.passed ? 'shared.due.late' : 'shared.due.in', { left: leftWords(translate, left) })
    : word('AppealState', given.state);
  const name: ToneName = left ? TONE[pressure(left, SOON_MINUTES)] : 'unknown';
  const shown = `${given.urgency} ${given.number.slice(-4)} ${due}`;
  const colours = tone[name];
  return (
    <ButtonBase
      draggable
      disabled={busy}
      onDragStart={(event) => startDrag(event, given)}
      onClick={(event: MouseEvent<HTMLElement>) => onChoose(given, event.currentTarget)}
      aria-haspopup="menu"
      // begins with what is seen, so that it can be called by voice
      aria-label={translate('wall.caseLabel', { shown, number: given.number, state: word('AppealState', given.state) })}
      sx={{
        gap: '5px',
        px: '7px',
        height: 26,
        borderRadius: '4px',
        border: `1px solid ${colours.line}`,
        bgcolor: colours.soft,
        color: colours.ink,
        fontSize: '0.8125rem',
        fontWeight: 600,
        whiteSpace: 'nowrap',
        cursor: 'grab',
        opacity: busy ? 0.5 : 1,
        '&:focus-visible': { outline: `2px solid ${colours.main}`, outlineOffset: 1 },
      }}
    >
      <Glyph name={name} colour={colours.main} size={12} />
      <span>{shown}</span>
    </ButtonBase>
  );
}
