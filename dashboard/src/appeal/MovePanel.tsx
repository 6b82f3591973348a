import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { StartReviewDocument } from '../generated/documents';
import { DraftLine } from '../shared/drafts/DraftLine';
import { useSavedDraft } from '../shared/drafts/use-saved-draft';
import { CommandNotice } from '../shared/Faults';
import { Panel } from '../shared/Panel';
import { brand } from '../shared/tokens';
import { useCommand, useForget } from '../shared/use-api';
import type { CasePanelProps } from './case-panel';
import { DESK_MOVES, EMPTY_MOVE, missingField, moveInput, type DeskMove, type MoveDraft } from './move';
import { MoveFields } from './MoveFields';

/** The form of the move that was chosen, in the case itself: nothing covers what is being talked about. */
export function MovePanel({ appeal, desk }: CasePanelProps) {
  const move = DESK_MOVES.find(({ action }) => action === desk.panel);
  if (!move || !desk.may(move.action)) return null;
  return <MoveForm key={`${appeal.id}${move.action}`} move={move} appeal={appeal} desk={desk} />;
}

function MoveForm({ move, appeal, desk }: CasePanelProps & { readonly move: DeskMove }) {
  const translate = useTranslate();
  const forget = useForget();
  const command = useCommand(move.document as typeof StartReviewDocument);
  const saved = useSavedDraft<MoveDraft>('MOVE', `${appeal.id}:${move.action}`, EMPTY_MOVE);
  const [tried, setTried] = useState(false);
  const missing = missingField(move, saved.value);
  const label = translate(`appeal.action.${move.action}`);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing) return;
    const input = moveInput(move, saved.value, appeal) as { appealId: string; expectedVersion: number };
    if (!(await command.run({ input }))) {
      await forget('ShowAppeal');
      return;
    }
    saved.clear();
    desk.closePanel();
    await desk.settle();
  };

  return (
    <Panel title={label} accent={brand.main}>
      <Box
        component="form"
        noValidate
        aria-label={label}
        onSubmit={(event) => void submit(event)}
        onKeyDown={(event) => event.key === 'Escape' && desk.closePanel()}
        sx={{ display: 'grid', gap: 1.5 }}
      >
        <MoveFields
          move={move}
          appeal={appeal}
          draft={saved.value}
          onChange={saved.setValue}
          fault={tried ? missing : null}
        />
        {move.note !== 'none' && (
          <TextField
            label={translate(move.note === 'needed' ? `appeal.move.${noteLabel(move)}` : 'appeal.move.optional')}
            value={saved.value.note}
            onChange={(event) => saved.setValue({ ...saved.value, note: event.target.value })}
            multiline
            minRows={2}
            autoFocus={move.fields.length === 0}
            error={tried && missing === 'note'}
            helperText={tried && missing === 'note' ? translate('appeal.move.noteNeeded') : undefined}
          />
        )}
        <CommandNotice refusal={command.refusal} error={command.error} />
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          <DraftLine {...saved} />
          <Box sx={{ flex: 1 }} />
          <Button onClick={desk.closePanel}>{translate('shared.cancel')}</Button>
          <Button type="submit" variant="contained" loading={command.busy}>
            {translate('shared.confirm')}
          </Button>
        </Box>
      </Box>
    </Panel>
  );
}

const noteLabel = ({ action }: DeskMove): string => (action === 'ASK_CITIZEN' ? 'missing' : 'note');
