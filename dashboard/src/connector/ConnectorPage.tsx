import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useCan } from '../access';
import { CheckConnectorDocument, type ConnectorPartsFragment, ListConnectorsDocument } from '../generated/documents';
import { CommandNotice } from '../shared/Faults';
import { fullTime } from '../shared/format';
import { PlainTable } from '../shared/PlainTable';
import { Empty, QueryState } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { Tag } from '../shared/Tag';
import { ink } from '../shared/tokens';
import { useAsk, useCommand, useForget } from '../shared/use-api';
import { useText } from '../shared/use-text';
import { ConnectorForm } from './ConnectorForm';
import { ConnectorHistory } from './ConnectorHistory';
import { StandingForm } from './StandingForm';
import { StandingTags } from './StandingTags';

const LOOK_EVERY = 15_000;

type Open =
  | { readonly what: 'ADD' }
  | { readonly what: 'CHANGE' | 'HISTORY' | 'STANDING'; readonly connector: ConnectorPartsFragment };

/** Every source of others' records (数据源): how it stands, since when, and what the hotline says about it. */
export function ConnectorPage() {
  const translate = useTranslate();
  const can = useCan();
  const query = useAsk(ListConnectorsDocument, {}, { every: LOOK_EVERY });
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <ScreenHead
        title={translate('connector.title')}
        hint={translate('connector.hint')}
        actions={
          can('Mutation.saveConnector') && (
            <Button variant="contained" onClick={() => setOpen({ what: 'ADD' })}>
              {translate('connector.add')}
            </Button>
          )
        }
      />
      {open?.what === 'ADD' && <ConnectorForm key="ADD" connector={null} onClose={close} />}
      {open?.what === 'CHANGE' && (
        <ConnectorForm key={open.connector.code} connector={open.connector} onClose={close} />
      )}
      {open?.what === 'STANDING' && (
        <StandingForm key={open.connector.code} connector={open.connector} onClose={close} />
      )}
      {open?.what === 'HISTORY' && (
        <ConnectorHistory key={open.connector.code} connector={open.connector} onClose={close} />
      )}
      <QueryState query={query}>
        {({ connectors }) => (
          <Paper sx={{ border: `1px solid ${ink.line}` }}>
            {connectors.length === 0 ? (
              <Empty title={translate('connector.empty')} hint={translate('connector.emptyHint')} />
            ) : (
              <ConnectorTable connectors={connectors} onOpen={setOpen} />
            )}
          </Paper>
        )}
      </QueryState>
    </>
  );
}

interface TableProps {
  readonly connectors: readonly ConnectorPartsFragment[];
  readonly onOpen: (open: Open) => void;
}

function ConnectorTable({ connectors, onOpen }: TableProps) {
  const translate = useTranslate();
  const text = useText();
  const column = (name: string) => translate(`connector.${name}`);
  return (
    <PlainTable
      label={translate('connector.title')}
      rows={connectors}
      rowKey={({ code }) => code}
      fromTop
      columns={[
        {
          label: column('source'),
          cell: ({ name, code, url }) => (
            <>
              <strong>{text(name)}</strong>
              <Box sx={{ color: ink.muted, fontSize: 12.5, overflowWrap: 'anywhere' }}>{url ?? code}</Box>
            </>
          ),
        },
        { label: column('state'), cell: ({ standings }) => <StandingTags standings={standings} /> },
        { label: column('lastAnswer'), cell: (connector) => <LastAnswer connector={connector} /> },
        { label: column('round'), cell: (connector) => <Round connector={connector} /> },
        {
          label: column('owed'),
          cell: ({ owed, problems }) => (
            <>
              {owed > 0 && <Box>{translate('connector.owedLine', { smart_count: owed })}</Box>}
              {problems > 0 && <Box>{translate('connector.problemLine', { smart_count: problems })}</Box>}
              {owed + problems === 0 && '—'}
            </>
          ),
        },
        { label: column('answer'), cell: ({ answer }) => <Box sx={{ maxWidth: 300 }}>{text(answer)}</Box> },
        { label: column('actions'), cell: (connector) => <Actions connector={connector} onOpen={onOpen} /> },
      ]}
    />
  );
}

function LastAnswer({ connector }: { readonly connector: ConnectorPartsFragment }) {
  const translate = useTranslate();
  const text = useText();
  const { url, answeredAt, stale, fault, faultAt } = connector;
  if (url === null) return '—';
  return (
    <Box sx={{ display: 'grid', gap: '2px' }}>
      <span>{answeredAt === null ? translate('connector.never') : fullTime(answeredAt)}</span>
      {stale && (
        <span>
          <Tag tone="yellow" glyph>
            {translate('connector.stale')}
          </Tag>
        </span>
      )}
      {fault && faultAt && (
        <Box sx={{ color: ink.muted, fontSize: 12.5 }}>
          {translate('connector.lastFault')} {fullTime(faultAt)} {text(fault)}
        </Box>
      )}
    </Box>
  );
}

/** What the background does with it. */
function Round({ connector: { url, active, roundMinutes, round } }: { readonly connector: ConnectorPartsFragment }) {
  const translate = useTranslate();
  if (!active) return translate('connector.off');
  if (url === null) return translate('connector.notAsked');
  if (roundMinutes === null) return translate('connector.onDemand');
  if (round === null) return translate('connector.roundWaits');
  const { endedAt, persons, added } = round;
  return endedAt === null
    ? translate('connector.roundRuns', { persons, added })
    : translate('connector.roundDone', { at: fullTime(endedAt), persons, added });
}

interface ActionsProps {
  readonly connector: ConnectorPartsFragment;
  readonly onOpen: (open: Open) => void;
}

function Actions({ connector, onOpen }: ActionsProps) {
  const translate = useTranslate();
  const can = useCan();
  const text = useText();
  const notify = useNotify();
  const forget = useForget();
  const check = useCommand(CheckConnectorDocument);
  const name = text(connector.name);
  const isAsked = connector.url !== null && connector.active;
  const checkNow = async () => {
    if (!(await check.run({ code: connector.code }))) return;
    await forget('ListConnectors');
    notify('connector.checked', { type: 'info', autoHideDuration: 3000 });
  };
  const button = (what: 'CHANGE' | 'HISTORY' | 'STANDING', key: string) => (
    <Button
      size="small"
      onClick={() => onOpen({ what, connector })}
      aria-label={translate(`connector.${key}Of`, { name })}
    >
      {translate(`connector.${key}`)}
    </Button>
  );
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
      {isAsked && can('Mutation.checkConnector') && (
        <Button
          size="small"
          variant="outlined"
          onClick={() => void checkNow()}
          loading={check.busy}
          aria-label={translate('connector.checkOf', { name })}
        >
          {translate('connector.check')}
        </Button>
      )}
      {button('HISTORY', 'history')}
      {!isAsked && connector.version !== null && can('Mutation.setConnectorStanding') && button('STANDING', 'standing')}
      {can('Mutation.saveConnector') && button('CHANGE', 'change')}
      <CommandNotice refusal={check.refusal} error={check.error} />
    </Box>
  );
}
