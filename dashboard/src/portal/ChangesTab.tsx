import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { PortalChangesDocument, type PortalChangesQuery } from '../generated/documents';
import { fullTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { PlainTable } from '../shared/PlainTable';
import { Empty, QueryState } from '../shared/QueryState';
import { Tag } from '../shared/Tag';
import { useAsk } from '../shared/use-api';
import { useText, useWord } from '../shared/use-text';

const KIND_TONES = { ADDED: 'green', CHANGED: 'yellow', DEPRECATED: 'yellow', REMOVED: 'red' } as const;
const WINDOW_TONES = { AHEAD: 'yellow', RUNNING: 'red', OVER: 'unknown', WITHDRAWN: 'unknown' } as const;

/** What will change, when the service is shut, and how fresh what it knows is. */
export function ChangesTab() {
  const query = useAsk(PortalChangesDocument, {}, { every: 60_000 });
  return (
    <QueryState query={query}>
      {(found) => (
        <Box sx={{ display: 'grid', gap: 1.5 }}>
          <Windows windows={found.maintenanceWindows} />
          <Sources sources={found.sourceFreshness} />
          <Changelog changes={found.schemaChanges} />
        </Box>
      )}
    </QueryState>
  );
}

function Windows({ windows }: { readonly windows: PortalChangesQuery['maintenanceWindows'] }) {
  const translate = useTranslate();
  return (
    <Panel title={translate('portal.status.windows')}>
      {windows.length === 0 ? (
        <Empty title={translate('portal.status.noWindow')} />
      ) : (
        <PlainTable
          label={translate('portal.status.windows')}
          rows={windows}
          rowKey={({ id }) => id}
          columns={[
            { label: translate('portal.status.from'), cell: ({ from }) => fullTime(from) },
            { label: translate('portal.status.to'), cell: ({ to }) => fullTime(to) },
            {
              label: translate('portal.status.state'),
              cell: ({ state }) => <Tag tone={WINDOW_TONES[state]}>{translate(`portal.status.window.${state}`)}</Tag>,
            },
          ]}
        />
      )}
    </Panel>
  );
}

type Source = PortalChangesQuery['sourceFreshness'][number];

function Sources({ sources }: { readonly sources: readonly Source[] }) {
  const translate = useTranslate();
  const text = useText();
  const word = useWord();
  return (
    <Panel title={translate('portal.status.sources')} aside={translate('portal.status.sourcesHint')}>
      {sources.length === 0 ? (
        <Empty title={translate('portal.status.noSource')} />
      ) : (
        <PlainTable
          label={translate('portal.status.sources')}
          rows={sources}
          rowKey={({ code }) => code}
          maxHeight={320}
          columns={[
            { label: translate('portal.status.source'), cell: ({ name }) => text(name), nowrap: true },
            {
              label: translate('portal.status.state'),
              cell: ({ kinds }) => (
                <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap' }}>
                  {kinds.map(({ kind, state, since }) => (
                    <Tag key={kind} tone={state === 'CONNECTED' ? 'green' : 'red'} glyph>
                      {translate('portal.status.kind', {
                        kind: word('RecordKind', kind),
                        state: word('RegisterState', state),
                        since: fullTime(since),
                      })}
                    </Tag>
                  ))}
                </Box>
              ),
            },
            {
              label: translate('portal.status.answered'),
              cell: ({ answeredAt }) => (answeredAt ? fullTime(answeredAt) : '–'),
              nowrap: true,
            },
          ]}
        />
      )}
    </Panel>
  );
}

function Changelog({ changes }: { readonly changes: PortalChangesQuery['schemaChanges'] }) {
  const translate = useTranslate();
  const word = useWord();
  const text = useText();
  return (
    <Panel title={translate('portal.change.title')} aside={translate('portal.change.hint')}>
      {changes.length === 0 ? (
        <Empty title={translate('portal.change.empty')} />
      ) : (
        <PlainTable
          label={translate('portal.change.title')}
          rows={changes}
          rowKey={({ id }) => id}
          fromTop
          columns={[
            { label: translate('portal.change.date'), cell: ({ date }) => date, nowrap: true },
            {
              label: translate('portal.change.kind'),
              cell: ({ kind }) => <Tag tone={KIND_TONES[kind]}>{word('SchemaChangeKind', kind)}</Tag>,
            },
            { label: translate('portal.change.subject'), cell: ({ subject }) => <code>{subject}</code> },
            { label: translate('portal.change.what'), cell: (change) => text(change.text) },
            {
              label: translate('portal.change.removeOn'),
              cell: ({ removeOn }) => removeOn ?? '–',
              nowrap: true,
            },
          ]}
        />
      )}
    </Panel>
  );
}
