import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import type { ImportState } from '../generated/documents';
import { count, shortTime } from '../shared/format';
import { PlainTable } from '../shared/PlainTable';
import { Tag } from '../shared/Tag';
import { ink, type ToneName } from '../shared/tokens';
import { useText, useWord } from '../shared/use-text';
import type { ImportRow } from './import.provider';

const TONES: Readonly<Record<ImportState, ToneName>> = {
  WAITING: 'info',
  RUNNING: 'info',
  DONE: 'green',
  FAILED: 'red',
  INTERRUPTED: 'yellow',
};

/** Each delivery with its counts; rows that were not taken open below it. */
export function ImportTable({ rows }: { readonly rows: readonly ImportRow[] }) {
  const translate = useTranslate();
  const word = useWord();
  const label = (name: string): string => translate(`import.${name}`);
  return (
    <PlainTable
      label={label('title')}
      rows={rows}
      rowKey={({ id }) => id}
      fromTop
      columns={[
        { label: label('received'), nowrap: true, cell: ({ receivedAt }) => shortTime(receivedAt) },
        { label: label('kind'), nowrap: true, cell: ({ kind }) => word('ImportKind', kind) },
        { label: label('source'), cell: ({ source }) => source },
        { label: label('file'), cell: ({ fileName }) => fileName },
        { label: label('state'), cell: (row) => <State row={row} /> },
        { label: label('lines'), numeric: true, cell: ({ lines }) => count(lines) },
        { label: label('accepted'), numeric: true, cell: ({ accepted }) => count(accepted) },
        { label: label('changed'), numeric: true, cell: ({ changed }) => count(changed) },
        { label: label('duplicates'), numeric: true, cell: ({ duplicates }) => count(duplicates) },
        { label: label('rejected'), cell: (row) => <Rejected row={row} /> },
      ]}
    />
  );
}

function State({ row: { state, error } }: { readonly row: ImportRow }) {
  const translate = useTranslate();
  const word = useWord();
  return (
    <>
      <Tag tone={TONES[state]} glyph={state === 'FAILED' || state === 'INTERRUPTED'}>
        {word('ImportState', state)}
      </Tag>
      {error && <Box sx={{ fontSize: 12.5, color: ink.muted, mt: 0.5 }}>{translate(`import.why.${error}`)}</Box>}
    </>
  );
}

function Rejected({ row: { id, rejected, problems } }: { readonly row: ImportRow }) {
  const translate = useTranslate();
  const text = useText();
  if (rejected === 0) return '0';
  const place = (path: string): string => {
    const [line = '', field = ''] = path.split('.');
    return translate('import.line', { line, field }).trim();
  };
  return (
    <Box component="details" sx={{ minWidth: 220 }}>
      <Box component="summary" sx={{ cursor: 'pointer', fontWeight: 600 }}>
        {count(rejected)} · {translate('import.reasons')}
      </Box>
      <Box component="ul" sx={{ pl: 2, my: 0.5, fontSize: 12.5, maxHeight: 260, overflowY: 'auto' }} tabIndex={0}>
        {problems.map(({ path, message, code }) => (
          <li key={`${path} ${code}`}>
            {place(path)} · {text(message)}
          </li>
        ))}
      </Box>
      {rejected > problems.length && (
        <Box sx={{ fontSize: 12.5, color: ink.muted }}>
          {translate('import.shownFirst', { count: problems.length })}
        </Box>
      )}
      <MuiLink href={`/api/imports/${id}/rejects`} download>
        {translate('import.download')}
      </MuiLink>
    </Box>
  );
}
