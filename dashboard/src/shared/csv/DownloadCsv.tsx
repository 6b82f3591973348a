import Download from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import { downloadCSV, useTranslate } from 'react-admin';
import { toCsv, type CsvValue } from './csv';

interface DownloadCsvProps {
  /** Of the table; the file is named after it too. */
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly CsvValue[])[];
}

/** Takes a table home as it stands on the screen: same rows, same words, same figures hidden. */
export function DownloadCsv({ name, header, rows }: DownloadCsvProps) {
  const translate = useTranslate();
  return (
    <Button
      startIcon={<Download />}
      aria-label={translate('shared.download.table', { name })}
      onClick={() => downloadCSV(toCsv([header, ...rows]), name)}
    >
      {translate('shared.download.csv')}
    </Button>
  );
}
