import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import {
  AnswerAgencyTaskDocument,
  type AgencyAnswer,
  type AgencyTaskPartsFragment,
  type DivisionPartsFragment,
} from '../generated/documents';
import { Choice } from '../shared/Choice';
import { DivisionPicker } from '../shared/DivisionPicker';
import { CommandNotice } from '../shared/Faults';
import { fromLocalField } from '../shared/format';
import { isLocalTime } from '../shared/local-time';
import { TimeField } from '../shared/TimeField';
import { ink } from '../shared/tokens';
import { FileDrop } from '../shared/upload/FileDrop';
import { UploadRows } from '../shared/upload/UploadRows';
import { useUploads } from '../shared/upload/use-uploads';
import { useCommand, useForget } from '../shared/use-api';
import { useText, useWord } from '../shared/use-text';

interface AnswerFormProps {
  readonly task: AgencyTaskPartsFragment;
  readonly onClose: () => void;
}

/** What the agency said on the phone or wrote; it becomes evidence of the case. */
export function AnswerForm({ task, onClose }: AnswerFormProps) {
  const translate = useTranslate();
  const word = useWord();
  const words = useText();
  const notify = useNotify();
  const forget = useForget();
  const answer = useCommand(AnswerAgencyTaskDocument);
  const uploads = useUploads(task.appealId);
  const answers: readonly AgencyAnswer[] = [...task.possibleAnswers, 'OTHER'];
  const [given, setGiven] = useState<AgencyAnswer>(answers[0] ?? 'OTHER');
  const [time, setTime] = useState('');
  const [division, setDivision] = useState<DivisionPartsFragment | null>(null);
  const [text, setText] = useState('');
  const [seenOriginal, setSeenOriginal] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const input = {
      taskId: task.id,
      answer: given,
      time: given === 'UPLOADED' && isLocalTime(time) ? fromLocalField(time) : null,
      divisionCode: given === 'COUNTY' ? (division?.code ?? null) : null,
      text: text.trim() === '' ? null : text.trim(),
      fileIds: [...uploads.fileIds],
      seenOriginal,
    };
    if (!(await answer.run({ input }))) return;
    onClose();
    await forget('ShowAppeal', 'appeal', 'agencyTask');
    notify('agency.done', { type: 'success', autoHideDuration: 2000 });
  };
  return (
    <Box
      component="form"
      noValidate
      aria-label={translate('agency.answerForm', { agency: words(task.agency.name) })}
      onSubmit={(event) => void submit(event)}
      sx={{ display: 'grid', gap: 1.5, mt: 1, p: 1.5, bgcolor: ink.raised, border: `1px solid ${ink.line}` }}
    >
      <CommandNotice refusal={answer.refusal} error={answer.error} />
      <Choice
        label={translate('agency.answerKind')}
        value={given}
        options={answers.map((value) => ({ value, label: word('AgencyAnswer', value) }))}
        onChange={setGiven}
      />
      {given === 'UPLOADED' && <TimeField label={translate('agency.time')} value={time} onChange={setTime} required />}
      {given === 'COUNTY' && (
        <DivisionPicker
          label={translate('agency.division')}
          value={division}
          onChange={setDivision}
          within={task.facts[0]?.division.prefectureCode ?? null}
          required
        />
      )}
      <TextField
        label={translate('agency.text')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        helperText={translate('agency.textHint')}
        required={given === 'OTHER'}
        multiline
        minRows={2}
        autoFocus
      />
      <FileDrop onFiles={uploads.add} />
      <UploadRows uploads={uploads} />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
        <FormControlLabel
          control={<Checkbox size="small" checked={seenOriginal} onChange={(_event, on) => setSeenOriginal(on)} />}
          label={translate('agency.seenOriginal')}
          slotProps={{ typography: { variant: 'body2' } }}
        />
        <Box sx={{ flex: 1 }} />
        <Button onClick={onClose}>{translate('shared.cancel')}</Button>
        <Button type="submit" variant="contained" loading={answer.busy} disabled={uploads.busy}>
          {translate('agency.save')}
        </Button>
      </Box>
    </Box>
  );
}
