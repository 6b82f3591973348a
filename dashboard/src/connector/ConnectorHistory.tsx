import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import {
  type ConnectorPartsFragment,
  ReadConnectorHistoryDocument,
  type ReadConnectorHistoryQuery,
} from '../generated/documents';
import { fullTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { PlainTable } from '../shared/PlainTable';
import { Empty, QueryState } from '../shared/QueryState';
import { Tag } from '../shared/Tag';
import { useAsk } from '../shared/use-api';
import { useText, useWord } from '../shared/use-text';
import { STANDING_TONE } from './StandingTags';

interface ConnectorHistoryProps {
  readonly connector: ConnectorPartsFragment;
  readonly onClose: () => void;
}

/** How a source stood, on what ground, and which of its records could not be read. */
export function ConnectorHistory({ connector, onClose }: ConnectorHistoryProps) {
  const translate = useTranslate();
  const text = useText();
  const query = useAsk(ReadConnectorHistoryDocument, { code: connector.code });
  return (
    <Box sx={{ mb: 1.5 }}>
      <Panel
        title={translate('connector.historyOf', { name: text(connector.name) })}
        actions={<Button onClick={onClose}>{translate('shared.close')}</Button>}
      >
        <QueryState query={query}>
          {({ connectorHistory: { standings, problems } }) => (
            <Box sx={{ display: 'grid', gap: 2 }}>
              <Standings standings={standings} />
              <Box>
                <Typography variant="h3">{translate('connector.problems')}</Typography>
                {problems.length === 0 ? (
                  <Empty title={translate('connector.noProblems')} />
                ) : (
                  <Problems problems={problems} />
                )}
              </Box>
            </Box>
          )}
        </QueryState>
      </Panel>
    </Box>
  );
}

type History = ReadConnectorHistoryQuery['connectorHistory'];

function Standings({ standings }: Pick<History, 'standings'>) {
  const translate = useTranslate();
  const text = useText();
  const word = useWord();
  return (
    <PlainTable
      label={translate('connector.history')}
      rows={standings}
      rowKey={({ kind, since }) => `${kind}${since}`}
      maxHeight={320}
      columns={[
        { label: translate('connector.when'), nowrap: true, cell: ({ since }) => fullTime(since) },
        { label: translate('connector.kind'), nowrap: true, cell: ({ kind }) => word('RecordKind', kind) },
        {
          label: translate('connector.state'),
          cell: ({ state }) => (
            <Tag tone={STANDING_TONE[state]} glyph>
              {word('RegisterState', state)}
            </Tag>
          ),
        },
        { label: translate('connector.cause'), nowrap: true, cell: ({ cause }) => word('StandingCause', cause) },
        { label: translate('connector.why'), cell: ({ fault, reason }) => reason ?? (fault ? text(fault) : '—') },
      ]}
    />
  );
}

function Problems({ problems }: Pick<History, 'problems'>) {
  const translate = useTranslate();
  const text = useText();
  const word = useWord();
  return (
    <PlainTable
      label={translate('connector.problems')}
      rows={problems}
      rowKey={({ kind, problem, detail }) => `${kind}${problem.en}${detail ?? ''}`}
      columns={[
        { label: translate('connector.problem'), cell: ({ problem }) => text(problem) },
        { label: translate('connector.detail'), cell: ({ detail }) => detail ?? '—' },
        { label: translate('connector.kind'), nowrap: true, cell: ({ kind }) => word('RecordKind', kind) },
        { label: translate('connector.records'), numeric: true, cell: ({ records }) => records },
        { label: translate('connector.lastSeen'), nowrap: true, cell: ({ lastSeenAt }) => fullTime(lastSeenAt) },
      ]}
    />
  );
}
