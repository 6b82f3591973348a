import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import { fullTime } from '../format';
import { useWord } from '../use-text';
import type { Lane } from './build-lanes';
import { useSpanWords } from './describe-span';

const COLUMNS = ['lane', 'what', 'from', 'to', 'precision', 'note'] as const;

/** The time axis as a table, for screen readers and for exact times. */
export function AxisTable({ lanes }: { readonly lanes: readonly Lane[] }) {
  const translate = useTranslate();
  const word = useWord();
  const words = useSpanWords();
  return (
    <TableContainer sx={{ maxHeight: 340 }}>
      <Table stickyHeader aria-label={translate('timeAxis.title')}>
        <TableHead>
          <TableRow>
            {COLUMNS.map((column) => (
              <TableCell key={column}>{translate(`timeAxis.table.${column}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {lanes.flatMap((lane) =>
            lane.rows.flat().map((span) => {
              const { label, note } = words(span);
              return (
                <TableRow key={span.key}>
                  <TableCell>{translate(`timeAxis.lane.${lane.name}`)}</TableCell>
                  <TableCell>{label}</TableCell>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>{fullTime(span.from)}</TableCell>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>
                    {span.to === null ? translate('shared.ongoing') : fullTime(span.to)}
                  </TableCell>
                  <TableCell>{span.precision ? word('Precision', span.precision) : ''}</TableCell>
                  <TableCell>{note}</TableCell>
                </TableRow>
              );
            }),
          )}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
