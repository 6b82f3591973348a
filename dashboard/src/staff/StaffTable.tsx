import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { StaffAccountPartsFragment } from '../generated/documents';
import { fullTime } from '../shared/format';
import { PlainTable } from '../shared/PlainTable';
import { Tag } from '../shared/Tag';
import { useWord } from '../shared/use-text';
import type { Invitation } from './InvitationLink';
import { StaffActions } from './StaffActions';

interface StaffTableProps {
  readonly staff: readonly StaffAccountPartsFragment[];
  readonly mayChange: boolean;
  readonly onEdit: (staff: StaffAccountPartsFragment) => void;
  readonly onInvitation: (invitation: Invitation) => void;
  readonly onChanged: () => void;
}

export function StaffTable({ staff, mayChange, onEdit, onInvitation, onChanged }: StaffTableProps) {
  const translate = useTranslate();
  const word = useWord();
  return (
    <PlainTable
      label={translate('staff.title')}
      rows={staff}
      rowKey={({ id }) => id}
      columns={[
        {
          label: translate('staff.name'),
          cell: ({ displayName, username }) => (
            <>
              <Typography variant="body2" sx={{ fontWeight: 600 }}>
                {displayName}
              </Typography>
              <Typography variant="caption">{username}</Typography>
            </>
          ),
        },
        {
          label: translate('staff.roles'),
          cell: ({ roles }) => roles.map((role) => word('StaffRole', role)).join('、'),
        },
        {
          label: translate('staff.jurisdictions'),
          cell: ({ jurisdictions, partnerName }) =>
            partnerName ?? (jurisdictions.length === 0 ? translate('staff.everywhere') : jurisdictions.join('、')),
        },
        { label: translate('staff.state'), cell: (row) => <StaffState staff={row} /> },
        {
          label: translate('staff.lastSignIn'),
          cell: ({ lastSignInAt }) => (lastSignInAt ? fullTime(lastSignInAt) : '—'),
          nowrap: true,
        },
        ...(mayChange
          ? [
              {
                label: translate('staff.act'),
                cell: (row: StaffAccountPartsFragment) => (
                  <StaffActions staff={row} onEdit={onEdit} onInvitation={onInvitation} onChanged={onChanged} />
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

/** Taken out, invited, or at work; and by what they prove who they are. */
function StaffState({ staff }: { readonly staff: StaffAccountPartsFragment }) {
  const translate = useTranslate();
  if (!staff.active) return <Tag tone="unknown">{translate('staff.inactive')}</Tag>;
  return (
    <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap' }}>
      {staff.invitedUntil && (
        <Tag tone="info">{translate('staff.invitedUntil', { until: fullTime(staff.invitedUntil) })}</Tag>
      )}
      {staff.hasSecondFactor && <Tag tone="green">{translate('staff.secondFactor')}</Tag>}
      {staff.signsInBySso && <Tag tone="green">{translate('staff.singleSignOn')}</Tag>}
      {!staff.hasSecondFactor && !staff.signsInBySso && !staff.invitedUntil && (
        <Tag tone="yellow">{translate('staff.passwordOnly')}</Tag>
      )}
      {staff.openSessions > 0 && (
        <Tag tone="unknown">{translate('staff.sessions', { smart_count: staff.openSessions })}</Tag>
      )}
    </Box>
  );
}
