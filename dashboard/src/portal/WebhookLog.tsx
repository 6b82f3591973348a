import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import {
  PortalWebhookLogDocument,
  type PortalWebhookLogQuery,
  ReplayWebhookDocument,
  type WebhookState,
} from '../generated/documents';
import { Choice } from '../shared/Choice';
import { CommandNotice } from '../shared/Faults';
import { fullTime } from '../shared/format';
import { PlainTable } from '../shared/PlainTable';
import { Empty, QueryState } from '../shared/QueryState';
import { Tag } from '../shared/Tag';
import { useAsk, useCommand } from '../shared/use-api';
import { useText, useWord } from '../shared/use-text';

type Delivery = PortalWebhookLogQuery['webhookDeliveries']['edges'][number]['node'];
const STATES = ['ALL', 'QUEUED', 'DELIVERED', 'FAILED'] as const;
const TONES = { QUEUED: 'yellow', SENDING: 'yellow', DELIVERED: 'green', FAILED: 'red' } as const;

interface WebhookLogProps {
  readonly endpointId: string;
  readonly name: string;
}

/** What was sent to one address in seven days, and what came of each attempt. */
export function WebhookLog({ endpointId, name }: WebhookLogProps) {
  const translate = useTranslate();
  const word = useWord();
  const notify = useNotify();
  const [state, setState] = useState<(typeof STATES)[number]>('ALL');
  const [after, setAfter] = useState<string | null>(null);
  const query = useAsk(
    PortalWebhookLogDocument,
    { endpointId, state: state === 'ALL' ? null : (state as WebhookState), after },
    { keepPrevious: true, every: 5_000 },
  );
  const replay = useCommand(ReplayWebhookDocument);
  const again = async (deliveryId: string) => {
    const made = await replay.run({ input: { endpointId, deliveryId } });
    if (!made) return;
    notify(translate('portal.hook.replayed', { smart_count: made.queued }), { type: 'info' });
    void query.refetch();
  };
  return (
    <Box sx={{ mt: 1 }}>
      <Choice
        label={translate('portal.log.state')}
        value={state}
        options={STATES.map((value) => ({
          value,
          label: value === 'ALL' ? translate('portal.log.all') : word('WebhookState', value),
        }))}
        onChange={(value) => {
          setState(value);
          setAfter(null);
        }}
        width={160}
      />
      <CommandNotice refusal={replay.refusal} error={replay.error} />
      <QueryState query={query}>
        {({ webhookDeliveries: { edges, pageInfo } }) =>
          edges.length === 0 ? (
            <Empty title={translate('portal.log.empty')} />
          ) : (
            <>
              <Deliveries name={name} deliveries={edges.map(({ node }) => node)} onReplay={(id) => void again(id)} />
              <Box sx={{ display: 'flex', gap: 1, py: 1 }}>
                {after !== null && <Button onClick={() => setAfter(null)}>{translate('portal.log.newest')}</Button>}
                {pageInfo.hasNextPage && (
                  <Button onClick={() => setAfter(pageInfo.endCursor ?? null)}>{translate('portal.log.older')}</Button>
                )}
              </Box>
            </>
          )
        }
      </QueryState>
    </Box>
  );
}

interface DeliveriesProps {
  readonly name: string;
  readonly deliveries: readonly Delivery[];
  readonly onReplay: (id: string) => void;
}

function Deliveries({ name, deliveries, onReplay }: DeliveriesProps) {
  const translate = useTranslate();
  const word = useWord();
  return (
    <PlainTable
      label={translate('portal.log.of', { name })}
      rows={deliveries}
      rowKey={({ id }) => id}
      fromTop
      columns={[
        { label: translate('portal.log.at'), cell: ({ createdAt }) => fullTime(createdAt), nowrap: true },
        { label: translate('portal.log.type'), cell: ({ type }) => <code>{type}</code>, nowrap: true },
        {
          label: translate('portal.log.state'),
          cell: ({ state, nextAttemptAt, attempts }) => (
            <>
              <Tag tone={TONES[state]} glyph>
                {word('WebhookState', state)}
              </Tag>
              {nextAttemptAt && attempts.length > 0 && (
                <Box component="div" sx={{ fontSize: 12, mt: 0.5 }}>
                  {translate('portal.log.next', { at: fullTime(nextAttemptAt) })}
                </Box>
              )}
            </>
          ),
        },
        { label: translate('portal.log.attempts'), cell: (delivery) => <Attempts delivery={delivery} /> },
        { label: 'webhook-id', cell: ({ eventId }) => <code>{eventId}</code> },
        {
          label: translate('portal.act'),
          cell: ({ id, state }) =>
            state === 'SENDING' ? null : <Button onClick={() => onReplay(id)}>{translate('portal.log.replay')}</Button>,
        },
      ]}
    />
  );
}

const SHOWN_ATTEMPTS = 3;

function Attempts({ delivery: { attempts } }: { readonly delivery: Delivery }) {
  const translate = useTranslate();
  const text = useText();
  if (attempts.length === 0) return '–';
  const more = attempts.length - SHOWN_ATTEMPTS;
  return (
    <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', fontSize: 12.5 }}>
      {attempts.slice(0, SHOWN_ATTEMPTS).map((one) => (
        <li key={one.at}>
          {translate('portal.log.attempt', { at: fullTime(one.at), ms: one.durationMs })} {text(one.sentence)}
          {one.answer && <Box component="code"> {one.answer}</Box>}
        </li>
      ))}
      {more > 0 && <li>{translate('portal.log.earlier', { smart_count: more })}</li>}
    </Box>
  );
}
