import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import {
  type OwnKeyPartsFragment,
  PortalDocument,
  type PortalQuery,
  RevokeOwnKeyDocument,
  RotateOwnKeyDocument,
} from '../generated/documents';
import { Choice } from '../shared/Choice';
import { Facts } from '../shared/Facts';
import { CommandNotice } from '../shared/Faults';
import { count, fullTime } from '../shared/format';
import { FormDialog } from '../shared/FormDialog';
import { Panel } from '../shared/Panel';
import { PlainTable } from '../shared/PlainTable';
import { QueryState } from '../shared/QueryState';
import { ShownOnce } from '../shared/ShownOnce';
import { SureDialog } from '../shared/SureDialog';
import { Tag } from '../shared/Tag';
import { useAsk, useCommand } from '../shared/use-api';

/** What a partner may do, what it has left of its points, and its keys. */
export function KeysTab() {
  const translate = useTranslate();
  const query = useAsk(PortalDocument, {}, { every: 30_000 });
  const [rotates, setRotates] = useState(false);
  const [given, setGiven] = useState<string | null>(null);
  return (
    <QueryState query={query}>
      {({ ownPartner }) => (
        <Box sx={{ display: 'grid', gap: 1.5 }}>
          {given !== null && (
            <ShownOnce
              title={translate('portal.key.once')}
              hint={translate('portal.key.onceHint', { id: ownPartner.partner.id })}
              secret={given}
              onClose={() => setGiven(null)}
            />
          )}
          <Rights own={ownPartner} />
          <Panel
            title={translate('portal.key.title')}
            actions={<Button onClick={() => setRotates(true)}>{translate('portal.key.rotate')}</Button>}
          >
            <Keys keys={ownPartner.partner.keys} onChanged={() => void query.refetch()} />
          </Panel>
          {rotates && (
            <RotateDialog
              onClose={() => setRotates(false)}
              onGiven={(key) => {
                setRotates(false);
                setGiven(key);
                void query.refetch();
              }}
            />
          )}
        </Box>
      )}
    </QueryState>
  );
}

function Rights({ own: { partner, budget, serves } }: { readonly own: PortalQuery['ownPartner'] }) {
  const translate = useTranslate();
  const orNone = (values: readonly string[], none: string): string =>
    values.length > 0 ? values.join(translate('portal.comma')) : translate(none);
  return (
    <Panel title={partner.name} aside={partner.contact}>
      <Facts
        columns={2}
        facts={[
          { label: translate('portal.id'), value: <code>{partner.id}</code> },
          {
            label: translate('portal.budget'),
            value: translate('portal.budgetNow', {
              remaining: count(budget.remaining),
              perMinute: count(budget.perMinute),
              seconds: budget.resetInSeconds,
            }),
          },
          { label: translate('portal.scopes'), value: partner.scopes.join(translate('portal.comma')) },
          { label: translate('portal.purposes'), value: orNone(partner.purposes, 'portal.noPurpose') },
          { label: translate('portal.addresses'), value: orNone(partner.addresses, 'portal.anywhere') },
          { label: translate('portal.serves'), value: translate('portal.people', { smart_count: serves }) },
          {
            label: translate('portal.proof'),
            value: translate(partner.proofRequired ? 'portal.proofRequired' : 'portal.proofOptional'),
          },
          {
            label: translate('portal.documents'),
            value: translate(partner.registeredOnly ? 'portal.registeredOnly' : 'portal.anyDocument'),
          },
        ]}
      />
    </Panel>
  );
}

interface KeysProps {
  readonly keys: readonly OwnKeyPartsFragment[];
  readonly onChanged: () => void;
}

function Keys({ keys, onChanged }: KeysProps) {
  const translate = useTranslate();
  const [asksFor, setAsksFor] = useState<OwnKeyPartsFragment | null>(null);
  const revoke = useCommand(RevokeOwnKeyDocument);
  const run = async (id: string) => {
    if (!(await revoke.run({ id }))) return;
    setAsksFor(null);
    onChanged();
  };
  return (
    <>
      <PlainTable
        label={translate('portal.key.title')}
        rows={keys}
        rowKey={({ id }) => id}
        columns={[
          { label: translate('portal.key.prefix'), cell: ({ prefix }) => <code>zm_{prefix}_…</code>, nowrap: true },
          { label: translate('portal.key.state'), cell: (key) => <KeyState entry={key} /> },
          { label: translate('portal.key.made'), cell: ({ createdAt }) => fullTime(createdAt), nowrap: true },
          {
            label: translate('portal.key.expires'),
            cell: ({ expiresAt }) => (expiresAt ? fullTime(expiresAt) : translate('portal.key.never')),
            nowrap: true,
          },
          {
            label: translate('portal.key.used'),
            cell: ({ lastUsedOn }) => lastUsedOn ?? translate('portal.key.unused'),
          },
          {
            label: translate('portal.act'),
            cell: (key) =>
              key.good ? (
                <Button color="inherit" onClick={() => setAsksFor(key)}>
                  {translate('portal.key.revoke')}
                </Button>
              ) : null,
          },
        ]}
      />
      {asksFor && (
        <SureDialog
          title={translate('shared.colon', {
            label: translate('portal.key.revoke'),
            value: `zm_${asksFor.prefix}_…`,
          })}
          text={translate('portal.key.revokeHint')}
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

function KeyState({ entry }: { readonly entry: OwnKeyPartsFragment }) {
  const translate = useTranslate();
  if (entry.good) return <Tag tone="green">{translate('portal.key.good')}</Tag>;
  return <Tag tone="unknown">{translate(entry.revokedAt ? 'portal.key.revoked' : 'portal.key.over')}</Tag>;
}

const DAYS = ['30', '90', '180', '365'] as const;
const OVERLAPS = ['0', '24', '168', '720'] as const;

interface RotateDialogProps {
  readonly onClose: () => void;
  readonly onGiven: (key: string) => void;
}

/** A new key, and how long the ones there are still open. */
function RotateDialog({ onClose, onGiven }: RotateDialogProps) {
  const translate = useTranslate();
  const rotate = useCommand(RotateOwnKeyDocument);
  const [days, setDays] = useState<(typeof DAYS)[number]>('180');
  const [overlap, setOverlap] = useState<(typeof OVERLAPS)[number]>('168');
  const run = async () => {
    const made = await rotate.run({ input: { expiresInDays: Number(days), overlapHours: Number(overlap) } });
    if (made) onGiven(made.key);
  };
  return (
    <FormDialog
      title={translate('portal.key.rotate')}
      text={translate('portal.key.rotateHint')}
      verb={translate('portal.key.make')}
      busy={rotate.busy}
      isReady
      onSubmit={() => void run()}
      onClose={onClose}
    >
      <CommandNotice refusal={rotate.refusal} error={rotate.error} />
      <Choice
        label={translate('portal.key.lasts')}
        value={days}
        options={DAYS.map((value) => ({ value, label: translate('portal.days', { smart_count: Number(value) }) }))}
        onChange={setDays}
      />
      <Choice
        label={translate('portal.key.others')}
        value={overlap}
        options={OVERLAPS.map((value) => ({ value, label: translate(`portal.overlap.${value}`) }))}
        onChange={setOverlap}
      />
    </FormDialog>
  );
}
