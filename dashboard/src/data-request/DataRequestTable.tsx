import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { DataRequestAction } from '../generated/documents';
import { fullDay, shortTime } from '../shared/format';
import { PlainTable } from '../shared/PlainTable';
import { Tag } from '../shared/Tag';
import { useText, useWord } from '../shared/use-text';
import type { DataRequestRow } from './data-request.provider';

interface DataRequestTableProps {
  readonly rows: readonly DataRequestRow[];
  readonly onAct: (row: DataRequestRow, action: DataRequestAction) => void;
}

export function DataRequestTable({ rows, onAct }: DataRequestTableProps) {
  const translate = useTranslate();
  const word = useWord();
  const label = (name: string): string => translate(`dataRequest.${name}`);
  return (
    <PlainTable
      label={label('title')}
      rows={rows}
      rowKey={({ id }) => id}
      fromTop
      columns={[
        { label: label('person'), cell: (row) => <Whose row={row} /> },
        { label: label('kind'), cell: ({ kind }) => word('DataRequestKind', kind), nowrap: true },
        { label: label('state'), cell: (row) => <Standing row={row} /> },
        { label: label('asked'), cell: (row) => <Asked row={row} /> },
        {
          label: label('due'),
          cell: ({ dueOn, overdue }) => (
            <Box sx={{ display: 'flex', gap: 0.75, alignItems: 'center' }}>
              {fullDay(dueOn)}
              {overdue && (
                <Tag tone="red" glyph>
                  {label('overdue')}
                </Tag>
              )}
            </Box>
          ),
          nowrap: true,
        },
        {
          label: label('act'),
          cell: (row) => (
            <Box sx={{ display: 'flex', gap: 0.5 }}>
              {row.allowedActions.map((action) => (
                <Button
                  key={action}
                  size="small"
                  color={action === 'REFUSE' ? 'inherit' : 'primary'}
                  onClick={() => onAct(row, action)}
                >
                  {word('DataRequestAction', action)}
                </Button>
              ))}
            </Box>
          ),
        },
      ]}
    />
  );
}

function Whose({ row: { personName, reason, partner } }: { readonly row: DataRequestRow }) {
  const translate = useTranslate();
  return (
    <>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {personName ?? translate('dataRequest.erased')}
      </Typography>
      <Typography variant="caption">
        {partner === null || partner === undefined ? reason : translate('dataRequest.through', { name: partner })}
      </Typography>
    </>
  );
}

const TONES = {
  RECEIVED: 'yellow',
  PROPOSED: 'yellow',
  APPROVED: 'yellow',
  DONE: 'green',
  REFUSED: 'red',
  LAPSED: 'unknown',
} as const;

/** Where it stands, and on what ground something is kept or refused. */
function Standing({ row: { state, grounds, note, fetchUntil } }: { readonly row: DataRequestRow }) {
  const translate = useTranslate();
  const word = useWord();
  const text = useText();
  return (
    <Box sx={{ display: 'grid', gap: 0.5, maxWidth: 360, justifyItems: 'start' }}>
      <Tag tone={TONES[state]} glyph>
        {word('DataRequestState', state)}
      </Tag>
      {state === 'APPROVED' && fetchUntil && (
        <Typography variant="caption">{translate('dataRequest.fetchUntil', { at: shortTime(fetchUntil) })}</Typography>
      )}
      {grounds.map((ground) => (
        <Typography key={ground.code} variant="caption">
          {text(ground.text)}
        </Typography>
      ))}
      {note && <Typography variant="caption">{note}</Typography>}
    </Box>
  );
}

function Asked({ row: { askedAt, takenBy, decidedBy } }: { readonly row: DataRequestRow }) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'grid' }}>
      <span>{shortTime(askedAt)}</span>
      {takenBy && <Typography variant="caption">{translate('dataRequest.takenBy', { name: takenBy })}</Typography>}
      {decidedBy && (
        <Typography variant="caption">{translate('dataRequest.decidedBy', { name: decidedBy })}</Typography>
      )}
    </Box>
  );
}
