import { useTranslate } from 'react-admin';
import { Facts } from '../shared/Facts';
import { count, fullTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { PlainTable } from '../shared/PlainTable';
import { useWord } from '../shared/use-text';
import type { AreaVersion } from './AreaVersionShow';

/** Where a list came from, what is in it and how its names were resolved. */
export function VersionSummary({ version }: { readonly version: AreaVersion }) {
  const translate = useTranslate();
  const word = useWord();
  const label = (name: string): string => translate(`area.version.${name}`);
  const force = version.inForceFrom
    ? `${fullTime(version.inForceFrom)} – ${version.inForceTo ? fullTime(version.inForceTo) : translate('shared.ongoing')}`
    : '—';
  return (
    <>
      <Panel title={label('summary')}>
        <Facts
          facts={[
            { label: label('listTime'), value: fullTime(version.listTime) },
            { label: label('received'), value: fullTime(version.receivedAt) },
            { label: label('entries'), value: count(version.entryCount) },
            {
              label: label('levels'),
              value: `${count(version.high)} / ${count(version.medium)} / ${count(version.low)}`,
            },
            { label: label('resolved'), value: count(version.resolvedCount) },
            { label: label('unresolved'), value: count(version.unresolvedCount) },
            {
              label: label(version.rollBack ? 'proposed' : 'prepared'),
              value: version.preparedBy ?? translate('appeal.system'),
            },
            { label: label('published'), value: version.publishedBy ?? '—' },
            { label: label('reason'), value: version.publishReason ?? '—' },
            { label: label('force'), value: force },
            { label: label('source'), value: version.source },
            { label: label('file'), value: version.fileName },
          ]}
        />
      </Panel>
      <Panel title={label('resolution')} dense>
        <PlainTable
          label={label('resolution')}
          rows={version.resolution.toSorted((a, b) => b.entries - a.entries)}
          rowKey={({ method }) => method}
          columns={[
            { label: label('resolution'), cell: ({ method }) => word('ResolutionMethod', method) },
            { label: label('entries'), numeric: true, cell: ({ entries }) => count(entries) },
          ]}
        />
      </Panel>
    </>
  );
}
