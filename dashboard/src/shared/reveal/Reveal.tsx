import Visibility from '@mui/icons-material/VisibilityOutlined';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { usePermissions, useTranslate } from 'react-admin';
import type { RevealPersonMutation } from '../../generated/documents';
import { RevealDialog } from './RevealDialog';
import { Revealed } from './Revealed';

export type RevealedPerson = Extract<RevealPersonMutation['revealPerson'], { __typename: 'RevealedPerson' }>;

/** The way to see in clear what is masked: with a reason, for a minute, on record. Whoever may not sees no button. */
export function Reveal({ personId }: { readonly personId: string }) {
  const translate = useTranslate();
  const { permissions } = usePermissions<readonly string[]>();
  const [asks, setAsks] = useState(false);
  const [shown, setShown] = useState<RevealedPerson | null>(null);
  if (!permissions?.includes('Mutation.revealPerson')) return null;
  if (shown) return <Revealed person={shown} onMask={() => setShown(null)} />;
  return (
    <>
      <Button
        color="inherit"
        startIcon={<Visibility fontSize="small" />}
        onClick={() => setAsks(true)}
        sx={{ minHeight: 26, py: 0 }}
      >
        {translate('reveal.open')}
      </Button>
      {asks && (
        <RevealDialog
          personId={personId}
          onClose={() => setAsks(false)}
          onShown={(person) => {
            setAsks(false);
            setShown(person);
          }}
        />
      )}
    </>
  );
}
