import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type SyntheticEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useCan } from '../../access';
import { AcknowledgeAlertDocument, type AlertPartsFragment } from '../../generated/documents';
import { CommandNotice } from '../../shared/Faults';
import { fullTime } from '../../shared/format';
import { Tag } from '../../shared/Tag';
import { ink } from '../../shared/tokens';
import { useCommand, useForget } from '../../shared/use-api';
import { useText, useWord } from '../../shared/use-text';
import { useFigureText } from '../chart/figure-words';
import { alertPath } from './alert-question';

const UNITS: Readonly<Record<AlertPartsFragment['kind'], string>> = {
  OVERTURN_RATE: 'SHARE',
  INSTITUTION_LAG: 'MINUTES',
};

/** One alert: what jumped, against what is usual, and the question that shows it. */
export function AlertRow({ alert }: { readonly alert: AlertPartsFragment }) {
  const translate = useTranslate();
  const text = useText();
  const word = useWord();
  const figure = useFigureText();
  const can = useCan();
  const [noting, setNoting] = useState(false);
  const unit = UNITS[alert.kind];
  const path = alertPath(alert);
  return (
    <Box component="li" sx={{ px: 2, py: 1.25, borderBottom: `1px solid ${ink.line}`, '&:last-child': { border: 0 } }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Tag tone={alert.closedAt ? 'unknown' : 'yellow'} glyph>
          {word('AlertKind', alert.kind)}
        </Tag>
        <Box component="strong" sx={{ fontSize: 14 }}>
          {text(alert.title)}
        </Box>
        <Box component="span" sx={{ color: ink.muted, fontSize: 12.5 }}>
          {translate('alert.figures', { value: figure(alert.value, unit), usual: figure(alert.usual, unit) })}
        </Box>
        <Box sx={{ flex: 1 }} />
        {path !== null && (
          <Button component={Link} to={path} aria-label={translate('alert.openLabel', { title: text(alert.title) })}>
            {translate('alert.open')}
          </Button>
        )}
        {!alert.acknowledgedAt && can('Mutation.acknowledgeAlert') && (
          <Button
            variant="outlined"
            aria-expanded={noting}
            aria-label={translate('alert.acknowledgeLabel', { title: text(alert.title) })}
            onClick={() => setNoting(!noting)}
          >
            {translate('alert.acknowledge')}
          </Button>
        )}
      </Box>
      <Box sx={{ fontSize: 13.5, mt: 0.5 }}>{text(alert.text)}</Box>
      <Box sx={{ fontSize: 12.5, color: ink.muted, mt: 0.25 }}>
        {[
          translate('alert.raised', { at: fullTime(alert.raisedAt) }),
          ...(alert.closedAt ? [translate('alert.closed', { at: fullTime(alert.closedAt) })] : []),
          ...(alert.acknowledgedAt
            ? [translate('alert.noted', { name: alert.acknowledgedBy ?? '', at: fullTime(alert.acknowledgedAt) })]
            : []),
        ].join(' · ')}
      </Box>
      {alert.note && (
        <Box sx={{ fontSize: 13.5, whiteSpace: 'pre-wrap' }}>{translate('alert.note', { note: alert.note })}</Box>
      )}
      {noting && <NoteForm alert={alert} onDone={() => setNoting(false)} />}
    </Box>
  );
}

function NoteForm({ alert, onDone }: { readonly alert: AlertPartsFragment; readonly onDone: () => void }) {
  const translate = useTranslate();
  const forget = useForget();
  const command = useCommand(AcknowledgeAlertDocument);
  const [note, setNote] = useState('');
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const done = await command.run({ input: { id: alert.id, ...(note.trim() !== '' && { note }) } });
    if (!done) return;
    onDone();
    await forget('ReadAlerts', 'ReadOverview');
  };
  return (
    <Box
      component="form"
      onSubmit={(event: SyntheticEvent) => void submit(event)}
      sx={{ display: 'flex', gap: 1, mt: 1, alignItems: 'flex-start' }}
    >
      <TextField
        label={translate('alert.noteField')}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        autoFocus
        multiline
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <Button type="submit" variant="contained" loading={command.busy}>
        {translate('alert.confirm')}
      </Button>
      <CommandNotice refusal={command.refusal} error={command.error} />
    </Box>
  );
}
