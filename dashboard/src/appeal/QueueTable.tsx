import Checkbox from '@mui/material/Checkbox';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import { usePreference } from '../shared/preference/preference-store';
import type { AppealRow } from './appeal.provider';
import type { HeldRow } from './queue-rows';
import { QueueRow } from './QueueRow';

const COLUMNS = [
  'urgency',
  'departure',
  'due',
  'number',
  'person',
  'place',
  'reason',
  'outcome',
  'state',
  'handler',
] as const;

interface QueueTableProps {
  readonly rows: readonly HeldRow<AppealRow>[];
  readonly selectedId: string | null;
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (ids: readonly string[], on: boolean) => void;
  readonly onOpen: (id: string) => void;
}

/** The queue as a table; only so many rows as were asked for, and no total, however long it is. */
export function QueueTable({ rows, selectedId, ticked, onTick, onOpen }: QueueTableProps) {
  const translate = useTranslate();
  const { preference } = usePreference();
  const columns = COLUMNS.filter((column) => column !== 'place' || !preference.largeType);
  const tickable = rows.filter(({ mark }) => mark !== 'GONE').map(({ row }) => row.id);
  const all = tickable.length > 0 && tickable.every((id) => ticked.has(id));
  return (
    <Table aria-label={translate('appeal.title')} stickyHeader>
      <TableHead>
        <TableRow>
          <TableCell sx={{ width: 40, pr: 0 }}>
            <Checkbox
              size="small"
              sx={{ p: 0.5 }}
              checked={all}
              indeterminate={!all && ticked.size > 0}
              onChange={(_event, on) => onTick(tickable, on)}
              slotProps={{ input: { 'aria-label': translate('appeal.bulk.all') } }}
            />
          </TableCell>
          {columns.map((column) => (
            <TableCell key={column}>{translate(`appeal.column.${column}`)}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((held) => (
          <QueueRow
            key={held.row.id}
            held={held}
            selected={held.row.id === selectedId}
            ticked={ticked.has(held.row.id)}
            onTick={(on) => onTick([held.row.id], on)}
            onOpen={onOpen}
            roomy={!preference.largeType}
          />
        ))}
      </TableBody>
    </Table>
  );
}
