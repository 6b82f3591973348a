import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { csvLine } from '../audit/csv-line.js';
import type { ExportCell, ExportColumn } from './export-rows.js';

/** Makes the bytes of a file piece by piece; what has been handed out is kept no longer. */
export interface ExportWriter {
  add(rows: readonly (readonly ExportCell[])[]): Buffer;
  end(): Buffer;
}

/** Without it spreadsheets take UTF-8 for something else. */
const BYTE_ORDER_MARK = '\uFEFF';

export function csvWriter(columns: readonly ExportColumn[]): ExportWriter {
  let head = `${BYTE_ORDER_MARK}${csvLine(columns.map(({ name }) => name))}`;
  const text = (cell: ExportCell): string => (cell === null ? '' : String(cell));
  const take = (lines: string): Buffer => {
    const all = head + lines;
    head = '';
    return Buffer.from(all, 'utf8');
  };
  return {
    add: (rows) => take(rows.map((row) => csvLine(row.map(text))).join('')),
    end: () => take(''),
  };
}

export function parquetWriter(columns: readonly ExportColumn[], about: Readonly<Record<string, string>>): ExportWriter {
  const writer = new ByteWriter();
  const source = (rows: readonly (readonly ExportCell[])[]) =>
    columns.map(({ name, kind }, index) => ({
      name,
      type: kind,
      nullable: kind === 'DOUBLE',
      data: rows.map((row) => row[index] ?? null),
    }));
  const parquet = new ParquetWriter({
    writer,
    schema: schemaFromColumnData({ columnData: source([]) }),
    kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
    createdBy: 'zhengming',
  });
  const take = (): Buffer => {
    const bytes = Buffer.from(writer.buffer.slice(0, writer.index));
    writer.index = 0;
    return bytes;
  };
  return {
    add(rows) {
      if (rows.length > 0) void parquet.write({ columnData: source(rows), rowGroupSize: rows.length });
      return take();
    },
    end() {
      void parquet.finish();
      return take();
    },
  };
}
