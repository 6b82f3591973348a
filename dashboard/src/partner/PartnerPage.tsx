import Add from '@mui/icons-material/AddOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useCan } from '../access';
import { ListPartnersDocument, type PartnerPartsFragment } from '../generated/documents';
import { Empty, QueryState } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { ShownOnce } from '../shared/ShownOnce';
import { useAsk } from '../shared/use-api';
import { PartnerDialog } from './PartnerDialog';
import { PartnerPanel } from './PartnerPanel';

export interface GivenKey {
  readonly key: string;
  readonly partner: { readonly id: string; readonly name: string };
}

/** Who may ask through the API (接入方): rights, keys, purposes, addresses, budget. */
export function PartnerPage() {
  const translate = useTranslate();
  const can = useCan();
  const query = useAsk(ListPartnersDocument, {});
  const [editing, setEditing] = useState<PartnerPartsFragment | 'NEW' | null>(null);
  const [given, setGiven] = useState<GivenKey | null>(null);
  const mayChange = can('Mutation.savePartner');
  return (
    <>
      <ScreenHead
        title={translate('partner.title')}
        hint={translate('partner.hint')}
        actions={
          mayChange && (
            <Button variant="contained" startIcon={<Add />} onClick={() => setEditing('NEW')}>
              {translate('partner.add')}
            </Button>
          )
        }
      />
      {given && (
        <ShownOnce
          title={translate('partner.key.once', { name: given.partner.name })}
          hint={translate('partner.key.onceHint', { id: given.partner.id })}
          secret={given.key}
          onClose={() => setGiven(null)}
        />
      )}
      <QueryState query={query}>
        {({ partners, partnerScopes }) => (
          <>
            {partners.length === 0 && <Empty title={translate('partner.empty')} />}
            <Box sx={{ display: 'grid', gap: 1.5 }}>
              {partners.map((partner) => (
                <PartnerPanel
                  key={partner.id}
                  partner={partner}
                  mayChange={mayChange}
                  onEdit={() => setEditing(partner)}
                  onGiven={setGiven}
                  onChanged={() => void query.refetch()}
                />
              ))}
            </Box>
            {editing !== null && (
              <PartnerDialog
                partner={editing === 'NEW' ? null : editing}
                scopes={partnerScopes}
                onClose={() => setEditing(null)}
                onDone={() => {
                  setEditing(null);
                  void query.refetch();
                }}
              />
            )}
          </>
        )}
      </QueryState>
    </>
  );
}
