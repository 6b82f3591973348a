import Add from '@mui/icons-material/Add';
import Copy from '@mui/icons-material/ContentCopyOutlined';
import Button from '@mui/material/Button';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { CreatePolicyDraftDocument } from '../generated/documents';
import { useFaultWords } from '../shared/Faults';
import { useCommand, useForget } from '../shared/use-api';
import { useText } from '../shared/use-text';

interface NewDraftButtonProps {
  /** The version it starts from; none: from an empty frame. */
  readonly basedOn?: { readonly key: string; readonly name: string };
}

/** Starts a draft and opens it for writing. */
export function NewDraftButton({ basedOn }: NewDraftButtonProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const text = useText();
  const words = useFaultWords();
  const forget = useForget();
  const navigate = useNavigate();
  const command = useCommand(CreatePolicyDraftDocument);

  const start = async () => {
    const made = await command.run({ input: basedOn ? { basedOn: basedOn.key } : {} });
    if (!made) return;
    await forget('ListPolicyVersions');
    void navigate(`/policy/${made.key}`);
  };

  const trouble = command.refusal ? text(command.refusal.message) : command.error && words(command.error);
  if (trouble) {
    notify(trouble, { type: 'warning', autoHideDuration: 6000 });
    command.reset();
  }
  return (
    <Button
      variant={basedOn ? 'text' : 'contained'}
      startIcon={basedOn ? <Copy /> : <Add />}
      loading={command.busy}
      onClick={() => void start()}
      {...(basedOn && { 'aria-label': translate('policy.copyOf', { name: basedOn.name }) })}
    >
      {translate(basedOn ? 'policy.copy' : 'policy.newDraft')}
    </Button>
  );
}
