import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { type ConnectorPartsFragment, SaveConnectorDocument } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { DivisionPicker } from '../shared/DivisionPicker';
import { CommandNotice } from '../shared/Faults';
import { Panel } from '../shared/Panel';
import { brand } from '../shared/tokens';
import { useCommand, useForget } from '../shared/use-api';
import { useText, useWord } from '../shared/use-text';
import { type ConnectorDraft, draftOf, NEW_CONNECTOR, RECORD_KINDS, toConnectorInput } from './connector-draft';

interface ConnectorFormProps {
  /** Null: a new one. */
  readonly connector: ConnectorPartsFragment | null;
  readonly onClose: () => void;
}

type TextName = 'nameZh' | 'nameEn' | 'url' | 'key' | 'timeoutMs' | 'roundMinutes' | 'reason';

/** Which fields a refusal is about, by where the server found the fault. */
const FIELDS_OF: Readonly<Record<string, readonly TextName[]>> = {
  'input.name': ['nameZh', 'nameEn'],
  'input.url': ['url'],
  'input.key': ['key'],
  'input.timeoutMs': ['timeoutMs'],
  'input.roundMinutes': ['roundMinutes'],
  'input.reason': ['reason'],
};
const LABELS: Readonly<Record<TextName, string>> = {
  nameZh: 'nameZh',
  nameEn: 'nameEn',
  url: 'url',
  key: 'key',
  timeoutMs: 'timeout',
  roundMinutes: 'rounds',
  reason: 'reason',
};

/** Where a source is, with which key it is asked, and how patiently. */
export function ConnectorForm({ connector, onClose }: ConnectorFormProps) {
  const translate = useTranslate();
  const text = useText();
  const notify = useNotify();
  const forget = useForget();
  const save = useCommand(SaveConnectorDocument);
  const [draft, setDraft] = useState<ConnectorDraft>(() => (connector ? draftOf(connector) : NEW_CONNECTOR));
  const change = (part: Partial<ConnectorDraft>) => setDraft({ ...draft, ...part });
  const wrong = FIELDS_OF[save.refusal?.field ?? ''] ?? [];
  const label = connector
    ? translate('connector.changeOf', { name: text(connector.name) })
    : translate('connector.add');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await save.run({ input: toConnectorInput(draft, connector) }))) return;
    await forget('ListConnectors', 'ReadConnectorHistory');
    notify('connector.saved', { type: 'success', autoHideDuration: 2000 });
    onClose();
  };
  const field = (name: TextName, hint?: string, type = 'text') => (
    <TextField
      label={translate(`connector.${LABELS[name]}`)}
      value={draft[name]}
      onChange={(event) => change({ [name]: event.target.value })}
      error={wrong.includes(name)}
      helperText={hint === undefined ? undefined : translate(`connector.${hint}`)}
      type={type}
      required={name === 'reason' || name === 'nameZh' || name === 'nameEn'}
      slotProps={{ htmlInput: { autoComplete: 'off', maxLength: 300 } }}
    />
  );
  return (
    <Box sx={{ mb: 1.5 }}>
      <Panel title={label} accent={brand.main}>
        <Box
          component="form"
          noValidate
          aria-label={label}
          onSubmit={(event) => void submit(event)}
          onKeyDown={(event) => event.key === 'Escape' && onClose()}
          sx={{ display: 'grid', gridTemplateColumns: { sm: '1fr 1fr' }, gap: 1.5 }}
        >
          <WhichSource connector={connector} draft={draft} onChange={change} />
          {field('nameZh')}
          {field('nameEn')}
          {field('url', 'urlHint')}
          {field('key', 'keyHint', 'password')}
          {field('timeoutMs')}
          {field('roundMinutes', 'roundsHint')}
          <Kinds draft={draft} onChange={change} />
          <FormControlLabel
            control={<Checkbox checked={draft.active} onChange={(_event, active) => change({ active })} />}
            label={translate('connector.active')}
          />
          {field('reason', 'reasonHint')}
          <Box sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end', alignItems: 'center' }}>
            <Button onClick={onClose}>{translate('shared.cancel')}</Button>
            <Button
              type="submit"
              variant="contained"
              loading={save.busy}
              disabled={draft.nameZh.trim() === '' || draft.nameEn.trim() === '' || draft.reason.trim().length < 4}
            >
              {translate('connector.save')}
            </Button>
          </Box>
          <Box sx={{ gridColumn: '1 / -1' }}>
            <CommandNotice refusal={save.refusal} error={save.error} />
          </Box>
        </Box>
      </Panel>
    </Box>
  );
}

interface PartProps {
  readonly draft: ConnectorDraft;
  readonly onChange: (part: Partial<ConnectorDraft>) => void;
}

function WhichSource({ connector, draft, onChange }: PartProps & Pick<ConnectorFormProps, 'connector'>) {
  const translate = useTranslate();
  if (connector) {
    return (
      <TextField
        label={translate('connector.code')}
        value={connector.code}
        helperText={translate('connector.codeStays')}
        slotProps={{ htmlInput: { readOnly: true } }}
        sx={{ gridColumn: '1 / -1' }}
      />
    );
  }
  return (
    <>
      <Choice
        label={translate('connector.code')}
        value={draft.isNational ? 'NATIONAL' : 'PROVINCE'}
        options={[
          { value: 'NATIONAL', label: translate('connector.national') },
          { value: 'PROVINCE', label: translate('connector.province') },
        ]}
        onChange={(which) =>
          onChange(
            which === 'NATIONAL'
              ? { isNational: true, nameZh: NEW_CONNECTOR.nameZh, nameEn: NEW_CONNECTOR.nameEn }
              : { isNational: false, nameZh: '', nameEn: '' },
          )
        }
      />
      {draft.isNational ? (
        <span />
      ) : (
        <DivisionPicker
          label={translate('connector.province')}
          value={draft.province}
          onChange={(province) => onChange({ province, nameZh: province?.name ?? '' })}
          required
        />
      )}
    </>
  );
}

function Kinds({ draft, onChange }: PartProps) {
  const translate = useTranslate();
  const word = useWord();
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0 }}>
      <FormLabel component="legend">{translate('connector.kinds')}</FormLabel>
      {RECORD_KINDS.map((kind) => (
        <FormControlLabel
          key={kind}
          control={
            <Checkbox
              checked={draft.kinds.includes(kind)}
              onChange={(_event, on) =>
                onChange({ kinds: RECORD_KINDS.filter((one) => (one === kind ? on : draft.kinds.includes(one))) })
              }
            />
          }
          label={word('RecordKind', kind)}
        />
      ))}
    </Box>
  );
}
