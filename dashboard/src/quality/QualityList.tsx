import MuiLink from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { QualityRisk, QualityState } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { FaultNotice } from '../shared/Faults';
import { shortTime } from '../shared/format';
import { MoreRows } from '../shared/MoreRows';
import { PlainTable } from '../shared/PlainTable';
import { Empty, LinesSkeleton } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { Tag } from '../shared/Tag';
import { ink, type ToneName } from '../shared/tokens';
import { usePages } from '../shared/use-api';
import { useWord } from '../shared/use-text';
import type { QualityRow } from './quality.provider';

const STATES: readonly QualityState[] = ['OPEN', 'DISAGREED', 'AGREED', 'SETTLED'];
const TONES: Readonly<Record<QualityRisk, ToneName>> = { LOW: 'unknown', MEDIUM: 'yellow', HIGH: 'red' };

/** My sample queue: what was drawn and is not decided again yet. */
export function QualityList() {
  const translate = useTranslate();
  const word = useWord();
  const [state, setState] = useState<QualityState>('OPEN');
  const pages = usePages<QualityRow>('quality', { states: [state] });
  return (
    <>
      <ScreenHead
        title={translate('quality.title')}
        hint={translate('quality.hint')}
        actions={
          <Choice
            label={translate('quality.show')}
            width={170}
            value={state}
            options={STATES.map((value) => ({ value, label: word('QualityState', value) }))}
            onChange={setState}
          />
        }
      />
      {pages.error && <FaultNotice error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isPending && <LinesSkeleton lines={8} />}
      {pages.data && !pages.error && (
        <Paper sx={{ border: `1px solid ${ink.line}`, overflowX: 'auto' }}>
          {pages.rows.length === 0 ? (
            <Empty title={translate('quality.empty')} hint={translate('quality.emptyHint')} />
          ) : (
            <>
              <Rows rows={pages.rows} />
              <MoreRows pages={pages} />
            </>
          )}
        </Paper>
      )}
    </>
  );
}

function Rows({ rows }: { readonly rows: readonly QualityRow[] }) {
  const translate = useTranslate();
  const word = useWord();
  const label = (name: string): string => translate(`quality.${name}`);
  return (
    <PlainTable
      label={label('title')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          label: label('drawn'),
          nowrap: true,
          cell: ({ id, createdAt }) => (
            <MuiLink component={Link} to={`/quality/${id}`}>
              {shortTime(createdAt)}
            </MuiLink>
          ),
        },
        {
          label: label('risk'),
          cell: ({ risk }) => <Tag tone={TONES[risk]}>{word('QualityRisk', risk)}</Tag>,
        },
        { label: label('class'), nowrap: true, cell: ({ urgency }) => word('UrgencyClass', urgency) },
        { label: label('reason'), nowrap: true, cell: ({ reason }) => word('AppealReason', reason) },
        { label: label('statement'), cell: ({ statement }) => statement },
        { label: label('decided'), nowrap: true, cell: ({ decidedAt }) => shortTime(decidedAt) },
        { label: label('state'), nowrap: true, cell: ({ state }) => word('QualityState', state) },
      ]}
    />
  );
}
