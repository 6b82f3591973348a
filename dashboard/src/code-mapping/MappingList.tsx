import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Choice } from '../shared/Choice';
import { FaultNotice } from '../shared/Faults';
import { fullTime } from '../shared/format';
import { MoreRows } from '../shared/MoreRows';
import { Panel } from '../shared/Panel';
import { PlainTable } from '../shared/PlainTable';
import { Empty, LinesSkeleton } from '../shared/QueryState';
import { usePages } from '../shared/use-api';
import { useWord } from '../shared/use-text';
import type { CodeMappingRow } from './code-mapping.provider';
import { useMappedValues } from './mapped-values';

type Shown = 'STANDING' | 'PAST';

/** What codes stand for now, or ever stood for. */
export function MappingList() {
  const translate = useTranslate();
  const word = useWord();
  const { inWords } = useMappedValues();
  const [shown, setShown] = useState<Shown>('STANDING');
  const pages = usePages<CodeMappingRow>('codeMapping', { past: shown === 'PAST' });
  const label = (name: string): string => translate(`codeMapping.${name}`);
  return (
    <Panel
      title={label('mappings')}
      dense
      actions={
        <Choice
          label={label('filter')}
          width={160}
          value={shown}
          options={[
            { value: 'STANDING', label: label('standing') },
            { value: 'PAST', label: label('withPast') },
          ]}
          onChange={setShown}
        />
      }
    >
      {pages.error && <FaultNotice error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isPending && <LinesSkeleton lines={6} />}
      {pages.data && !pages.error && pages.rows.length === 0 && <Empty title={label('none')} />}
      {pages.rows.length > 0 && (
        <>
          <PlainTable
            label={label('mappings')}
            rows={pages.rows}
            rowKey={({ id }) => id}
            columns={[
              { label: label('system'), cell: ({ system }) => system },
              { label: label('subject'), nowrap: true, cell: ({ subject }) => word('MappedSubject', subject) },
              { label: label('code'), cell: ({ code }) => code },
              { label: label('value'), cell: ({ subject, value }) => inWords(subject, value) },
              { label: label('version'), numeric: true, cell: ({ version }) => version },
              {
                label: label('state'),
                nowrap: true,
                cell: ({ validFrom, validTo }) =>
                  validTo === null
                    ? translate('codeMapping.since', { at: fullTime(validFrom) })
                    : translate('codeMapping.until', { from: fullTime(validFrom), to: fullTime(validTo) }),
              },
            ]}
          />
          <MoreRows pages={pages} />
        </>
      )}
    </Panel>
  );
}
