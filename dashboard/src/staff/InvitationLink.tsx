import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNotify, useTranslate } from 'react-admin';
import { fullTime } from '../shared/format';

export interface Invitation {
  readonly token: string;
  readonly expiresAt: string;
  readonly staff: { readonly displayName: string };
}

/** The link of an invitation, once: whoever holds it becomes the person, so it goes to them by a way of its own. */
export function InvitationLink({
  invitation,
  onClose,
}: {
  readonly invitation: Invitation;
  readonly onClose: () => void;
}) {
  const translate = useTranslate();
  const notify = useNotify();
  const link = `${window.location.origin}/welcome#${invitation.token}`;
  const copy = async () => {
    await navigator.clipboard.writeText(link);
    notify(translate('staff.link.copied'), { type: 'info' });
  };
  return (
    <Alert
      severity="info"
      onClose={onClose}
      closeText={translate('staff.link.close')}
      sx={{ mb: 1.5, '& .MuiAlert-message': { flex: 1 } }}
    >
      <AlertTitle>{translate('staff.link.title', { name: invitation.staff.displayName })}</AlertTitle>
      {translate('staff.link.hint', { until: fullTime(invitation.expiresAt) })}
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mt: 1, flexWrap: 'wrap' }}>
        <Box component="code" sx={{ fontFamily: 'monospace', wordBreak: 'break-all', userSelect: 'all', flex: 1 }}>
          {link}
        </Box>
        <Button variant="outlined" color="inherit" onClick={() => void copy()}>
          {translate('staff.link.copy')}
        </Button>
      </Box>
    </Alert>
  );
}
