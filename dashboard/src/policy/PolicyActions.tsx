import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { PolicyAction, PolicyDetailPartsFragment } from '../generated/documents';
import { ActionDialog } from './ActionDialog';
import { ACTS, type Act } from './actions';
import { NewDraftButton } from './NewDraftButton';

const LOOK = {
  main: { variant: 'contained', color: 'primary' },
  quiet: { variant: 'outlined', color: 'inherit' },
  danger: { variant: 'outlined', color: 'error' },
} as const;

/** What the server lets this person do with the version now. */
export function PolicyActions({ version }: { readonly version: PolicyDetailPartsFragment }) {
  const translate = useTranslate();
  const [chosen, setChosen] = useState<Act | null>(null);
  const may = (action: PolicyAction): boolean => version.allowedActions.includes(action);
  return (
    <>
      {may('COPY') && <NewDraftButton basedOn={{ key: version.key, name: `${version.id} ${version.version}` }} />}
      {ACTS.filter(({ action }) => may(action)).map((act) => (
        <Button key={act.action} {...LOOK[act.look]} onClick={() => setChosen(act)}>
          {translate(`policy.act.${act.action}`)}
        </Button>
      ))}
      {may('SAVE') && (
        <Button component={RouterLink} to={`/policy/${version.key}`} variant="contained">
          {translate('policy.act.SAVE')}
        </Button>
      )}
      {chosen && <ActionDialog version={version} act={chosen} onClose={() => setChosen(null)} />}
    </>
  );
}
