import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { fullTime } from '../shared/format';
import { PlainTable } from '../shared/PlainTable';
import { ink } from '../shared/tokens';
import { useText, useWord } from '../shared/use-text';
import type { AuditRow } from './audit.provider';
import { OutcomeTag } from './OutcomeTag';

/** Enough of an identifier to tell two apart; the whole of it is in the entry. */
const shortId = (id: string): string => `${id.slice(0, 4)}…${id.slice(-6)}`;

export function AuditTable({ rows }: { readonly rows: readonly AuditRow[] }) {
  const translate = useTranslate();
  const word = useWord();
  const text = useText();
  const label = (name: string): string => translate(`audit.column.${name}`);
  return (
    <PlainTable
      label={translate('audit.title')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          label: label('seq'),
          numeric: true,
          cell: (row) => (
            <MuiLink component={Link} to={`/audit/${row.id}`}>
              {row.seq}
            </MuiLink>
          ),
        },
        { label: label('at'), nowrap: true, cell: ({ at }) => fullTime(at) },
        { label: label('kind'), nowrap: true, cell: ({ kind }) => word('AuditKind', kind) },
        {
          label: label('actor'),
          nowrap: true,
          cell: (row) => row.actorName ?? word('AuditActorKind', row.actorKind),
        },
        { label: label('action'), cell: (row) => text(row.actionText) },
        { label: label('person'), nowrap: true, cell: ({ personId }) => (personId ? shortId(personId) : '—') },
        { label: label('purpose'), cell: ({ purpose }) => (purpose ? word('AuditPurpose', purpose) : '—') },
        {
          label: label('fields'),
          cell: ({ fields }) => (
            <Box
              title={fields.join(', ')}
              sx={{
                maxWidth: 220,
                color: ink.muted,
                overflow: 'hidden',
                textOverflow: 'ellipsis',
                whiteSpace: 'nowrap',
              }}
            >
              {fields.length === 0 ? '—' : fields.join(', ')}
            </Box>
          ),
        },
        { label: label('outcome'), cell: ({ outcome }) => <OutcomeTag outcome={outcome} /> },
      ]}
    />
  );
}
