import type { ReactNode } from 'react';
import type { CsvValue } from '../shared/csv/csv';
import { DownloadCsv } from '../shared/csv/DownloadCsv';
import { count } from '../shared/format';
import { Panel } from '../shared/Panel';
import { PlainTable } from '../shared/PlainTable';

export interface FigureColumn<Row> {
  readonly label: string;
  /** As a file takes it. */
  readonly field: (row: Row) => CsvValue;
  /** As the screen shows it, where that differs. */
  readonly cell?: (row: Row) => ReactNode;
  readonly numeric?: boolean;
  readonly nowrap?: boolean;
}

interface FigurePanelProps<Row> {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly columns: readonly FigureColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly maxHeight?: number;
  /** For cells of several lines. */
  readonly fromTop?: boolean;
  /** Under the table. */
  readonly children?: ReactNode;
}

const plain = (value: CsvValue): string => (typeof value === 'number' ? count(value) : value);

/** A table of figures with its title, and the way to take it home. */
export function FigurePanel<Row>(props: FigurePanelProps<Row>) {
  const { title, aside, columns, rows, rowKey, maxHeight, fromTop, children } = props;
  return (
    <Panel title={title} aside={aside} dense actions={<FigureDownload title={title} columns={columns} rows={rows} />}>
      <PlainTable
        label={title}
        columns={columns.map(({ label, field, cell, numeric, nowrap }) => ({
          label,
          cell: cell ?? ((row: Row) => plain(field(row))),
          numeric: numeric ?? false,
          nowrap: nowrap ?? false,
        }))}
        rows={rows}
        rowKey={rowKey}
        {...(maxHeight !== undefined && { maxHeight })}
        {...(fromTop !== undefined && { fromTop })}
      />
      {children}
    </Panel>
  );
}

type FigureDownloadProps<Row> = Pick<FigurePanelProps<Row>, 'title' | 'columns' | 'rows'>;

/** The rows of such a table as a file. */
export function FigureDownload<Row>({ title, columns, rows }: FigureDownloadProps<Row>) {
  return (
    <DownloadCsv
      name={title}
      header={columns.map(({ label }) => label)}
      rows={rows.map((row) => columns.map(({ field }) => field(row)))}
    />
  );
}
