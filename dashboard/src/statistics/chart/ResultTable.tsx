import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableFooter from '@mui/material/TableFooter';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TableSortLabel from '@mui/material/TableSortLabel';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { ink } from '../../shared/tokens';
import { useText } from '../../shared/use-text';
import { useFigureWords } from './figure-words';
import type { Answer, Figure } from './grid';
import { hatchCss } from './palette';

interface ResultTableProps {
  readonly label: string;
  readonly answer: Answer & { readonly totals?: readonly Figure[] };
  readonly maxHeight?: number;
}

/** By which figure the rows are ordered; null: as the server gave them. */
type Order = { readonly measure: number; readonly descending: boolean } | null;

const MOST_ROWS = 1000;

/** Every figure of an answer; withheld ones are hatched and say so. */
export function ResultTable({ label, answer, maxHeight = 460 }: ResultTableProps) {
  const translate = useTranslate();
  const text = useText();
  const words = useFigureWords();
  const [order, setOrder] = useState<Order>(null);
  const rows = useMemo(() => sorted(answer.rows, order).slice(0, MOST_ROWS), [answer.rows, order]);
  const turn = (measure: number) =>
    setOrder(
      order?.measure !== measure
        ? { measure, descending: true }
        : order.descending
          ? { measure, descending: false }
          : null,
    );
  return (
    // what scrolls can be scrolled by keyboard
    <TableContainer tabIndex={0} sx={{ maxHeight }}>
      <Table stickyHeader aria-label={label}>
        <TableHead>
          <TableRow>
            {answer.columns.map(({ dimension, title }) => (
              <TableCell key={dimension}>{text(title)}</TableCell>
            ))}
            {answer.measures.map(({ code, title }, at) => (
              <TableCell
                key={code}
                align="right"
                sortDirection={order?.measure === at && (order.descending ? 'desc' : 'asc')}
              >
                <TableSortLabel
                  active={order?.measure === at}
                  direction={order?.measure === at && !order.descending ? 'asc' : 'desc'}
                  onClick={() => turn(at)}
                >
                  {text(title)}
                </TableSortLabel>
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ keys, labels, values }) => (
            <TableRow key={keys.join('\n')}>
              {labels.map((one, at) => (
                <TableCell key={answer.columns[at]?.dimension ?? at}>{text(one)}</TableCell>
              ))}
              {values.map((figure, at) => (
                <FigureCell
                  key={answer.measures[at]?.code ?? at}
                  figure={figure}
                  words={words(figure, answer.measures[at]?.unit ?? '')}
                />
              ))}
            </TableRow>
          ))}
        </TableBody>
        {answer.totals && answer.totals.length > 0 && answer.columns.length > 0 && (
          <TableFooter>
            <TableRow sx={{ '& td': { color: ink.strong, fontWeight: 650 } }}>
              <TableCell colSpan={answer.columns.length}>{translate('statistics.total')}</TableCell>
              {answer.totals.map((figure, at) => (
                <FigureCell
                  key={answer.measures[at]?.code ?? at}
                  figure={figure}
                  words={words(figure, answer.measures[at]?.unit ?? '')}
                />
              ))}
            </TableRow>
          </TableFooter>
        )}
      </Table>
    </TableContainer>
  );
}

/** A figure in a table; one that is withheld is hatched behind its words, never empty and never zero. */
export function FigureCell({ figure, words }: { readonly figure: Figure | null; readonly words: string }) {
  const translate = useTranslate();
  return (
    <TableCell align="right" sx={figure?.withheld ? { background: hatchCss } : {}}>
      {figure?.withheld ? (
        <Box component="span" title={translate('statistics.withheldHint')} sx={WORDS}>
          {words}
        </Box>
      ) : (
        words
      )}
    </TableCell>
  );
}

const WORDS = { bgcolor: ink.paper, color: ink.body, px: 0.5, borderRadius: '3px', whiteSpace: 'nowrap' } as const;

function sorted(rows: Answer['rows'], order: Order): Answer['rows'] {
  if (!order) return rows;
  const weight = (figure: Figure | undefined): number => figure?.value ?? figure?.atLeast ?? -1;
  const sign = order.descending ? -1 : 1;
  return rows.toSorted((a, b) => sign * (weight(a.values[order.measure]) - weight(b.values[order.measure])));
}
