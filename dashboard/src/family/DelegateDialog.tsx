import Alert from '@mui/material/Alert';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import {
  type Consent,
  type DelegationPurpose,
  type PersonFamilyFragment,
  RegisterDelegationDocument,
  type Relation,
} from '../generated/documents';
import { Choice } from '../shared/Choice';
import { CommandNotice } from '../shared/Faults';
import { FormDialog } from '../shared/FormDialog';
import { fromLocalField } from '../shared/format';
import { parseIdentifier } from '../shared/identifier';
import { TimeField } from '../shared/TimeField';
import { useCommand } from '../shared/use-api';
import { useWord } from '../shared/use-text';

interface DelegateDialogProps {
  readonly person: PersonFamilyFragment;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const RELATIONS: readonly Relation[] = [
  'CHILD',
  'SPOUSE',
  'PARENT',
  'GUARDIAN',
  'GRANDCHILD',
  'RELATIVE',
  'CARER',
  'FRIEND',
];
const PURPOSES: readonly DelegationPurpose[] = ['STATUS', 'RECORDS', 'APPEAL'];
const CONSENTS: readonly Consent[] = ['DOCUMENT_SEEN', 'GUARDIANSHIP'];
const LOCAL_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;

/** Registers who looks up for somebody, whose document the desk has seen (登记代查). */
export function DelegateDialog({ person, onClose, onDone }: DelegateDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const word = useWord();
  const command = useCommand(RegisterDelegationDocument);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [relation, setRelation] = useState<Relation>('CHILD');
  const [consent, setConsent] = useState<Consent>('DOCUMENT_SEEN');
  const [purposes, setPurposes] = useState<readonly DelegationPurpose[]>(['STATUS']);
  const [to, setTo] = useState('');
  const toggle = (purpose: DelegationPurpose) =>
    setPurposes((chosen) =>
      chosen.includes(purpose) ? chosen.filter((one) => one !== purpose) : [...chosen, purpose],
    );
  const submit = async () => {
    const parsed = parseIdentifier(typed);
    setProblem(parsed.ok ? null : translate(`shared.identifier.${parsed.fault.code}`, { ...parsed.fault }));
    if (!parsed.ok) return;
    const input = {
      subjectId: person.id,
      holder: parsed.identifier,
      relation,
      purposes: [...purposes],
      consent,
      to: fromLocalField(to),
    };
    if (!(await command.run({ input }))) return;
    notify('family.added', { type: 'success' });
    onDone();
  };
  return (
    <FormDialog
      title={translate('family.addFor', { name: person.name })}
      text={translate('family.addText')}
      verb={translate('family.register')}
      busy={command.busy}
      isReady={typed.trim() !== '' && purposes.length > 0 && LOCAL_TIME.test(to)}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {problem && <Alert severity="error">{problem}</Alert>}
      <CommandNotice refusal={command.refusal} error={command.error} />
      <TextField
        label={translate('family.holderNumber')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        autoFocus
        slotProps={{ htmlInput: { autoComplete: 'off', maxLength: 32 } }}
      />
      <Choice
        label={translate('family.relation')}
        value={relation}
        options={RELATIONS.map((value) => ({ value, label: word('Relation', value) }))}
        onChange={setRelation}
      />
      <Choice
        label={translate('family.consent')}
        value={consent}
        options={CONSENTS.map((value) => ({ value, label: word('Consent', value) }))}
        onChange={setConsent}
      />
      <FormGroup row role="group" aria-label={translate('family.purposes')}>
        {PURPOSES.map((purpose) => (
          <FormControlLabel
            key={purpose}
            control={<Checkbox checked={purposes.includes(purpose)} onChange={() => toggle(purpose)} />}
            label={word('DelegationPurpose', purpose)}
          />
        ))}
      </FormGroup>
      <TimeField label={translate('family.until')} value={to} onChange={setTo} required />
    </FormDialog>
  );
}
