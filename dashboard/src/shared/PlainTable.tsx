import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactNode } from 'react';

export interface Column<Row> {
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  readonly numeric?: boolean;
  readonly nowrap?: boolean;
}

interface PlainTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly maxHeight?: number;
  /** Cells of several lines begin at the top of their row. */
  readonly fromTop?: boolean;
}

/** A small labelled table. */
export function PlainTable<Row>({ label, columns, rows, rowKey, maxHeight, fromTop = false }: PlainTableProps<Row>) {
  return (
    // what scrolls can be scrolled by keyboard
    <TableContainer {...(maxHeight !== undefined && { tabIndex: 0, sx: { maxHeight } })}>
      <Table aria-label={label} stickyHeader={maxHeight !== undefined}>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell key={column.label} align={column.numeric ? 'right' : 'left'}>
                {column.label}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={rowKey(row)} sx={fromTop ? { '& td': { verticalAlign: 'top' } } : {}}>
              {columns.map((column) => (
                <TableCell
                  key={column.label}
                  align={column.numeric ? 'right' : 'left'}
                  sx={column.nowrap ? { whiteSpace: 'nowrap' } : {}}
                >
                  {column.cell(row)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}
