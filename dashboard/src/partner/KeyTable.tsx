import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { type PartnerPartsFragment, RevokePartnerKeyDocument } from '../generated/documents';
import { CommandNotice } from '../shared/Faults';
import { fullTime } from '../shared/format';
import { PlainTable } from '../shared/PlainTable';
import { SureDialog } from '../shared/SureDialog';
import { Tag } from '../shared/Tag';
import { useCommand } from '../shared/use-api';

type Key = PartnerPartsFragment['keys'][number];

interface KeyTableProps {
  readonly partner: PartnerPartsFragment;
  readonly mayChange: boolean;
  readonly onChanged: () => void;
}

/** The keys of a partner: which are good, until when, and which are still used. */
export function KeyTable({ partner, mayChange, onChanged }: KeyTableProps) {
  const translate = useTranslate();
  const [asksFor, setAsksFor] = useState<Key | null>(null);
  const revoke = useCommand(RevokePartnerKeyDocument);
  const run = async (id: string) => {
    if (!(await revoke.run({ id }))) return;
    setAsksFor(null);
    onChanged();
  };
  return (
    <>
      <PlainTable
        label={translate('partner.key.table', { name: partner.name })}
        rows={partner.keys}
        rowKey={({ id }) => id}
        columns={[
          { label: translate('partner.key.prefix'), cell: ({ prefix }) => <code>zm_{prefix}_…</code>, nowrap: true },
          { label: translate('partner.key.state'), cell: (key) => <KeyState entry={key} /> },
          { label: translate('partner.key.made'), cell: ({ createdAt }) => fullTime(createdAt), nowrap: true },
          {
            label: translate('partner.key.expires'),
            cell: ({ expiresAt }) => (expiresAt ? fullTime(expiresAt) : translate('partner.key.never')),
            nowrap: true,
          },
          {
            label: translate('partner.key.used'),
            cell: ({ lastUsedOn }) => lastUsedOn ?? translate('partner.key.unused'),
            nowrap: true,
          },
          ...(mayChange
            ? [
                {
                  label: translate('partner.key.act'),
                  cell: (key: Key) =>
                    key.good ? (
                      <Button color="inherit" onClick={() => setAsksFor(key)}>
                        {translate('partner.key.revoke')}
                      </Button>
                    ) : null,
                },
              ]
            : []),
        ]}
      />
      {asksFor && (
        <SureDialog
          title={translate('shared.colon', {
            label: translate('partner.key.revoke'),
            value: `zm_${asksFor.prefix}_…`,
          })}
          text={translate('partner.key.revokeHint')}
          busy={revoke.busy}
          onSure={() => void run(asksFor.id)}
          onClose={() => setAsksFor(null)}
        >
          <CommandNotice refusal={revoke.refusal} error={revoke.error} />
        </SureDialog>
      )}
    </>
  );
}

function KeyState({ entry }: { readonly entry: Key }) {
  const translate = useTranslate();
  if (entry.good) return <Tag tone="green">{translate('partner.key.good')}</Tag>;
  return <Tag tone="unknown">{translate(entry.revokedAt ? 'partner.key.revoked' : 'partner.key.over')}</Tag>;
}
