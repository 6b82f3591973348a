import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { type SyntheticEvent, useId, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import {
  ReadSavedQuestionsDocument,
  type SavedQuestionPartsFragment,
  SaveQuestionDocument,
} from '../../generated/documents';
import { CommandNotice } from '../../shared/Faults';
import { QueryState } from '../../shared/QueryState';
import { useAsk, useCommand, useForget } from '../../shared/use-api';
import type { Question } from '../question/question';
import { keptText } from '../question/question-url';

interface SaveQuestionProps {
  readonly question: Question;
  /** The question it was opened from. */
  readonly saved: string | null;
  readonly onClose: () => void;
}

/** Keeps a question: as a change of the one it was opened from, or as a new one. */
export function SaveQuestion({ question, saved, onClose }: SaveQuestionProps) {
  const translate = useTranslate();
  const id = useId();
  const query = useAsk(ReadSavedQuestionsDocument, {}, { enabled: saved !== null });
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} maxWidth="xs" fullWidth>
      <DialogTitle id={id}>{translate('statistics.saved.saveNew')}</DialogTitle>
      {saved === null ? (
        <Form question={question} before={null} onClose={onClose} />
      ) : (
        <QueryState query={query}>
          {({ savedQuestions }) => (
            <Form
              question={question}
              before={savedQuestions.find((one) => one.id === saved && one.mine) ?? null}
              onClose={onClose}
            />
          )}
        </QueryState>
      )}
    </Dialog>
  );
}

interface FormProps {
  readonly question: Question;
  readonly before: SavedQuestionPartsFragment | null;
  readonly onClose: () => void;
}

function Form({ question, before, onClose }: FormProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const forget = useForget();
  const [address, setAddress] = useSearchParams();
  const command = useCommand(SaveQuestionDocument);
  const [name, setName] = useState(before?.name ?? '');
  const [description, setDescription] = useState(before?.description ?? '');
  const [shared, setShared] = useState(before?.shared ?? false);
  const save = async (change: SavedQuestionPartsFragment | null) => {
    const text = { name, description, shared, question: keptText(question) };
    const input = change ? { ...text, id: change.id, expectedVersion: change.version } : text;
    const kept = await command.run({ input });
    if (!kept) return;
    await forget('ReadSavedQuestions', 'ReadQuestionVersions');
    notify('statistics.saved.done', { type: 'success', messageArgs: { name: kept.name } });
    address.set('saved', kept.id);
    setAddress(address, { replace: true });
    onClose();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void save(before);
  };
  return (
    <form onSubmit={submit}>
      <DialogContent sx={{ display: 'grid', gap: 1.5, pt: 1 }}>
        <TextField
          label={translate('statistics.saved.name')}
          value={name}
          onChange={(event) => setName(event.target.value)}
          required
          autoFocus
          slotProps={{ htmlInput: { maxLength: 60, autoComplete: 'off' } }}
        />
        <TextField
          label={translate('statistics.saved.description')}
          value={description}
          onChange={(event) => setDescription(event.target.value)}
          multiline
          minRows={2}
          slotProps={{ htmlInput: { maxLength: 500 } }}
        />
        <FormControlLabel
          control={<Checkbox checked={shared} onChange={(_event, on) => setShared(on)} />}
          label={translate('statistics.saved.sharedField')}
        />
        <CommandNotice refusal={command.refusal} error={command.error} />
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onClose}>
          {translate('shared.cancel')}
        </Button>
        {before && (
          <Button onClick={() => void save(null)} disabled={name.trim() === ''}>
            {translate('statistics.saved.asNew')}
          </Button>
        )}
        <Button type="submit" variant="contained" loading={command.busy} disabled={name.trim() === ''}>
          {translate(before ? 'statistics.saved.saveChange' : 'statistics.saved.save')}
        </Button>
      </DialogActions>
    </form>
  );
}
