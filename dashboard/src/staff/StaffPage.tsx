import PersonAdd from '@mui/icons-material/PersonAddOutlined';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useCan } from '../access';
import { ListStaffDocument, type StaffAccountPartsFragment } from '../generated/documents';
import { Empty, QueryState } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { ink } from '../shared/tokens';
import { useAsk } from '../shared/use-api';
import { InvitationLink, type Invitation } from './InvitationLink';
import { StaffDialog } from './StaffDialog';
import { StaffTable } from './StaffTable';

/** Who may work here (账号): invited, given rights, taken out. Administrators see nobody's health data. */
export function StaffPage() {
  const translate = useTranslate();
  const can = useCan();
  const query = useAsk(ListStaffDocument, {});
  const [editing, setEditing] = useState<StaffAccountPartsFragment | 'NEW' | null>(null);
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const mayChange = can('Mutation.inviteStaff');
  return (
    <>
      <ScreenHead
        title={translate('staff.title')}
        hint={translate('staff.hint')}
        actions={
          mayChange && (
            <Button variant="contained" startIcon={<PersonAdd />} onClick={() => setEditing('NEW')}>
              {translate('staff.invite')}
            </Button>
          )
        }
      />
      {invitation && <InvitationLink invitation={invitation} onClose={() => setInvitation(null)} />}
      <QueryState query={query}>
        {({ staffAccounts }) => (
          <Paper sx={{ border: `1px solid ${ink.line}` }}>
            {staffAccounts.length === 0 ? (
              <Empty title={translate('staff.empty')} />
            ) : (
              <StaffTable
                staff={staffAccounts}
                mayChange={mayChange}
                onEdit={setEditing}
                onInvitation={setInvitation}
                onChanged={() => void query.refetch()}
              />
            )}
          </Paper>
        )}
      </QueryState>
      {editing !== null && (
        <StaffDialog
          staff={editing === 'NEW' ? null : editing}
          onClose={() => setEditing(null)}
          onDone={(made) => {
            setEditing(null);
            setInvitation(made);
            void query.refetch();
          }}
        />
      )}
    </>
  );
}
