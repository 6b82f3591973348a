import Add from '@mui/icons-material/PersonAddAltOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useCan } from '../access';
import type { DelegationPartsFragment, PersonFamilyFragment } from '../generated/documents';
import { DelegateDialog } from './DelegateDialog';
import { DelegationTable } from './DelegationTable';
import { EndDelegationDialog } from './EndDelegationDialog';
import { PassTable } from './PassTable';

interface FamilyPanelProps {
  readonly person: PersonFamilyFragment;
  readonly onChanged: () => void;
}

/** Who looks up for somebody and for whom they do, with every look, and where they passed without a code (家人与监护). */
export function FamilyPanel({ person, onChanged }: FamilyPanelProps) {
  const translate = useTranslate();
  const can = useCan();
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<DelegationPartsFragment | null>(null);
  const done = () => {
    setAdding(false);
    setEnding(null);
    onChanged();
  };
  const end = can('Mutation.endDelegation') ? setEnding : null;
  return (
    <Box sx={{ display: 'grid', gap: 2, p: 2 }}>
      <Part
        title={translate('family.delegations')}
        action={
          can('Mutation.registerDelegation') && (
            <Button size="small" startIcon={<Add />} onClick={() => setAdding(true)}>
              {translate('family.add')}
            </Button>
          )
        }
        empty={person.delegations.length === 0 && translate('family.none.delegations')}
      >
        <DelegationTable label={translate('family.delegations')} rows={person.delegations} other="holder" onEnd={end} />
      </Part>
      <Part
        title={translate('family.held')}
        empty={person.heldDelegations.length === 0 && translate('family.none.held')}
      >
        <DelegationTable label={translate('family.held')} rows={person.heldDelegations} other="subject" onEnd={end} />
      </Part>
      <Part
        title={translate('family.passes')}
        empty={person.checkpointPasses.length === 0 && translate('family.none.passes')}
      >
        <PassTable rows={person.checkpointPasses} />
      </Part>
      {adding && <DelegateDialog person={person} onClose={() => setAdding(false)} onDone={done} />}
      {ending && <EndDelegationDialog delegation={ending} onClose={() => setEnding(null)} onDone={done} />}
    </Box>
  );
}

interface PartProps {
  readonly title: string;
  readonly action?: React.ReactNode;
  /** What to say instead when there is nothing. */
  readonly empty: string | false;
  readonly children: React.ReactNode;
}

function Part({ title, action, empty, children }: PartProps) {
  return (
    <Box component="section" aria-label={title} sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 0.5 }}>
        <Typography variant="h3" sx={{ fontSize: 14 }}>
          {title}
        </Typography>
        {action}
      </Box>
      {empty === false ? children : <Typography variant="body2">{empty}</Typography>}
    </Box>
  );
}
