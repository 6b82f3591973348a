import Alert from '@mui/material/Alert';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import {
  type DivisionPartsFragment,
  type DocumentKind,
  RegisterPersonDocument,
  type RegisterPersonInput,
} from '../generated/documents';
import { Choice } from '../shared/Choice';
import { DivisionPicker } from '../shared/DivisionPicker';
import { CommandNotice } from '../shared/Faults';
import { FormDialog } from '../shared/FormDialog';
import { parseIdentifier } from '../shared/identifier';
import { useCommand } from '../shared/use-api';
import { useWord } from '../shared/use-text';

const KINDS: readonly DocumentKind[] = ['RESIDENT_ID', 'PASSPORT'];
const SEXES = ['FEMALE', 'MALE'] as const;

interface RegisterPersonDialogProps {
  readonly onClose: () => void;
  readonly onDone: (personId: string) => void;
}

/** Registers somebody ahead by the document they show: the old, the young, from abroad (协助登记). */
export function RegisterPersonDialog({ onClose, onDone }: RegisterPersonDialogProps) {
  const translate = useTranslate();
  const word = useWord();
  const command = useCommand(RegisterPersonDocument);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<DocumentKind>('RESIDENT_ID');
  const [number, setNumber] = useState('');
  const [sex, setSex] = useState<(typeof SEXES)[number]>('FEMALE');
  const [birthYear, setBirthYear] = useState('');
  const [home, setHome] = useState<DivisionPartsFragment | null>(null);
  const [guardian, setGuardian] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const isPassport = kind === 'PASSPORT';
  const submit = async () => {
    const parsed = guardian.trim() === '' ? null : parseIdentifier(guardian);
    setProblem(
      parsed === null || parsed.ok ? null : translate(`shared.identifier.${parsed.fault.code}`, { ...parsed.fault }),
    );
    if (home === null || (parsed !== null && !parsed.ok)) return;
    const input: RegisterPersonInput = {
      name,
      documentKind: kind,
      documentNumber: number,
      sex: isPassport ? sex : null,
      birthYear: isPassport ? Number(birthYear) : null,
      homeDivision: home.code,
      guardian: parsed?.identifier ?? null,
    };
    const person = await command.run({ input });
    if (person) onDone(person.id);
  };
  const isReady =
    name.trim() !== '' && number.trim() !== '' && home !== null && (!isPassport || /^\d{4}$/.test(birthYear));
  return (
    <FormDialog
      title={translate('family.person.title')}
      text={translate('family.person.text')}
      verb={translate('family.register')}
      busy={command.busy}
      isReady={isReady}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {problem && <Alert severity="error">{problem}</Alert>}
      <CommandNotice refusal={command.refusal} error={command.error} />
      <TextField
        label={translate('family.person.name')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        autoFocus
        slotProps={{ htmlInput: { autoComplete: 'off', maxLength: 60 } }}
      />
      <Choice
        label={translate('family.person.kind')}
        value={kind}
        options={KINDS.map((value) => ({ value, label: word('DocumentKind', value) }))}
        onChange={setKind}
      />
      <TextField
        label={translate('family.person.number')}
        value={number}
        onChange={(event) => setNumber(event.target.value)}
        slotProps={{ htmlInput: { autoComplete: 'off', maxLength: 32 } }}
      />
      {isPassport && (
        <>
          <Choice
            label={translate('family.person.sex')}
            value={sex}
            options={SEXES.map((value) => ({ value, label: word('Sex', value) }))}
            onChange={setSex}
          />
          <TextField
            label={translate('family.person.birthYear')}
            value={birthYear}
            onChange={(event) => setBirthYear(event.target.value)}
            slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 4 } }}
          />
        </>
      )}
      <DivisionPicker label={translate('family.person.home')} value={home} onChange={setHome} required />
      <TextField
        label={translate('family.person.guardian')}
        value={guardian}
        onChange={(event) => setGuardian(event.target.value)}
        slotProps={{ htmlInput: { autoComplete: 'off', maxLength: 32 } }}
      />
    </FormDialog>
  );
}
