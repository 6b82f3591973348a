import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Choice } from '../shared/Choice';
import { FaultNotice } from '../shared/Faults';
import { fullTime } from '../shared/format';
import { MoreRows } from '../shared/MoreRows';
import { Panel } from '../shared/Panel';
import { PlainTable } from '../shared/PlainTable';
import { Empty, LinesSkeleton } from '../shared/QueryState';
import { Tag } from '../shared/Tag';
import { ink, type ToneName } from '../shared/tokens';
import { usePages } from '../shared/use-api';
import { useWord } from '../shared/use-text';
import type { CodeMappingChangeRow } from './code-mapping.provider';
import { DecideMapping, TakeBackMapping } from './EndMapping';
import { useMappedValues } from './mapped-values';

type Shown = 'PROPOSED' | 'ALL';

/** What was proposed, what waits for a second person, and what was decided. */
export function MappingChanges() {
  const translate = useTranslate();
  const { inWords } = useMappedValues();
  const [shown, setShown] = useState<Shown>('PROPOSED');
  const [asked, setAsked] = useState<CodeMappingChangeRow | null>(null);
  const pages = usePages<CodeMappingChangeRow>('codeMappingChange', shown === 'PROPOSED' ? { state: shown } : {});
  const changeOf = ({ system, subject, code, value }: CodeMappingChangeRow): string =>
    translate('codeMapping.change', { system, code, value: inWords(subject, value) });
  const End = asked?.allowedActions.includes('DECIDE') ? DecideMapping : TakeBackMapping;
  return (
    <Panel
      title={translate('codeMapping.changes')}
      dense
      actions={
        <Choice
          label={translate('codeMapping.filter')}
          width={140}
          value={shown}
          options={[
            { value: 'PROPOSED', label: translate('codeMapping.waiting') },
            { value: 'ALL', label: translate('codeMapping.every') },
          ]}
          onChange={setShown}
        />
      }
    >
      {pages.error && <FaultNotice error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isPending && <LinesSkeleton lines={3} />}
      {pages.data && !pages.error && pages.rows.length === 0 && (
        <Empty title={translate(shown === 'PROPOSED' ? 'codeMapping.changesNone' : 'codeMapping.changesNoneAll')} />
      )}
      {pages.rows.length > 0 && (
        <>
          <ChangeTable rows={pages.rows} changeOf={changeOf} onAct={setAsked} />
          <MoreRows pages={pages} />
        </>
      )}
      {asked && <End change={asked} inWords={changeOf(asked)} onClose={() => setAsked(null)} />}
    </Panel>
  );
}

const STATE_TONE: Record<CodeMappingChangeRow['state'], ToneName> = {
  PROPOSED: 'yellow',
  APPROVED: 'info',
  REJECTED: 'unknown',
  TAKEN_BACK: 'unknown',
};

interface ChangeTableProps {
  readonly rows: readonly CodeMappingChangeRow[];
  readonly changeOf: (row: CodeMappingChangeRow) => string;
  readonly onAct: (row: CodeMappingChangeRow) => void;
}

function ChangeTable({ rows, changeOf, onAct }: ChangeTableProps) {
  const translate = useTranslate();
  const word = useWord();
  const label = (name: string): string => translate(`codeMapping.${name}`);
  return (
    <PlainTable
      label={label('changes')}
      rows={rows}
      rowKey={({ id }) => id}
      fromTop
      columns={[
        { label: label('subject'), nowrap: true, cell: ({ subject }) => word('MappedSubject', subject) },
        { label: label('code'), cell: (row) => <strong>{changeOf(row)}</strong> },
        { label: label('state'), cell: (row) => <StateCell row={row} /> },
        {
          label: label('act'),
          nowrap: true,
          cell: (row) =>
            row.allowedActions.map((what) => (
              <Button
                key={what}
                size="small"
                onClick={() => onAct(row)}
                aria-label={translate(`codeMapping.${what === 'DECIDE' ? 'decideOf' : 'takeBackOf'}`, {
                  change: changeOf(row),
                })}
              >
                {label(what === 'DECIDE' ? 'decide' : 'takeBack')}
              </Button>
            )),
        },
      ]}
    />
  );
}

function StateCell({ row }: { readonly row: CodeMappingChangeRow }) {
  const translate = useTranslate();
  const word = useWord();
  const { state, proposedBy, proposedAt, reason, decidedBy, decidedAt, decisionReason } = row;
  return (
    <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'start' }}>
      <Tag tone={STATE_TONE[state]}>{word('CodeMappingChangeState', state)}</Tag>
      <Box component="span" sx={{ color: ink.muted }}>
        {translate('codeMapping.proposed', { by: proposedBy, at: fullTime(proposedAt), reason })}
      </Box>
      {decidedAt && (
        <span>
          {translate('codeMapping.decided', {
            by: decidedBy ?? '',
            at: fullTime(decidedAt),
            reason: decisionReason ?? '',
          })}
        </span>
      )}
    </Box>
  );
}
