import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { ListPolicyVersionsDocument, type PolicyRowPartsFragment } from '../generated/documents';
import { useAsk } from '../shared/use-api';
import { useText } from '../shared/use-text';

const SHOWN = 20;

interface Dated {
  readonly key: string;
  readonly validFrom: string | null;
}

/** The one that begins later stands after; of two that begin together, the one that was looked at. */
function addressOf(looked: Dated, chosen: Dated): string {
  const isLater = Date.parse(chosen.validFrom ?? '') > Date.parse(looked.validFrom ?? '');
  const [before, after] = isLater ? [looked, chosen] : [chosen, looked];
  return `/policy/${before.key}/compare/${after.key}`;
}

/** Chooses the version to stand beside this one; the nearest relatives come first. */
export function ComparePicker({
  version,
}: {
  readonly version: PolicyRowPartsFragment & { readonly basedOn: string | null };
}) {
  const translate = useTranslate();
  const text = useText();
  const navigate = useNavigate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const query = useAsk(ListPolicyVersionsDocument, {}, { enabled: anchor !== null });
  const nearness = (other: PolicyRowPartsFragment): number =>
    Number(other.key === version.basedOn) * 4 + Number(other.id === version.id) * 2 + Number(other.inForce);
  const others = (query.data?.policyVersions ?? [])
    .filter(({ key, kind }) => key !== version.key && kind === version.kind)
    .toSorted((a, b) => nearness(b) - nearness(a))
    .slice(0, SHOWN);
  return (
    <>
      <Button aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}>
        {translate('policy.compare.open')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null && query.data !== undefined} onClose={() => setAnchor(null)}>
        {others.length === 0 && <MenuItem disabled>{translate('policy.compare.none')}</MenuItem>}
        {others.map((other) => (
          <MenuItem key={other.key} onClick={() => void navigate(addressOf(version, other))}>
            {other.id} {other.version} · {text(other.title)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
