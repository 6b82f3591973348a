import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { DeclareItineraryDocument, type DivisionPartsFragment } from '../generated/documents';
import { DivisionPicker } from '../shared/DivisionPicker';
import { CommandNotice } from '../shared/Faults';
import { fromLocalField } from '../shared/format';
import { parseIdentifier } from '../shared/identifier';
import { isLocalTime } from '../shared/local-time';
import { TimeField } from '../shared/TimeField';
import { useCommand, useForget } from '../shared/use-api';
import { DeclaredCounties, EMPTY_COUNTY, type CountyDraft } from './DeclaredCounties';

interface DeclareDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Declares an itinerary for a caller (代为申报). The number is asked for again: masked screens do not hold it. */
export function DeclareDialog({ open, onClose }: DeclareDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const forget = useForget();
  const declare = useCommand(DeclareItineraryDocument);
  const [typed, setTyped] = useState('');
  const [arrival, setArrival] = useState('');
  const [residence, setResidence] = useState<DivisionPartsFragment | null>(null);
  const [counties, setCounties] = useState<readonly CountyDraft[]>([EMPTY_COUNTY]);
  const [problem, setProblem] = useState<string | null>(null);

  const close = () => {
    setTyped('');
    setResidence(null);
    setProblem(null);
    declare.reset();
    onClose();
  };

  const fault = (): string | null => {
    const missing = counties.findIndex(
      ({ division, arrived, left }) => !division || !isLocalTime(arrived) || (left !== '' && !isLocalTime(left)),
    );
    if (missing >= 0) return translate('person.declare.incomplete', { row: missing + 1 });
    const reversed = counties.findIndex(({ arrived, left }) => left !== '' && left < arrived);
    return reversed >= 0 ? translate('person.declare.order', { row: reversed + 1 }) : null;
  };

  const submit = async () => {
    const parsed = parseIdentifier(typed);
    if (!parsed.ok) {
      setProblem(translate(`shared.identifier.${parsed.fault.code}`, { ...parsed.fault }));
      return;
    }
    const found = fault();
    setProblem(found);
    if (found || (arrival !== '' && !isLocalTime(arrival))) return;
    const done = await declare.run({
      input: {
        identifier: parsed.identifier,
        ...(arrival !== '' && { arrivalAt: fromLocalField(arrival) }),
        ...(residence && { residenceDivision: residence.code }),
        counties: counties.flatMap(({ division, arrived, left }) =>
          division
            ? [
                {
                  divisionCode: division.code,
                  arrivedAt: fromLocalField(arrived),
                  ...(left !== '' && { leftAt: fromLocalField(left) }),
                },
              ]
            : [],
        ),
      },
    });
    if (!done) return;
    notify('person.declare.done', { type: 'success' });
    await forget('ShowPerson', 'ShowAppeal', 'person', 'fieldTask', 'CountFieldTasks');
    close();
  };

  return (
    <Dialog open={open} onClose={close} maxWidth="md" fullWidth aria-labelledby="declare-title">
      <DialogTitle id="declare-title">{translate('person.declare.title')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography variant="caption">{translate('person.declare.hint')}</Typography>
        {problem && <Alert severity="error">{problem}</Alert>}
        <CommandNotice refusal={declare.refusal} error={declare.error} />
        <TextField
          label={translate('person.find.label')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          required
          autoFocus
          slotProps={{ htmlInput: { autoComplete: 'off', maxLength: 32 } }}
        />
        <TimeField label={translate('person.declare.arrival')} value={arrival} onChange={setArrival} />
        <DivisionPicker label={translate('person.declare.residence')} value={residence} onChange={setResidence} />
        <DeclaredCounties rows={counties} onChange={setCounties} />
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{translate('shared.cancel')}</Button>
        <Button variant="contained" onClick={() => void submit()} loading={declare.busy}>
          {translate('person.declare.submit')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
