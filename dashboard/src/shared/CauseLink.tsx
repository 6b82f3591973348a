import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import type { CausePartsFragment } from '../generated/documents';
import { useText } from './use-text';

const SCREENS: Readonly<Record<CausePartsFragment['kind'], string>> = {
  AREA_VERSION: 'areaVersion',
  POLICY: 'policy',
  APPEAL: 'appeal',
  INSTITUTION: 'institution',
};

/** The list, policy, appeal or institution that set off an evaluation, and the way to it. */
export function CauseLink({ cause }: { readonly cause: CausePartsFragment }) {
  const text = useText();
  return (
    <Link component={RouterLink} to={`/${SCREENS[cause.kind]}/${cause.id}/show`}>
      {text(cause.label)}
    </Link>
  );
}
