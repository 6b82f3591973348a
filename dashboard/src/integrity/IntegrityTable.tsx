import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { fullTime, shortMask } from '../shared/format';
import { PlainTable } from '../shared/PlainTable';
import { Tag } from '../shared/Tag';
import { ink, type ToneName } from '../shared/tokens';
import { useWord } from '../shared/use-text';
import type { IntegrityRow } from './integrity.provider';
import { useChange } from './use-change';

const STATE_TONE: Record<IntegrityRow['state'], ToneName> = {
  PROPOSED: 'yellow',
  APPROVED: 'info',
  REJECTED: 'unknown',
  TAKEN_BACK: 'unknown',
};

interface IntegrityTableProps {
  readonly rows: readonly IntegrityRow[];
  readonly onAct: (row: IntegrityRow, what: 'DECIDE' | 'TAKE_BACK') => void;
}

export function IntegrityTable({ rows, onAct }: IntegrityTableProps) {
  const translate = useTranslate();
  const word = useWord();
  const change = useChange();
  const label = (name: string): string => translate(`integrity.${name}`);
  return (
    <PlainTable
      label={label('title')}
      rows={rows}
      rowKey={({ id }) => id}
      fromTop
      columns={[
        {
          label: label('person'),
          nowrap: true,
          cell: ({ personName, personIdNumber }) => <Two first={personName} second={shortMask(personIdNumber)} />,
        },
        {
          label: label('test'),
          cell: ({ institution, sampleNumber, sampledAt, result, channel }) => (
            <Two
              first={`${institution} · ${word('TestResult', result)} · ${word('TestChannel', channel)}`}
              second={`${translate('integrity.sampled', { at: fullTime(sampledAt) })} · ${translate('integrity.sample', { number: sampleNumber })}`}
            />
          ),
        },
        {
          label: label('change'),
          cell: (row) => (
            <Two
              first={<strong>{change(row)}</strong>}
              second={[row.reason, row.document].filter(Boolean).join(' · ')}
            />
          ),
        },
        { label: label('state'), cell: (row) => <StateCell row={row} /> },
        {
          label: label('act'),
          nowrap: true,
          cell: (row) =>
            row.allowedActions.map((what) => (
              <Button
                key={what}
                size="small"
                onClick={() => onAct(row, what)}
                aria-label={translate(what === 'DECIDE' ? 'integrity.decideOf' : 'integrity.takeBackOf', {
                  person: row.personName,
                  change: change(row),
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

function StateCell({ row }: { readonly row: IntegrityRow }) {
  const translate = useTranslate();
  const word = useWord();
  const { state, proposedBy, proposedAt, decidedBy, decidedAt, decisionReason, referredTo, referralNumber } = row;
  return (
    <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'start' }}>
      <Tag tone={STATE_TONE[state]}>{word('IntegrityChangeState', state)}</Tag>
      <Box component="span" sx={{ color: ink.muted }}>
        {translate('integrity.proposed', { by: proposedBy, at: fullTime(proposedAt) })}
      </Box>
      {decidedAt && (
        <span>
          {translate('integrity.decided', {
            by: decidedBy ?? '',
            at: fullTime(decidedAt),
            reason: decisionReason ?? '',
          })}
        </span>
      )}
      {referredTo && (
        <Tag tone="red">
          {referralNumber
            ? translate('integrity.referred', { to: referredTo, number: referralNumber })
            : translate('integrity.referredBare', { to: referredTo })}
        </Tag>
      )}
    </Box>
  );
}

function Two({ first, second }: { readonly first: ReactNode; readonly second: string }) {
  return (
    <Box sx={{ display: 'grid', gap: 0.25 }}>
      <span>{first}</span>
      <Box component="span" sx={{ color: ink.muted }}>
        {second}
      </Box>
    </Box>
  );
}
