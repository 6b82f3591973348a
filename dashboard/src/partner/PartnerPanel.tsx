import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import {
  DeactivatePartnerDocument,
  type PartnerPartsFragment,
  ReactivatePartnerDocument,
} from '../generated/documents';
import { Facts } from '../shared/Facts';
import { CommandNotice } from '../shared/Faults';
import { count } from '../shared/format';
import { Panel } from '../shared/Panel';
import { SureDialog } from '../shared/SureDialog';
import { Tag } from '../shared/Tag';
import { useCommand } from '../shared/use-api';
import { KeyTable } from './KeyTable';
import { NewKeyDialog } from './NewKeyDialog';
import type { GivenKey } from './PartnerPage';

interface PartnerPanelProps {
  readonly partner: PartnerPartsFragment;
  readonly mayChange: boolean;
  readonly onEdit: () => void;
  readonly onGiven: (given: GivenKey) => void;
  readonly onChanged: () => void;
}

/** One partner with its rights and keys. */
export function PartnerPanel({ partner, mayChange, onEdit, onGiven, onChanged }: PartnerPanelProps) {
  const translate = useTranslate();
  const [makes, setMakes] = useState(false);
  return (
    <Panel
      title={partner.name}
      aside={partner.active ? partner.contact : <Tag tone="unknown">{translate('partner.inactive')}</Tag>}
      actions={
        mayChange && (
          <Box sx={{ display: 'flex', gap: 0.5 }}>
            {partner.active && <Button onClick={() => setMakes(true)}>{translate('partner.key.make')}</Button>}
            {partner.active && <Button onClick={onEdit}>{translate('partner.edit')}</Button>}
            <Switch partner={partner} onChanged={onChanged} />
          </Box>
        )
      }
    >
      <PartnerFacts partner={partner} />
      <Box sx={{ mt: 1.5 }}>
        <KeyTable partner={partner} mayChange={mayChange} onChanged={onChanged} />
      </Box>
      {makes && (
        <NewKeyDialog
          partner={partner}
          onClose={() => setMakes(false)}
          onGiven={(given) => {
            setMakes(false);
            onGiven(given);
            onChanged();
          }}
        />
      )}
    </Panel>
  );
}

function PartnerFacts({ partner }: { readonly partner: PartnerPartsFragment }) {
  const translate = useTranslate();
  const { scopes, purposes, addresses, budgetPerMinute, proofRequired, registeredOnly } = partner;
  return (
    <Facts
      columns={2}
      facts={[
        { label: translate('partner.id'), value: partner.id },
        { label: translate('partner.scopes'), value: scopes.join('、') },
        {
          label: translate('partner.purposes'),
          value: purposes.length > 0 ? purposes.join('；') : translate('partner.noPurpose'),
        },
        {
          label: translate('partner.addresses'),
          value: addresses.length > 0 ? addresses.join('、') : translate('partner.anywhere'),
        },
        {
          label: translate('partner.budget'),
          value: typeof budgetPerMinute === 'number' ? count(budgetPerMinute) : translate('partner.asEverybody'),
        },
        {
          label: translate('partner.proof'),
          value: translate(proofRequired ? 'partner.proofRequired' : 'partner.proofOptional'),
        },
        {
          label: translate('partner.operations'),
          value: translate(registeredOnly ? 'partner.registeredOnly' : 'partner.anyOperation'),
        },
      ]}
    />
  );
}

/** Takes a partner out or back in. */
function Switch({ partner, onChanged }: Pick<PartnerPanelProps, 'partner' | 'onChanged'>) {
  const translate = useTranslate();
  const [asks, setAsks] = useState(false);
  const off = useCommand(DeactivatePartnerDocument);
  const on = useCommand(ReactivatePartnerDocument);
  const command = partner.active ? off : on;
  const verb = translate(partner.active ? 'partner.deactivate' : 'partner.reactivate');
  const run = async () => {
    if (!(await command.run({ id: partner.id }))) return;
    setAsks(false);
    onChanged();
  };
  return (
    <>
      <Button color="inherit" onClick={() => setAsks(true)}>
        {verb}
      </Button>
      {asks && (
        <SureDialog
          title={translate('shared.colon', { label: verb, value: partner.name })}
          text={translate(partner.active ? 'partner.deactivateHint' : 'partner.reactivateHint')}
          busy={command.busy}
          onSure={() => void run()}
          onClose={() => setAsks(false)}
        >
          <CommandNotice refusal={command.refusal} error={command.error} />
        </SureDialog>
      )}
    </>
  );
}
