import Button from '@mui/material/Button';
import { useNotify, useTranslate } from 'react-admin';
import { CancelSimulationDocument, type SimulationPartsFragment } from '../generated/documents';
import { useCommand, useForget } from '../shared/use-api';
import { useTroubleNotice } from './use-trouble-notice';

/** Ends a simulation before it is done; nothing of it is kept but that it was asked. */
export function CancelButton({ simulation }: { readonly simulation: SimulationPartsFragment }) {
  const translate = useTranslate();
  const notify = useNotify();
  const forget = useForget();
  const cancel = useCommand(CancelSimulationDocument);
  useTroubleNotice(cancel);
  if (!simulation.allowedActions.includes('CANCEL')) return null;

  const run = async () => {
    const done = await cancel.run({ id: simulation.id });
    await forget('simulation', 'ShowSimulation', 'WatchSimulation');
    if (done) notify('simulation.cancelled', { type: 'info' });
  };
  return (
    <Button
      variant="outlined"
      color="inherit"
      loading={cancel.busy}
      aria-label={translate('simulation.cancelOne', { label: simulation.label })}
      onClick={() => void run()}
    >
      {translate('simulation.cancel')}
    </Button>
  );
}
