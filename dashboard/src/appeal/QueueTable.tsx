import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { Countdown } from '../shared/clock/Countdown';
import { shortMask, shortTime } from '../shared/format';
import { brand, ink } from '../shared/tokens';
import { useWord } from '../shared/use-text';
import { VerdictTag } from '../shared/Verdict';
import type { AppealRow } from './appeal.provider';
import { StateTag, UrgencyTag } from './Urgency';

const COLUMNS = [
  'urgency',
  'departure',
  'due',
  'number',
  'person',
  'reason',
  'outcome',
  'state',
  'handler',
  'opened',
] as const;

interface QueueTableProps {
  readonly rows: readonly AppealRow[];
  readonly selectedId: string | null;
  readonly onOpen: (id: string) => void;
}

export function QueueTable({ rows, selectedId, onOpen }: QueueTableProps) {
  const translate = useTranslate();
  return (
    <Table aria-label={translate('appeal.title')}>
      <TableHead>
        <TableRow>
          {COLUMNS.map((column) => (
            <TableCell key={column}>{translate(`appeal.column.${column}`)}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <QueueRow key={row.id} row={row} selected={row.id === selectedId} onOpen={onOpen} />
        ))}
      </TableBody>
    </Table>
  );
}

interface QueueRowProps {
  readonly row: AppealRow;
  readonly selected: boolean;
  readonly onOpen: (id: string) => void;
}

function QueueRow({ row, selected, onOpen }: QueueRowProps) {
  const translate = useTranslate();
  const word = useWord();
  const ref = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (selected) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <TableRow
      ref={ref}
      hover
      selected={selected}
      onClick={() => onOpen(row.id)}
      sx={{ cursor: 'pointer', ...(selected && { boxShadow: `inset 3px 0 0 ${brand.main}` }) }}
    >
      <TableCell>
        <UrgencyTag urgency={row.urgency} />
      </TableCell>
      <TableCell>
        {row.departureAt ? (
          <Countdown to={row.departureAt} kind="moment" soonMinutes={240} />
        ) : (
          <Box sx={{ color: ink.faint }}>—</Box>
        )}
      </TableCell>
      <TableCell>{row.decidedAt || row.closedAt ? '—' : <Countdown to={row.decideDue} soonMinutes={60} />}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        <Link
          component={RouterLink}
          to={`/appeal/${row.id}/show`}
          aria-label={translate('appeal.open1', { number: row.number })}
          onClick={(event) => event.stopPropagation()}
        >
          {row.number}
        </Link>
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }} title={row.person.idNumber}>
        {row.person.name}
        <Box component="span" sx={{ color: ink.muted, ml: 0.75, fontSize: 12.5 }}>
          {shortMask(row.person.idNumber)}
        </Box>
      </TableCell>
      <TableCell sx={{ minWidth: 96 }}>{word('AppealReason', row.reason)}</TableCell>
      <TableCell>
        <VerdictTag verdict={row.person.status} />
      </TableCell>
      <TableCell>
        <StateTag state={row.state} />
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap', color: row.handler ? ink.strong : ink.muted }}>
        {row.handler ?? translate('appeal.unassigned')}
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{shortTime(row.openedAt)}</TableCell>
    </TableRow>
  );
}
