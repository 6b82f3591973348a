import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import type { RefusalPartsFragment } from '../generated/documents';
import { ApiError } from './api';
import { useText } from './use-text';

/** What went wrong, in words for the person at the desk. */
export function useFaultWords(): (error: Error) => string {
  const translate = useTranslate();
  return (error) => {
    if (!(error instanceof ApiError)) return translate('shared.fault.FAULT');
    const words = translate(`shared.fault.${error.fault}`, { message: error.message });
    return error.reference ? `${words} ${translate('shared.fault.reference', { reference: error.reference })}` : words;
  };
}

/** A screen or a part of it that could not be read: why, and a way to try again. */
export function FaultNotice({ error, onRetry }: { readonly error: Error; readonly onRetry?: () => void }) {
  const translate = useTranslate();
  const words = useFaultWords();
  const forbidden = error instanceof ApiError && error.fault === 'FORBIDDEN';
  return (
    <Alert
      severity={forbidden ? 'info' : 'error'}
      variant="outlined"
      sx={{ bgcolor: 'background.paper', my: 1 }}
      action={
        onRetry && !forbidden ? (
          <Button color="inherit" onClick={onRetry}>
            {translate('shared.retry')}
          </Button>
        ) : undefined
      }
    >
      <AlertTitle sx={{ fontSize: 14, fontWeight: 650, mb: 0 }}>
        {translate(forbidden ? 'shared.fault.forbiddenTitle' : 'shared.fault.title')}
      </AlertTitle>
      {words(error)}
    </Alert>
  );
}

/** Whether a refusal says that somebody else was faster. */
export const isConflict = ({ code }: RefusalPartsFragment): boolean => code === 'CHANGED_MEANWHILE';

interface CommandNoticeProps {
  readonly refusal: RefusalPartsFragment | null;
  readonly error: Error | null;
}

/** Why a command was not carried out. */
export function CommandNotice({ refusal, error }: CommandNoticeProps) {
  const translate = useTranslate();
  const text = useText();
  const words = useFaultWords();
  if (refusal) {
    return (
      <Alert severity="warning" sx={{ my: 1 }}>
        {isConflict(refusal) ? translate('shared.conflict') : text(refusal.message)}
      </Alert>
    );
  }
  return error ? (
    <Alert severity="error" sx={{ my: 1 }}>
      {words(error)}
    </Alert>
  ) : null;
}
