import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useId, useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import {
  ChangeStaffRightsDocument,
  InviteStaffDocument,
  type StaffAccountPartsFragment,
  type StaffRole,
} from '../generated/documents';
import { CommandNotice } from '../shared/Faults';
import { useCommand } from '../shared/use-api';
import type { Invitation } from './InvitationLink';
import { JurisdictionField } from './JurisdictionField';
import { PartnerField } from './PartnerField';
import { RoleFields } from './RoleFields';

interface StaffDialogProps {
  /** null: somebody new. */
  readonly staff: StaffAccountPartsFragment | null;
  readonly onClose: () => void;
  /** With the link of an invitation when somebody new was invited. */
  readonly onDone: (invitation: Invitation | null) => void;
}

/** Invites somebody, or gives other rights to somebody who is here. */
export function StaffDialog({ staff, onClose, onDone }: StaffDialogProps) {
  const translate = useTranslate();
  const titleId = useId();
  const invite = useCommand(InviteStaffDocument);
  const change = useCommand(ChangeStaffRightsDocument);
  const [username, setUsername] = useState('');
  const [displayName, setDisplayName] = useState('');
  const [roles, setRoles] = useState<readonly StaffRole[]>(staff?.roles ?? []);
  const [partnerId, setPartnerId] = useState('');
  const isPartner = roles.includes('PARTNER');
  const [jurisdictions, setJurisdictions] = useState<readonly string[]>(staff?.jurisdictions ?? []);
  const command = staff ? change : invite;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const rights = { roles: [...roles], jurisdictions: [...jurisdictions] };
    if (staff) {
      if (await change.run({ input: { id: staff.id, ...rights } })) onDone(null);
    } else {
      const made = await invite.run({
        input: { username, displayName, ...rights, ...(isPartner && partnerId !== '' && { partnerId }) },
      });
      if (made) onDone(made);
    }
  };
  const isIncomplete = roles.length === 0 || (!staff && (username.trim() === '' || displayName.trim() === ''));
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <Box component="form" noValidate onSubmit={(event) => void submit(event)}>
        <DialogTitle id={titleId}>
          {staff ? translate('staff.rightsOf', { name: staff.displayName }) : translate('staff.invite')}
        </DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2 }}>
          <CommandNotice refusal={command.refusal} error={command.error} />
          {!staff && (
            <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5, pt: 1 }}>
              <TextField
                label={translate('staff.username')}
                value={username}
                onChange={(event) => setUsername(event.target.value.toLowerCase())}
                helperText={translate('staff.usernameHint')}
                error={invite.refusal?.field === 'input.username'}
                autoFocus
                autoComplete="off"
              />
              <TextField
                label={translate('staff.displayName')}
                value={displayName}
                onChange={(event) => setDisplayName(event.target.value)}
                error={invite.refusal?.field === 'input.displayName'}
                autoComplete="off"
              />
            </Box>
          )}
          <RoleFields roles={roles} onChange={setRoles} />
          {isPartner && !staff && (
            <PartnerField
              value={partnerId}
              error={invite.refusal?.field === 'input.partnerId'}
              onChange={setPartnerId}
            />
          )}
          {!isPartner && <JurisdictionField codes={jurisdictions} onChange={setJurisdictions} />}
        </DialogContent>
        <DialogActions>
          <Button color="inherit" onClick={onClose}>
            {translate('shared.cancel')}
          </Button>
          <Button type="submit" variant="contained" loading={command.busy} disabled={isIncomplete}>
            {translate(staff ? 'staff.save' : 'staff.makeLink')}
          </Button>
        </DialogActions>
      </Box>
    </Dialog>
  );
}
