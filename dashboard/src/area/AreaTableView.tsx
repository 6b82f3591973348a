import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { DivisionPartsFragment, RiskLevel } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { DivisionPicker } from '../shared/DivisionPicker';
import { FaultNotice } from '../shared/Faults';
import { fromLocalField, fullTime } from '../shared/format';
import { isLocalTime } from '../shared/local-time';
import { MoreRows } from '../shared/MoreRows';
import { PlainTable } from '../shared/PlainTable';
import { Empty, LinesSkeleton } from '../shared/QueryState';
import { TimeField } from '../shared/TimeField';
import { ink } from '../shared/tokens';
import { usePages } from '../shared/use-api';
import { useDelayed } from '../shared/use-delayed';
import { useWord } from '../shared/use-text';
import type { RiskAreaRow } from './area.provider';
import { LevelTag } from './AreaTags';

const ALL = 'ALL';
const LEVELS: readonly RiskLevel[] = ['HIGH', 'MEDIUM', 'LOW'];

interface AreaTableViewProps {
  readonly division: DivisionPartsFragment | null;
  readonly onDivision: (division: DivisionPartsFragment | null) => void;
}

/** Every listed place, by name, level, division and instant. */
export function AreaTableView({ division, onDivision }: AreaTableViewProps) {
  const translate = useTranslate();
  const word = useWord();
  const [typed, setTyped] = useState('');
  const [level, setLevel] = useState<RiskLevel | typeof ALL>(ALL);
  const [asOf, setAsOf] = useState('');
  const search = useDelayed(typed.trim(), 300);
  return (
    <>
      <Box sx={{ display: 'flex', gap: 1, mb: 1.5, flexWrap: 'wrap', alignItems: 'flex-start' }}>
        <TextField
          label={translate('area.filter.search')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          sx={{ width: 200 }}
        />
        <Choice
          label={translate('area.filter.level')}
          width={130}
          value={level}
          options={[
            { value: ALL, label: translate('shared.all') },
            ...LEVELS.map((value) => ({ value, label: word('RiskLevel', value) })),
          ]}
          onChange={setLevel}
        />
        <Box sx={{ width: 260 }}>
          <DivisionPicker label={translate('area.filter.division')} value={division} onChange={onDivision} />
        </Box>
        <TimeField
          label={translate('area.filter.asOf')}
          title={translate('area.filter.asOfHint')}
          value={asOf}
          onChange={setAsOf}
          width={200}
        />
        {(typed !== '' || level !== ALL || division || asOf !== '') && (
          <Button
            sx={{ mt: 0.5 }}
            onClick={() => {
              setTyped('');
              setLevel(ALL);
              setAsOf('');
              onDivision(null);
            }}
          >
            {translate('area.filter.clear')}
          </Button>
        )}
      </Box>
      <Paper sx={{ border: `1px solid ${ink.line}` }}>
        <AreaRows
          filter={{
            ...(search !== '' && { search }),
            ...(level !== ALL && { level: [level] }),
            ...(division && { division: division.code }),
            ...(isLocalTime(asOf) && { asOf: fromLocalField(asOf) }),
          }}
        />
      </Paper>
    </>
  );
}

/** Listed places, page after page. */
export function AreaRows({ filter }: { readonly filter: Record<string, unknown> }) {
  const translate = useTranslate();
  const word = useWord();
  const pages = usePages<RiskAreaRow>('area', filter, { pageSize: 50 });
  if (pages.error && pages.rows.length === 0)
    return <FaultNotice error={pages.error} onRetry={() => void pages.refetch()} />;
  if (pages.isPending) return <LinesSkeleton lines={10} />;
  return (
    <Box>
      {pages.rows.length === 0 ? (
        <Empty title={translate('area.empty')} />
      ) : (
        <>
          <PlainTable
            label={translate('area.title')}
            rows={pages.rows}
            rowKey={({ id }) => id}
            columns={[
              {
                label: translate('area.column.level'),
                nowrap: true,
                cell: (area) => <LevelTag level={area.level} kind={area.kind} />,
              },
              { label: translate('area.column.division'), cell: (area) => area.division.fullName },
              { label: translate('area.column.extent'), nowrap: true, cell: (area) => word('AreaExtent', area.extent) },
              { label: translate('area.column.place'), cell: (area) => area.place },
              {
                label: translate('area.column.exclusions'),
                cell: (area) => area.exclusions.join(translate('shared.comma')) || '—',
              },
              { label: translate('area.column.from'), nowrap: true, cell: (area) => fullTime(area.inForceFrom) },
              {
                label: translate('area.column.to'),
                nowrap: true,
                cell: (area) => (area.inForceTo ? fullTime(area.inForceTo) : '—'),
              },
            ]}
          />
          <MoreRows pages={pages} />
        </>
      )}
    </Box>
  );
}
