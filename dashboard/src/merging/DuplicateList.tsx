import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { DuplicateState } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { FaultNotice } from '../shared/Faults';
import { shortTime } from '../shared/format';
import { MoreRows } from '../shared/MoreRows';
import { PlainTable } from '../shared/PlainTable';
import { Empty, LinesSkeleton } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { Tag } from '../shared/Tag';
import { ink } from '../shared/tokens';
import { usePages } from '../shared/use-api';
import { useWord } from '../shared/use-text';
import type { DuplicateRow } from './merging.provider';
import { ReasonTags } from './ReasonTags';

const STATES: readonly DuplicateState[] = ['OPEN', 'PROPOSED', 'MERGED', 'DISMISSED'];
const GRADES = { LIKELY: 'yellow', POSSIBLE: 'unknown', UNLIKELY: 'unknown' } as const;

/** Records that may be of one person (疑似重复): to compare, to look at a second time, merged, put away. */
export function DuplicateList() {
  const translate = useTranslate();
  const word = useWord();
  const [state, setState] = useState<DuplicateState>('OPEN');
  const pages = usePages<DuplicateRow>('duplicate', { state });
  return (
    <>
      <ScreenHead
        title={translate('merging.title')}
        hint={translate('merging.hint')}
        actions={
          <Choice
            label={translate('merging.show')}
            width={160}
            value={state}
            options={STATES.map((value) => ({ value, label: word('DuplicateState', value) }))}
            onChange={setState}
          />
        }
      />
      {pages.error && <FaultNotice error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isPending && <LinesSkeleton lines={8} />}
      {pages.data && !pages.error && (
        <Paper sx={{ border: `1px solid ${ink.line}`, overflowX: 'auto' }}>
          {pages.rows.length === 0 ? (
            <Empty title={translate(`merging.empty.${state}`)} hint={translate('merging.emptyHint')} />
          ) : (
            <>
              <PlainTable
                label={translate('merging.title')}
                rows={pages.rows}
                rowKey={({ id }) => id}
                fromTop
                columns={[
                  { label: translate('merging.records'), cell: (row) => <Two row={row} /> },
                  {
                    label: translate('merging.grade'),
                    nowrap: true,
                    cell: ({ grade, score }) => (
                      <Tag tone={GRADES[grade]}>{`${word('DuplicateGrade', grade)} ${score}`}</Tag>
                    ),
                  },
                  { label: translate('merging.reasons'), cell: ({ reasons }) => <ReasonTags reasons={reasons} /> },
                  { label: translate('merging.found'), nowrap: true, cell: ({ foundAt }) => shortTime(foundAt) },
                ]}
              />
              <MoreRows pages={pages} />
            </>
          )}
        </Paper>
      )}
    </>
  );
}

function Two({ row }: { readonly row: DuplicateRow }) {
  const translate = useTranslate();
  const names = row.sides.map(({ name, idNumber }) => `${name} ${idNumber}`);
  return (
    <Box sx={{ display: 'grid' }}>
      <Link
        component={RouterLink}
        to={`/duplicate/${row.id}`}
        aria-label={translate('merging.compare', { names: names.join(' / ') })}
      >
        {names.map((name, index) => (
          <Box component="span" key={row.sides[index]?.personId} sx={{ display: 'block' }}>
            {name}
          </Box>
        ))}
      </Link>
    </Box>
  );
}
