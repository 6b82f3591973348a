import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { PortalWebhooksDocument, type WebhookPartsFragment } from '../generated/documents';
import { Empty, QueryState } from '../shared/QueryState';
import { ShownOnce } from '../shared/ShownOnce';
import { useAsk } from '../shared/use-api';
import { WebhookDialog } from './WebhookDialog';
import { WebhookPanel } from './WebhookPanel';

/** Where a partner is told: addresses, secrets, what was sent and what came of it. */
export function WebhooksTab() {
  const translate = useTranslate();
  const query = useAsk(PortalWebhooksDocument, {}, { every: 15_000 });
  const [edits, setEdits] = useState<WebhookPartsFragment | 'NEW' | null>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const changed = (given: string | null) => {
    setEdits(null);
    if (given !== null) setSecret(given);
    void query.refetch();
  };
  return (
    <>
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', mb: 1 }}>
        <Button variant="contained" onClick={() => setEdits('NEW')}>
          {translate('portal.hook.add')}
        </Button>
      </Box>
      {secret !== null && (
        <ShownOnce
          title={translate('portal.hook.once')}
          hint={translate('portal.hook.onceHint')}
          secret={secret}
          onClose={() => setSecret(null)}
        />
      )}
      <QueryState query={query}>
        {({ webhooks }) =>
          webhooks.length === 0 ? (
            <Empty title={translate('portal.hook.empty')} hint={translate('portal.hook.emptyHint')} />
          ) : (
            <Box sx={{ display: 'grid', gap: 1.5 }}>
              {webhooks.map((webhook) => (
                <WebhookPanel key={webhook.id} webhook={webhook} onEdit={() => setEdits(webhook)} onChanged={changed} />
              ))}
            </Box>
          )
        }
      </QueryState>
      {edits !== null && (
        <WebhookDialog webhook={edits === 'NEW' ? null : edits} onClose={() => setEdits(null)} onDone={changed} />
      )}
    </>
  );
}
