import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useCan } from '../access';
import { NoteRootCauseDocument, type ListRootCausesQuery } from '../generated/documents';
import { CommandNotice } from '../shared/Faults';
import { fullTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { Empty } from '../shared/QueryState';
import { Tag } from '../shared/Tag';
import { ink } from '../shared/tokens';
import { useCommand, useForget } from '../shared/use-api';
import { useWord } from '../shared/use-text';
import { RateLine } from './RateLine';

export type RootCauseTask = ListRootCausesQuery['rootCauseTasks'][number];

/** Tasks of the stewards, red ones first. Nobody ticks one off: it ends when people stop calling about it. */
export function RootCauseTasks({ tasks }: { readonly tasks: readonly RootCauseTask[] }) {
  const translate = useTranslate();
  const title = translate('incident.rootCause.tasks');
  return (
    <Panel title={title} aside={translate('incident.rootCause.tasksHint')}>
      {tasks.length === 0 ? (
        <Empty title={translate('incident.rootCause.noTask')} />
      ) : (
        <Box component="ul" aria-label={title} sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.5 }}>
          {tasks.map((task) => (
            <Task key={task.id} task={task} />
          ))}
        </Box>
      )}
    </Panel>
  );
}

function Task({ task }: { readonly task: RootCauseTask }) {
  const translate = useTranslate();
  const word = useWord();
  const can = useCan();
  const isRed = task.state === 'RED';
  const name = task.kind === 'OPERATOR' ? word('MobileOperator', task.name) : task.name;
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(260px, 2fr) minmax(220px, 2fr) minmax(260px, 3fr)',
        gap: 2,
        alignItems: 'start',
        borderTop: `1px solid ${ink.line}`,
        pt: 1.5,
      }}
    >
      <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'start' }}>
        <Tag tone={isRed ? 'red' : 'green'} glyph>
          {word('RootCauseState', task.state)}
        </Tag>
        <b>
          {word('RootCauseKind', task.kind)} · {name}
        </b>
        <span>{word('CauseCode', task.cause)}</span>
        <Box component="span" sx={{ color: ink.muted }}>
          {task.greenAt
            ? translate('incident.rootCause.greenAt', { at: fullTime(task.greenAt) })
            : translate('incident.rootCause.openedAt', { at: fullTime(task.openedAt) })}
        </Box>
      </Box>
      <RateLine task={task} />
      <Box sx={{ display: 'grid', gap: 1 }}>
        {task.note && (
          <Box>
            <Box sx={{ color: ink.muted }}>
              {task.notedBy} {task.notedAt && fullTime(task.notedAt)}
            </Box>
            {task.note}
          </Box>
        )}
        {isRed && can('Mutation.noteRootCause') && <NoteForm key={task.version} task={task} />}
      </Box>
    </Box>
  );
}

function NoteForm({ task: { id, version } }: { readonly task: RootCauseTask }) {
  const translate = useTranslate();
  const forget = useForget();
  const command = useCommand(NoteRootCauseDocument);
  const [note, setNote] = useState('');
  const send = async () => {
    await command.run({ input: { id, expectedVersion: version, note } });
    await forget('ListRootCauses');
  };
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      sx={{ display: 'flex', gap: 1, alignItems: 'start', flexWrap: 'wrap' }}
    >
      <TextField
        label={translate('incident.rootCause.note')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        autoComplete="off"
        sx={{ flex: 1, minWidth: 180 }}
      />
      <Button type="submit" variant="outlined" loading={command.busy} disabled={note.trim() === ''}>
        {translate('incident.rootCause.send')}
      </Button>
      <CommandNotice {...command} />
    </Box>
  );
}
