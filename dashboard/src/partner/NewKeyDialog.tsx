import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { MakePartnerKeyDocument, type PartnerPartsFragment } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { CommandNotice } from '../shared/Faults';
import { useCommand } from '../shared/use-api';
import type { GivenKey } from './PartnerPage';

const DAYS = ['30', '90', '180', '365'] as const;
/** KEEP: the keys so far stay as they are; otherwise hours for which they still open. */
const OVERLAPS = ['KEEP', '0', '24', '168'] as const;

interface NewKeyDialogProps {
  readonly partner: PartnerPartsFragment;
  readonly onClose: () => void;
  readonly onGiven: (given: GivenKey) => void;
}

/** A new key: how long it lasts, and what becomes of the ones there are. */
export function NewKeyDialog({ partner, onClose, onGiven }: NewKeyDialogProps) {
  const translate = useTranslate();
  const titleId = useId();
  const make = useCommand(MakePartnerKeyDocument);
  const [days, setDays] = useState<(typeof DAYS)[number]>('180');
  const [overlap, setOverlap] = useState<(typeof OVERLAPS)[number]>('KEEP');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const overlapHours = overlap === 'KEEP' ? {} : { overlapHours: Number(overlap) };
    const given = await make.run({
      input: { partnerId: partner.id, expiresInDays: Number(days), ...overlapHours },
    });
    if (given) onGiven(given);
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="xs" fullWidth>
      <Box component="form" noValidate onSubmit={(event) => void submit(event)}>
        <DialogTitle id={titleId}>{translate('partner.key.makeFor', { name: partner.name })}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <CommandNotice refusal={make.refusal} error={make.error} />
          <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
            <Choice
              label={translate('partner.key.lasts')}
              value={days}
              options={DAYS.map((value) => ({ value, label: translate('partner.key.days', { days: value }) }))}
              onChange={setDays}
            />
            <Choice
              label={translate('partner.key.others')}
              value={overlap}
              options={OVERLAPS.map((value) => ({ value, label: translate(`partner.key.overlap.${value}`) }))}
              onChange={setOverlap}
            />
          </Box>
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onClose}>
            {translate('shared.cancel')}
          </Button>
          <Button type="submit" variant="contained" loading={make.busy}>
            {translate('partner.key.make')}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
