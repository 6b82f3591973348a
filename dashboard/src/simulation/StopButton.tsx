import Button from '@mui/material/Button';
import { useNotify, useTranslate } from 'react-admin';
import { StopShadowRunDocument, type ShadowRunPartsFragment } from '../generated/documents';
import { useCommand, useForget } from '../shared/use-api';
import { useTroubleNotice } from './use-trouble-notice';

/** Ends a shadow run; its figures stay. */
export function StopButton({ run }: { readonly run: ShadowRunPartsFragment }) {
  const translate = useTranslate();
  const notify = useNotify();
  const forget = useForget();
  const stop = useCommand(StopShadowRunDocument);
  useTroubleNotice(stop);
  if (!run.allowedActions.includes('STOP')) return null;
  const carryOut = async () => {
    const done = await stop.run({ id: run.id });
    await forget('ListShadowRuns', 'ShowShadowRun');
    if (done) notify('simulation.shadow.stopped', { type: 'info' });
  };
  return (
    <Button
      variant="outlined"
      color="inherit"
      loading={stop.busy}
      aria-label={translate('simulation.shadow.stopOne', { policy: `${run.policy.id} ${run.policy.version}` })}
      onClick={() => void carryOut()}
    >
      {translate('simulation.shadow.stop')}
    </Button>
  );
}
