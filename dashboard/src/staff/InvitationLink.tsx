import { useTranslate } from 'react-admin';
import { fullTime } from '../shared/format';
import { ShownOnce } from '../shared/ShownOnce';

export interface Invitation {
  readonly token: string;
  readonly expiresAt: string;
  readonly staff: { readonly displayName: string };
}

interface InvitationLinkProps {
  readonly invitation: Invitation;
  readonly onClose: () => void;
}

/** The link of an invitation, once: whoever holds it becomes the person, so it goes to them by a way of its own. */
export function InvitationLink({ invitation, onClose }: InvitationLinkProps) {
  const translate = useTranslate();
  return (
    <ShownOnce
      title={translate('staff.link.title', { name: invitation.staff.displayName })}
      hint={translate('staff.link.hint', { until: fullTime(invitation.expiresAt) })}
      secret={`${window.location.origin}/welcome#${invitation.token}`}
      onClose={onClose}
    />
  );
}
