import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { AgencyKind } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { FaultNotice } from '../shared/Faults';
import { MoreRows } from '../shared/MoreRows';
import { PlainTable } from '../shared/PlainTable';
import { Empty, LinesSkeleton } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { Tag } from '../shared/Tag';
import { ink } from '../shared/tokens';
import { usePages } from '../shared/use-api';
import { useDelayed } from '../shared/use-delayed';
import { useText, useWord } from '../shared/use-text';
import { AGENCY_KINDS } from './agency-kinds';
import type { AgencyEntry } from './agency.provider';
import { AgencyForm } from './AgencyForm';

/** The register of bodies that can be asked (协查单位): add, change, switch off. */
export function AgencyPage() {
  const translate = useTranslate();
  const word = useWord();
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<AgencyKind | 'ALL'>('ALL');
  const [edited, setEdited] = useState<AgencyEntry | 'NEW' | null>(null);
  const search = useDelayed(typed.trim(), 250);
  const filter = { ...(kind !== 'ALL' && { kind }), ...(search !== '' && { search }) };
  const pages = usePages<AgencyEntry>('agency', filter);
  return (
    <>
      <ScreenHead
        title={translate('agency.register.title')}
        hint={translate('agency.register.hint')}
        actions={
          <Button variant="contained" onClick={() => setEdited('NEW')}>
            {translate('agency.register.add')}
          </Button>
        }
      />
      {edited && (
        <AgencyForm
          key={edited === 'NEW' ? 'NEW' : `${edited.id}${edited.version}`}
          agency={edited === 'NEW' ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
      <Box role="search" aria-label={translate('agency.filter.label')} sx={{ display: 'flex', gap: 1, mb: 1.5 }}>
        <TextField
          label={translate('agency.register.search')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          sx={{ width: 280 }}
        />
        <Choice<AgencyKind | 'ALL'>
          label={translate('agency.kind')}
          value={kind}
          width={180}
          options={[
            { value: 'ALL', label: translate('agency.filter.all') },
            ...AGENCY_KINDS.map((value) => ({ value, label: word('AgencyKind', value) })),
          ]}
          onChange={setKind}
        />
      </Box>
      {pages.error && <FaultNotice error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isPending && <LinesSkeleton lines={8} />}
      {pages.data && !pages.error && (
        <Paper sx={{ border: `1px solid ${ink.line}` }}>
          {pages.rows.length === 0 ? (
            <Empty title={translate('agency.register.none')} hint={translate('agency.register.noneHint')} />
          ) : (
            <>
              <AgencyTable rows={pages.rows} onEdit={setEdited} />
              <MoreRows pages={pages} />
            </>
          )}
        </Paper>
      )}
    </>
  );
}

interface AgencyTableProps {
  readonly rows: readonly AgencyEntry[];
  readonly onEdit: (agency: AgencyEntry) => void;
}

function AgencyTable({ rows, onEdit }: AgencyTableProps) {
  const translate = useTranslate();
  const word = useWord();
  const text = useText();
  return (
    <PlainTable
      label={translate('agency.register.title')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { label: translate('agency.register.name'), cell: ({ name }) => <strong>{text(name)}</strong> },
        { label: translate('agency.kind'), nowrap: true, cell: ({ kind }) => word('AgencyKind', kind) },
        { label: translate('agency.register.division'), cell: ({ division }) => division?.fullName ?? '—' },
        { label: translate('agency.register.phone'), nowrap: true, cell: ({ phone }) => phone ?? '—' },
        {
          label: translate('agency.register.answers'),
          nowrap: true,
          cell: ({ answersItself }) => translate(answersItself ? 'agency.register.byKey' : 'agency.register.byPhone'),
        },
        {
          label: translate('agency.register.state'),
          nowrap: true,
          cell: ({ active }) => (
            <Tag tone={active ? 'green' : 'unknown'} glyph>
              {translate(active ? 'agency.register.inUse' : 'agency.register.off')}
            </Tag>
          ),
        },
        {
          label: translate('agency.register.change'),
          cell: (agency) => (
            <Button
              onClick={() => onEdit(agency)}
              aria-label={translate('agency.register.changeOf', { name: text(agency.name) })}
            >
              {translate('agency.register.change')}
            </Button>
          ),
        },
      ]}
    />
  );
}
