import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useCan } from '../access';
import { type PaperVerdict, SettlePaperDoseDocument } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { CommandNotice } from '../shared/Faults';
import { SureDialog } from '../shared/SureDialog';
import { useCommand, useForget } from '../shared/use-api';
import { useWord } from '../shared/use-text';

interface SettlePaperDoseProps {
  readonly personId: string;
  readonly dose: { readonly id: string; readonly source: string; readonly grade: string; readonly givenOn: string };
  readonly rereads: readonly string[];
}

const VERDICTS: readonly PaperVerdict[] = ['CONFIRMED', 'DENIED'];

/** For a dose from paper that nobody verified: what the issuing unit said (签发单位核实). */
export function SettlePaperDose({ personId, dose, rereads }: SettlePaperDoseProps) {
  const translate = useTranslate();
  const can = useCan();
  const word = useWord();
  const forget = useForget();
  const settle = useCommand(SettlePaperDoseDocument);
  const [open, setOpen] = useState(false);
  const [verdict, setVerdict] = useState<PaperVerdict>('CONFIRMED');
  const [reason, setReason] = useState('');
  if (dose.source !== 'PAPER' || dose.grade !== 'UNVERIFIED' || !can('Mutation.settlePaperDose')) return null;
  const label = translate('paperDose.settleOf', { day: dose.givenOn });
  const save = async () => {
    if (!(await settle.run({ input: { personId, doseId: dose.id, verdict, reason: reason.trim() } }))) return;
    setOpen(false);
    await forget(...rereads);
  };
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)} aria-label={label}>
        {translate('paperDose.settle')}
      </Button>
      {open && (
        <SureDialog
          title={label}
          text={translate('paperDose.reasonHint')}
          busy={settle.busy}
          onSure={() => void save()}
          onClose={() => setOpen(false)}
        >
          <Choice
            label={translate('paperDose.verdict')}
            value={verdict}
            options={VERDICTS.map((value) => ({ value, label: word('PaperVerdict', value) }))}
            onChange={setVerdict}
          />
          <TextField
            label={translate('paperDose.reason')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            required
            fullWidth
            sx={{ mt: 1.5 }}
            slotProps={{ htmlInput: { autoComplete: 'off', maxLength: 200 } }}
          />
          <CommandNotice refusal={settle.refusal} error={settle.error} />
        </SureDialog>
      )}
    </>
  );
}
