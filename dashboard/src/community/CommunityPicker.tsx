import { useTranslate } from 'react-admin';
import { type AgencyChoice, AgencyPicker } from '../shared/AgencyPicker';

interface CommunityPickerProps {
  readonly value: AgencyChoice | null;
  readonly onChange: (community: AgencyChoice | null) => void;
}

/** A community by part of its name. */
export function CommunityPicker(props: CommunityPickerProps) {
  const translate = useTranslate();
  return (
    <AgencyPicker
      {...props}
      kind="COMMUNITY"
      label={translate('community.community')}
      hint={translate('community.communityHint')}
    />
  );
}
