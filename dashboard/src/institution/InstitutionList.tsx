import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import { useCan } from '../access';
import type { DivisionPartsFragment, InstitutionTrait } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { DivisionPicker } from '../shared/DivisionPicker';
import { FaultNotice } from '../shared/Faults';
import { MoreRows } from '../shared/MoreRows';
import { PlainTable } from '../shared/PlainTable';
import { Empty, LinesSkeleton } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { ink } from '../shared/tokens';
import { usePages } from '../shared/use-api';
import { useDelayed } from '../shared/use-delayed';
import { useWord } from '../shared/use-text';
import type { InstitutionRow } from './institution.provider';
import { InstitutionForm } from './InstitutionForm';
import { InstitutionTabs } from './InstitutionTabs';
import { TRAITS } from './traits';
import { TraitTags } from './TraitTags';

type TraitChoice = InstitutionTrait | 'ANY';

/** The registry of testing institutions (检测机构). */
export function InstitutionList() {
  const translate = useTranslate();
  const can = useCan();
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const [typed, setTyped] = useState('');
  const [within, setWithin] = useState<DivisionPartsFragment | null>(null);
  const [has, setHas] = useState<TraitChoice>('ANY');
  const [lacks, setLacks] = useState<TraitChoice>('ANY');
  const search = useDelayed(typed.trim(), 250);
  const pages = usePages<InstitutionRow>('institution', {
    ...(search !== '' && { search }),
    ...(within && { within: within.code }),
    ...(has !== 'ANY' && { has }),
    ...(lacks !== 'ANY' && { lacks }),
  });
  return (
    <>
      <ScreenHead
        title={translate('institution.title')}
        hint={translate('institution.hint')}
        actions={
          can('Mutation.saveInstitution') && (
            <Button variant="contained" onClick={() => setAdding(true)}>
              {translate('institution.add')}
            </Button>
          )
        }
      />
      <InstitutionTabs tab="list" />
      {adding && (
        <InstitutionForm
          institution={null}
          onClose={() => setAdding(false)}
          onSaved={(id) => void navigate(`/institution/${id}/show`)}
        />
      )}
      <Box role="search" aria-label={translate('institution.title')} sx={FILTERS}>
        <TextField
          label={translate('institution.search')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <DivisionPicker label={translate('institution.within')} value={within} onChange={setWithin} />
        <TraitField label={translate('institution.has')} value={has} onChange={setHas} />
        <TraitField label={translate('institution.lacks')} value={lacks} onChange={setLacks} />
      </Box>
      {pages.error && <FaultNotice error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isPending && <LinesSkeleton lines={8} />}
      {pages.data && !pages.error && (
        <Paper sx={{ border: `1px solid ${ink.line}` }}>
          {pages.rows.length === 0 ? (
            <Empty title={translate('institution.none')} hint={translate('institution.noneHint')} />
          ) : (
            <>
              <InstitutionTable rows={pages.rows} />
              <MoreRows pages={pages} />
            </>
          )}
        </Paper>
      )}
    </>
  );
}

const FILTERS = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
  gap: 1,
  mb: 1.5,
} as const;

interface TraitFieldProps {
  readonly label: string;
  readonly value: TraitChoice;
  readonly onChange: (trait: TraitChoice) => void;
}

function TraitField({ label, value, onChange }: TraitFieldProps) {
  const translate = useTranslate();
  const word = useWord();
  return (
    <Choice<TraitChoice>
      label={label}
      value={value}
      options={[
        { value: 'ANY', label: translate('institution.any') },
        ...TRAITS.map((trait) => ({ value: trait, label: word('InstitutionTrait', trait) })),
      ]}
      onChange={onChange}
    />
  );
}

function InstitutionTable({ rows }: { readonly rows: readonly InstitutionRow[] }) {
  const translate = useTranslate();
  return (
    <PlainTable
      label={translate('institution.title')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          label: translate('institution.name'),
          cell: ({ id, name }) => (
            <Link component={RouterLink} to={`/institution/${id}/show`} sx={{ fontWeight: 600 }}>
              {name}
            </Link>
          ),
        },
        { label: translate('institution.division'), cell: ({ division }) => division.fullName },
        {
          label: translate('institution.creditCode'),
          nowrap: true,
          cell: ({ creditCode }) => creditCode ?? translate('institution.noCode'),
        },
        { label: translate('institution.traits'), cell: ({ traits }) => <TraitTags traits={traits} /> },
      ]}
    />
  );
}
