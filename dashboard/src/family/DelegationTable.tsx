import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { DelegationPartsFragment } from '../generated/documents';
import { fullDay, shortTime } from '../shared/format';
import { PlainTable } from '../shared/PlainTable';
import { Tag } from '../shared/Tag';
import { useWord } from '../shared/use-text';

interface DelegationTableProps {
  readonly label: string;
  readonly rows: readonly DelegationPartsFragment[];
  /** Which of the two is somebody else. */
  readonly other: 'holder' | 'subject';
  readonly onEnd: ((delegation: DelegationPartsFragment) => void) | null;
}

const TONES = { PENDING: 'unknown', ACTIVE: 'green', ENDED: 'unknown', EXPIRED: 'unknown' } as const;

export function DelegationTable({ label, rows, other, onEnd }: DelegationTableProps) {
  const translate = useTranslate();
  const word = useWord();
  return (
    <PlainTable
      label={label}
      rows={rows}
      rowKey={({ id }) => id}
      fromTop
      columns={[
        { label: translate(`family.${other}`), cell: (row) => <Who row={row} other={other} /> },
        {
          label: translate('family.purposes'),
          cell: ({ purposes }) => purposes.map((purpose) => word('DelegationPurpose', purpose)).join(' · '),
        },
        {
          label: translate('family.period'),
          nowrap: true,
          cell: ({ from, to }) => translate('family.fromTo', { from: fullDay(from), to: fullDay(to) }),
        },
        { label: translate('family.state'), cell: (row) => <Standing row={row} /> },
        { label: translate('family.uses'), cell: (row) => <Uses row={row} /> },
        {
          label: translate('family.act'),
          cell: (row) =>
            onEnd && (row.state === 'ACTIVE' || row.state === 'PENDING') ? (
              <Button size="small" color="inherit" onClick={() => onEnd(row)}>
                {translate('family.end.verb')}
              </Button>
            ) : null,
        },
      ]}
    />
  );
}

interface RowProps {
  readonly row: DelegationPartsFragment;
}

function Who({ row, other }: RowProps & Pick<DelegationTableProps, 'other'>) {
  const translate = useTranslate();
  const word = useWord();
  const person = row[other];
  return (
    <Box sx={{ display: 'grid' }}>
      {person ? (
        <Link component={RouterLink} to={`/person/${person.id}/show`}>
          {person.name} {person.idNumber}
        </Link>
      ) : (
        translate('family.elsewhere')
      )}
      <Typography variant="caption">
        {[
          word('Relation', row.relation),
          row.channel ? word('PhoneChannel', row.channel) : translate('family.desk'),
        ].join(' · ')}
      </Typography>
    </Box>
  );
}

function Standing({ row }: RowProps) {
  const translate = useTranslate();
  const word = useWord();
  const ended = row.endedBy ? [word('DelegationEnd', row.endedBy), row.endReason].filter(Boolean).join('：') : null;
  return (
    <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'start' }}>
      <Tag tone={TONES[row.state]} glyph>
        {word('DelegationState', row.state)}
      </Tag>
      <Typography variant="caption">
        {ended ??
          translate('family.registered', {
            by: row.registeredBy ?? '',
            consent: word('Consent', row.consent),
          })}
      </Typography>
    </Box>
  );
}

/** Every look stands in the access log of whose data it is; here the latest. */
function Uses({ row: { uses } }: RowProps) {
  const translate = useTranslate();
  const word = useWord();
  if (uses.length === 0) return <>{translate('family.neverUsed')}</>;
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {uses.slice(0, 3).map(({ at, purpose, partner }) => (
        <li key={`${at}${purpose}${partner}`}>
          <Typography variant="caption">
            {[shortTime(at), word('DelegationPurpose', purpose), partner].join(' · ')}
          </Typography>
        </li>
      ))}
      {uses.length > 3 && (
        <li>
          <Typography variant="caption">{translate('family.moreUses', { count: uses.length - 3 })}</Typography>
        </li>
      )}
    </Box>
  );
}
