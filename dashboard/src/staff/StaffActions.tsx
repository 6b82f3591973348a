import MoreVert from '@mui/icons-material/MoreVert';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import {
  DeactivateStaffDocument,
  EndStaffSessionsDocument,
  ReactivateStaffDocument,
  ResetStaffAccessDocument,
  type StaffAccountPartsFragment,
} from '../generated/documents';
import { CommandNotice } from '../shared/Faults';
import { SureDialog } from '../shared/SureDialog';
import { useCommand } from '../shared/use-api';
import type { Invitation } from './InvitationLink';

interface StaffActionsProps {
  readonly staff: StaffAccountPartsFragment;
  readonly onEdit: (staff: StaffAccountPartsFragment) => void;
  readonly onInvitation: (invitation: Invitation) => void;
  readonly onChanged: () => void;
}

type Act = 'end' | 'reset' | 'deactivate' | 'reactivate';

/** What may be done to one account; what takes something away asks first. */
export function StaffActions({ staff, onEdit, onInvitation, onChanged }: StaffActionsProps) {
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [sure, setSure] = useState<Act | null>(null);
  const end = useCommand(EndStaffSessionsDocument);
  const reset = useCommand(ResetStaffAccessDocument);
  const deactivate = useCommand(DeactivateStaffDocument);
  const reactivate = useCommand(ReactivateStaffDocument);
  const commands = { end, reset, deactivate, reactivate };
  const { id } = staff;
  const act = async (what: Act) => {
    if (what === 'reset') {
      const made = await reset.run({ id });
      if (!made) return;
      onInvitation(made);
    } else if (!(await commands[what].run({ id }))) return;
    setSure(null);
    onChanged();
  };
  const offered: readonly Act[] = staff.active
    ? [...(staff.openSessions > 0 ? (['end'] as const) : []), 'reset', 'deactivate']
    : ['reactivate'];
  return (
    <Box>
      <IconButton
        aria-label={translate('staff.actOn', { name: staff.displayName })}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreVert fontSize="small" />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {staff.active && (
          <MenuItem
            onClick={() => {
              setAnchor(null);
              onEdit(staff);
            }}
          >
            {translate('staff.rights')}
          </MenuItem>
        )}
        {offered.map((what) => (
          <MenuItem
            key={what}
            onClick={() => {
              setAnchor(null);
              setSure(what);
            }}
          >
            {translate(`staff.do.${what}`)}
          </MenuItem>
        ))}
      </Menu>
      {sure && (
        <SureDialog
          title={translate('staff.sure.title', { act: translate(`staff.do.${sure}`), name: staff.displayName })}
          text={translate(`staff.sure.${sure}`)}
          busy={commands[sure].busy}
          onSure={() => void act(sure)}
          onClose={() => {
            commands[sure].reset();
            setSure(null);
          }}
        >
          <CommandNotice refusal={commands[sure].refusal} error={commands[sure].error} />
        </SureDialog>
      )}
    </Box>
  );
}
