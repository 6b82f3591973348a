import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import {
  AssignFieldTaskDocument,
  CloseCommunityTaskDocument,
  CloseTraceDocument,
  DecideCommunityTaskDocument,
  type FieldTaskAct,
  type FieldTaskPartsFragment,
  type LoopAct,
} from '../generated/documents';
import type { AgencyChoice } from '../shared/AgencyPicker';
import { CommandNotice } from '../shared/Faults';
import { fromLocalField } from '../shared/format';
import { isLocalTime } from '../shared/local-time';
import { TimeField } from '../shared/TimeField';
import { ink } from '../shared/tokens';
import { useCommand, useForget } from '../shared/use-api';
import { useWord } from '../shared/use-text';
import { CommunityPicker } from './CommunityPicker';

interface ActFormProps {
  readonly task: FieldTaskPartsFragment;
  readonly act: FieldTaskAct;
  readonly onClose: () => void;
}

const LOOP_ACTS: ReadonlySet<FieldTaskAct> = new Set(['REGISTER', 'SCREEN', 'ISOLATE', 'RELEASE', 'REVERT']);
const isLoopAct = (act: FieldTaskAct): act is LoopAct => LOOP_ACTS.has(act);

/** What is recorded for an act: its basis, until when, whose it is, or what came of it. */
export function ActForm({ task, act, onClose }: ActFormProps) {
  const translate = useTranslate();
  const word = useWord();
  const notify = useNotify();
  const forget = useForget();
  const decide = useCommand(DecideCommunityTaskDocument);
  const assign = useCommand(AssignFieldTaskDocument);
  const close = useCommand(CloseCommunityTaskDocument);
  const trace = useCommand(CloseTraceDocument);
  const [words, setWords] = useState('');
  const [until, setUntil] = useState('');
  const [community, setCommunity] = useState<AgencyChoice | null>(null);
  const used = isLoopAct(act) ? decide : act === 'ASSIGN' ? assign : act === 'TRACED' ? trace : close;
  const run = (): Promise<unknown> => {
    const base = { taskId: task.id, expectedVersion: task.version };
    if (isLoopAct(act)) {
      const end = act === 'ISOLATE' && isLocalTime(until) ? { until: fromLocalField(until) } : {};
      return decide.run({ input: { ...base, act, basis: words.trim(), ...end } });
    }
    if (act === 'ASSIGN') return assign.run({ input: { ...base, agencyId: community?.id ?? null } });
    const input = { ...base, note: words.trim() };
    return act === 'TRACED' ? trace.run({ input }) : close.run({ input });
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await run())) return;
    onClose();
    await forget('ShowPerson', 'CountFieldTasks', 'fieldTask');
    notify(isLoopAct(act) ? 'community.done' : 'community.closed', { type: 'success', autoHideDuration: 3000 });
  };
  return (
    <Box
      component="form"
      noValidate
      aria-label={translate('community.form', { act: word('FieldTaskAct', act) })}
      onSubmit={(event) => void submit(event)}
      sx={{ display: 'grid', gap: 1.5, mt: 1, p: 1.5, bgcolor: ink.raised, border: `1px solid ${ink.line}` }}
    >
      <strong>{translate('community.form', { act: word('FieldTaskAct', act) })}</strong>
      <CommandNotice refusal={used.refusal} error={used.error} />
      {act === 'ASSIGN' ? (
        <CommunityPicker value={community} onChange={setCommunity} />
      ) : (
        <TextField
          label={translate(isLoopAct(act) ? 'community.basis' : 'community.note')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          helperText={translate('community.basisHint')}
          required={act !== 'REGISTER'}
          multiline
          minRows={2}
          autoFocus
          slotProps={{ htmlInput: { maxLength: 500 } }}
        />
      )}
      {act === 'ISOLATE' && (
        <TimeField label={translate('community.untilField')} value={until} onChange={setUntil} required />
      )}
      <Box sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end' }}>
        <Button onClick={onClose}>{translate('shared.cancel')}</Button>
        <Button type="submit" variant="contained" loading={used.busy}>
          {translate('community.save')}
        </Button>
      </Box>
    </Box>
  );
}
