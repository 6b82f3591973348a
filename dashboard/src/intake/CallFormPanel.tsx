import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import type { KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import type { AppealChannel, AppealReason } from '../generated/documents';
import { Choice } from '../shared/Choice';
import type { SavedDraft } from '../shared/drafts/use-saved-draft';
import { DraftLine } from '../shared/drafts/DraftLine';
import { CommandNotice } from '../shared/Faults';
import { Panel } from '../shared/Panel';
import { KeyCap } from '../shared/shortcuts/Key';
import { TimeField } from '../shared/TimeField';
import { brand } from '../shared/tokens';
import { useWord } from '../shared/use-text';
import { CorrectionOnCall } from './CorrectionOnCall';
import { hear, isFromACall, type CallFault, type CallForm } from './call-form';
import type { Caller } from './use-diagnosis';
import type { useTakeCall } from './use-take-call';

const CHANNELS: readonly AppealChannel[] = [
  'PHONE_12345',
  'PHONE_12326',
  'PHONE_12306',
  'PHONE_12320',
  'IN_APP_MESSAGE',
  'MESSAGE_BOARD',
  'WEB',
];
const REASONS: readonly AppealReason[] = [
  'PREFECTURE_PRECISION',
  'TEST_MISSING',
  'PHONE_NUMBER',
  'TICKET_NOT_TRAVELLED',
  'IDENTITY',
  'OTHER',
];

interface CallFormPanelProps {
  /** It was opened just now by hand: then the next key belongs to it. */
  readonly focused: boolean;
  readonly stays: Caller['person']['stays'];
  readonly draft: SavedDraft<CallForm>;
  readonly faults: readonly CallFault[];
  readonly taking: ReturnType<typeof useTakeCall>;
  readonly onSend: () => void;
  readonly onCancel: () => void;
}

/** What is written down during the call; sent from the keyboard, kept while it is typed. */
export function CallFormPanel({ focused, stays, draft, faults, taking, onSend, onCancel }: CallFormPanelProps) {
  const translate = useTranslate();
  const word = useWord();
  const { value: form, setValue } = draft;
  const proposes = form.suggestion !== null;
  const send = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    onSend();
  };
  return (
    <Panel title={translate(proposes ? 'intake.form.correct' : 'intake.form.title')} accent={brand.main}>
      <Box
        component="form"
        aria-label={translate('intake.form.title')}
        onKeyDown={send}
        sx={{ display: 'grid', gap: 1.5 }}
      >
        <CommandNotice refusal={taking.refusal} error={taking.error} />
        <TextField
          label={translate('intake.form.statement')}
          value={form.statement}
          onChange={(event) => setValue(hear(form, event.target.value))}
          multiline
          minRows={2}
          required
          autoFocus={focused}
          error={faults.includes('needStatement')}
          helperText={translate('intake.form.statementHint')}
        />
        {proposes && <CorrectionOnCall stays={stays} form={form} onChange={setValue} />}
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5 }}>
          <Choice
            label={translate('intake.form.channel')}
            value={form.channel}
            options={CHANNELS.map((value) => ({ value, label: word('AppealChannel', value) }))}
            onChange={(channel) => setValue({ ...form, channel })}
          />
          <Choice
            label={translate('intake.form.reason')}
            value={form.reason}
            options={REASONS.map((value) => ({ value, label: word('AppealReason', value) }))}
            onChange={(reason) => setValue({ ...form, reason })}
          />
          <TimeField
            label={translate('intake.form.departure')}
            value={form.departure}
            onChange={(departure) => setValue({ ...form, departure })}
          />
          {form.channel !== 'PHONE_12345' && (
            <TextField
              label={translate('intake.form.external')}
              value={form.external}
              onChange={(event) => setValue({ ...form, external: event.target.value })}
              error={faults.includes('needExternal')}
            />
          )}
        </Box>
        <FormControlLabel
          control={
            <Checkbox
              size="small"
              checked={form.stuckNow}
              onChange={(_event, stuckNow) => setValue({ ...form, stuckNow })}
            />
          }
          label={translate('intake.form.stuck')}
          slotProps={{ typography: { variant: 'body2' } }}
        />
        {faults.length > 0 && (
          <Alert severity="warning">{faults.map((fault) => translate(`intake.form.${fault}`)).join(' ')}</Alert>
        )}
        {form.suggestion && !isFromACall(form.suggestion) && (
          <Alert severity="info">{translate('intake.form.byHand')}</Alert>
        )}
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          <Button variant="contained" loading={taking.busy} onClick={onSend}>
            {translate(proposes ? 'intake.form.sendCorrection' : 'intake.form.send')}
            <Box component="span" sx={{ ml: 0.75 }}>
              <KeyCap>Ctrl ↵</KeyCap>
            </Box>
          </Button>
          <Button onClick={onCancel}>{translate('intake.form.cancel')}</Button>
          <Box sx={{ flex: 1 }} />
          <DraftLine {...draft} />
        </Box>
      </Box>
    </Panel>
  );
}
