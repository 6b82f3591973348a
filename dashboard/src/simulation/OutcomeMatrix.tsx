import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { DownloadCsv } from '../shared/csv/DownloadCsv';
import { count as digits } from '../shared/format';
import { Glyph } from '../shared/Glyph';
import { Panel } from '../shared/Panel';
import { ink, tone } from '../shared/tokens';
import { useWord } from '../shared/use-text';
import { toneOf, useVerdictWords, VerdictTag } from '../shared/Verdict';
import { Amount, asFigure, useAmountField } from './Amount';
import { buildMatrix, headKey, shadeOf, type Head, type Matrix, type MatrixCell } from './matrix';
import { MatrixLegend } from './MatrixLegend';
import { EFFECT_MARK, paintOf } from './shades';

interface OutcomeMatrixProps {
  readonly cells: readonly MatrixCell[];
  /** Everybody who was judged: known, whatever is withheld. */
  readonly persons: number;
}

/** Who goes from which outcome to which (新旧结果对照): a table whose cells are shaded by how many people they hold. */
export function OutcomeMatrix({ cells, persons }: OutcomeMatrixProps) {
  const translate = useTranslate();
  const matrix = buildMatrix(cells);
  const title = translate('simulation.matrix.title');
  return (
    <Panel
      title={title}
      aside={translate('simulation.matrix.hint')}
      dense
      actions={<MatrixDownload title={title} cells={cells} />}
    >
      <TableContainer>
        <Table aria-label={title}>
          <TableHead>
            <TableRow>
              <TableCell>{translate('simulation.matrix.corner')}</TableCell>
              {matrix.afters.map((after) => (
                <ColumnHead key={headKey(after)} outcome={after} />
              ))}
              <TableCell align="right">{translate('simulation.matrix.total')}</TableCell>
            </TableRow>
          </TableHead>
          <MatrixBody matrix={matrix} persons={persons} />
        </Table>
      </TableContainer>
      <MatrixLegend />
    </Panel>
  );
}

/** An outcome as the head of a narrow column: its shape over its words. */
function ColumnHead({ outcome }: { readonly outcome: Head }) {
  const words = useVerdictWords();
  const name = toneOf(outcome);
  return (
    <TableCell align="right" sx={{ verticalAlign: 'bottom', whiteSpace: 'normal !important', minWidth: 84 }}>
      <Box sx={{ display: 'grid', justifyItems: 'end', gap: '2px', color: tone[name].ink, lineHeight: 1.3 }}>
        <Glyph name={name} colour={tone[name].main} size={14} />
        {words(outcome)}
      </Box>
    </TableCell>
  );
}

function MatrixBody({ matrix, persons }: { readonly matrix: Matrix; readonly persons: number }) {
  const translate = useTranslate();
  return (
    <TableBody>
      {matrix.rows.map((row) => (
        <TableRow key={headKey(row.before)}>
          <TableCell component="th" scope="row">
            <VerdictTag verdict={row.before} />
          </TableCell>
          {row.cells.map((cell, index) => (
            <HeatCell key={headKey(matrix.afters[index] ?? row.before)} cell={cell} most={matrix.most} />
          ))}
          <TotalCell>
            <Amount figure={asFigure(row.total)} />
          </TotalCell>
        </TableRow>
      ))}
      <TableRow>
        <TableCell component="th" scope="row" sx={{ fontWeight: 650, bgcolor: ink.raised }}>
          {translate('simulation.matrix.total')}
        </TableCell>
        {matrix.columnTotals.map((sum, index) => (
          <TotalCell key={headKey(matrix.afters[index] ?? { colour: 'NONE', popup: null, determinacy: 'DETERMINATE' })}>
            <Amount figure={asFigure(sum)} />
          </TotalCell>
        ))}
        <TotalCell>{digits(persons)}</TotalCell>
      </TableRow>
    </TableBody>
  );
}

function TotalCell({ children }: { readonly children: ReactNode }) {
  return (
    <TableCell align="right" sx={{ fontWeight: 650, bgcolor: ink.raised, whiteSpace: 'nowrap' }}>
      {children}
    </TableCell>
  );
}

function HeatCell({ cell, most }: { readonly cell: MatrixCell | null; readonly most: number }) {
  const word = useWord();
  if (!cell) {
    return (
      <TableCell align="right" sx={{ color: ink.muted }}>
        0
      </TableCell>
    );
  }
  const { count: figure, effect } = cell;
  return (
    <TableCell
      align="right"
      title={word('OutcomeEffect', effect)}
      sx={{ ...paintOf(effect, figure.value === null ? null : shadeOf(figure.value, most)), fontWeight: 600 }}
    >
      <Box component="span" aria-hidden="true" sx={{ mr: 0.75, fontSize: 10.5 }}>
        {EFFECT_MARK[effect]}
      </Box>
      <Amount figure={figure} />
    </TableCell>
  );
}

function MatrixDownload({ title, cells }: { readonly title: string; readonly cells: readonly MatrixCell[] }) {
  const translate = useTranslate();
  const word = useWord();
  const verdict = useVerdictWords();
  const field = useAmountField();
  return (
    <DownloadCsv
      name={title}
      header={['before', 'after', 'effect', 'people'].map((name) => translate(`simulation.matrix.${name}`))}
      rows={cells.map(({ before, after, effect, count }) => [
        verdict(before),
        verdict(after),
        word('OutcomeEffect', effect),
        field(count),
      ])}
    />
  );
}
