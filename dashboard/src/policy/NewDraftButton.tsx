import Add from '@mui/icons-material/Add';
import Copy from '@mui/icons-material/ContentCopyOutlined';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { useNewDraft } from './use-new-draft';

interface NewDraftButtonProps {
  /** The version it starts from; none: from an empty frame. */
  readonly basedOn?: { readonly key: string; readonly name: string };
}

/** Starts a draft and opens it for writing. */
export function NewDraftButton({ basedOn }: NewDraftButtonProps) {
  const translate = useTranslate();
  const draft = useNewDraft();
  return (
    <Button
      variant={basedOn ? 'text' : 'contained'}
      startIcon={basedOn ? <Copy /> : <Add />}
      loading={draft.busy}
      onClick={() => void draft.start(basedOn?.key ?? null)}
      {...(basedOn && { 'aria-label': translate('policy.copyOf', { name: basedOn.name }) })}
    >
      {translate(basedOn ? 'policy.copy' : 'policy.newDraft')}
    </Button>
  );
}
