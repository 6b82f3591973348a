import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { type MappedSubject, ProposeCodeMappingDocument } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { CommandNotice } from '../shared/Faults';
import { FormDialog } from '../shared/FormDialog';
import { useCommand, useForget } from '../shared/use-api';
import { useWord } from '../shared/use-text';
import { useMappedValues } from './mapped-values';

export interface MappingDraft {
  readonly system: string;
  readonly subject: MappedSubject;
  readonly code: string;
}
export const EMPTY_DRAFT: MappingDraft = { system: '', subject: 'TEST_RESULT', code: '' };

const SUBJECTS: readonly MappedSubject[] = ['TEST_RESULT', 'VACCINE_PRODUCT', 'TEST_CHANNEL', 'TEST_CODE'];
const NOTHING = '-';

interface ProposeMappingProps {
  readonly draft: MappingDraft;
  readonly onClose: () => void;
}

/** What a code of somebody else is to stand for here. */
export function ProposeMapping({ draft, onClose }: ProposeMappingProps) {
  const translate = useTranslate();
  const word = useWord();
  const notify = useNotify();
  const forget = useForget();
  const { optionsOf } = useMappedValues();
  const propose = useCommand(ProposeCodeMappingDocument);
  const [wanted, setWanted] = useState(draft);
  const [value, setValue] = useState('');
  const [reason, setReason] = useState('');
  const field = (name: string) => ({
    label: translate(`codeMapping.${name}`),
    error: propose.refusal?.field === `input.${name}`,
    required: true,
  });
  const send = async () => {
    const input = { ...wanted, value: value === NOTHING ? null : value, reason };
    if (!(await propose.run({ input }))) return;
    await forget('codeMappingChange');
    notify('codeMapping.sent', { type: 'success', autoHideDuration: 3000 });
    onClose();
  };
  return (
    <FormDialog
      title={translate('codeMapping.propose')}
      verb={translate('codeMapping.send')}
      busy={propose.busy}
      isReady={[wanted.system, wanted.code, value, reason].every((one) => one.trim() !== '')}
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <TextField
        {...field('system')}
        value={wanted.system}
        onChange={(event) => setWanted({ ...wanted, system: event.target.value })}
        helperText={translate('codeMapping.systemHint')}
        autoFocus
        sx={{ mt: 1 }}
      />
      <Choice
        label={translate('codeMapping.subject')}
        value={wanted.subject}
        options={SUBJECTS.map((one) => ({ value: one, label: word('MappedSubject', one) }))}
        onChange={(subject) => {
          setWanted({ ...wanted, subject });
          setValue('');
        }}
      />
      <TextField
        {...field('code')}
        value={wanted.code}
        onChange={(event) => setWanted({ ...wanted, code: event.target.value })}
      />
      <Choice
        {...field('value')}
        value={value}
        options={[...optionsOf(wanted.subject), { value: NOTHING, label: translate('codeMapping.valueNone') }]}
        onChange={setValue}
      />
      <TextField
        {...field('reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        helperText={translate('codeMapping.reasonHint')}
        multiline
        minRows={2}
      />
      <CommandNotice refusal={propose.refusal} error={propose.error} />
    </FormDialog>
  );
}
