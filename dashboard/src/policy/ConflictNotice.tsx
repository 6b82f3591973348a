import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { CommandNotice, isConflict } from '../shared/Faults';
import { fullTime } from '../shared/format';
import type { PolicyDraftState } from './use-policy-draft';
import type { SaveDraft } from './use-save-draft';

/** Text restored after a crash, text somebody else saved meanwhile, or a save that was refused: what now. */
export function ConflictNotice({ draft, save }: { readonly draft: PolicyDraftState; readonly save: SaveDraft }) {
  const translate = useTranslate();
  if (draft.overtaken) {
    return (
      <Choose severity="warning" text={translate('policy.edit.overtaken')}>
        <Button
          color="inherit"
          onClick={() => {
            save.reset();
            draft.takeSaved();
          }}
        >
          {translate('policy.edit.takeSaved')}
        </Button>
        <Button
          color="inherit"
          onClick={() => {
            save.reset();
            draft.keepMine();
          }}
        >
          {translate('policy.edit.keepMine')}
        </Button>
      </Choose>
    );
  }
  if (save.error || (save.refusal && !isConflict(save.refusal))) {
    return <CommandNotice refusal={save.refusal} error={save.error} />;
  }
  if (draft.restoredAt === null || !draft.dirty) return null;
  return (
    <Choose severity="info" text={translate('policy.edit.restored', { at: fullTime(draft.restoredAt) })}>
      <Button color="inherit" onClick={draft.takeSaved}>
        {translate('policy.edit.takeSaved')}
      </Button>
    </Choose>
  );
}

function Choose({
  severity,
  text,
  children,
}: {
  readonly severity: 'warning' | 'info';
  readonly text: string;
  readonly children: ReactNode;
}) {
  return (
    <Alert severity={severity} sx={{ mb: 1.5 }} action={children}>
      {text}
    </Alert>
  );
}
