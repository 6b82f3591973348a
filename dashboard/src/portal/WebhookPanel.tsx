import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import {
  RemoveWebhookDocument,
  ReplayWebhookDocument,
  RotateWebhookSecretDocument,
  SwitchWebhookDocument,
  TestWebhookDocument,
  type WebhookPartsFragment,
} from '../generated/documents';
import { useNow } from '../shared/clock/ClockProvider';
import { Facts } from '../shared/Facts';
import { CommandNotice } from '../shared/Faults';
import { count, fullTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { SureDialog } from '../shared/SureDialog';
import { Tag } from '../shared/Tag';
import { useCommand, useForget } from '../shared/use-api';
import { WebhookLog } from './WebhookLog';

const OVERLAP_HOURS = 24;
const DAY_MS = 86_400_000;

interface WebhookPanelProps {
  readonly webhook: WebhookPartsFragment;
  readonly onEdit: () => void;
  readonly onChanged: (secret: string | null) => void;
}

type Asks = 'rotate' | 'remove' | 'disable' | 'replay';

/** One address with what can be done about it, and its log. */
export function WebhookPanel({ webhook, onEdit, onChanged }: WebhookPanelProps) {
  const translate = useTranslate();
  const [showsLog, setShowsLog] = useState(false);
  const { id, url, active } = webhook;
  return (
    <Panel
      title={<Box sx={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>{url}</Box>}
      aside={<StandingTag webhook={webhook} />}
      actions={<Button onClick={onEdit}>{translate('portal.hook.change')}</Button>}
    >
      {webhook.disabledBecause === 'FAILING' && (
        <Alert severity="error" sx={{ mb: 1 }}>
          {translate('portal.hook.gaveUp', { at: webhook.disabledAt ? fullTime(webhook.disabledAt) : '' })}
        </Alert>
      )}
      {active && webhook.failingSince && (
        <Alert severity="warning" sx={{ mb: 1 }}>
          {translate('portal.hook.failing', { at: fullTime(webhook.failingSince) })}
        </Alert>
      )}
      <Facts
        columns={2}
        facts={[
          { label: translate('portal.hook.description'), value: webhook.description || '–' },
          { label: translate('portal.hook.types'), value: webhook.types.join(translate('portal.comma')) },
          { label: translate('portal.hook.waiting'), value: count(webhook.waiting) },
          { label: translate('portal.hook.failed'), value: count(webhook.failed) },
          ...(webhook.overlapUntil
            ? [{ label: translate('portal.hook.overlap'), value: fullTime(webhook.overlapUntil) }]
            : []),
        ]}
      />
      <Actions webhook={webhook} onChanged={onChanged} />
      <Button color="inherit" aria-expanded={showsLog} onClick={() => setShowsLog(!showsLog)}>
        {translate(showsLog ? 'portal.hook.hideLog' : 'portal.hook.showLog')}
      </Button>
      {showsLog && <WebhookLog endpointId={id} name={url} />}
    </Panel>
  );
}

function StandingTag({ webhook: { active, failingSince } }: { readonly webhook: WebhookPartsFragment }) {
  const translate = useTranslate();
  if (!active) return <Tag tone="unknown">{translate('portal.hook.inactive')}</Tag>;
  return failingSince ? (
    <Tag tone="red" glyph>
      {translate('portal.hook.fails')}
    </Tag>
  ) : (
    <Tag tone="green">{translate('portal.hook.active')}</Tag>
  );
}

function Actions({ webhook: { id, url, active }, onChanged }: Omit<WebhookPanelProps, 'onEdit'>) {
  const translate = useTranslate();
  const notify = useNotify();
  const forget = useForget();
  const now = useNow(60_000);
  const [asks, setAsks] = useState<Asks | null>(null);
  const test = useCommand(TestWebhookDocument);
  const change = useCommand(SwitchWebhookDocument);
  const rotate = useCommand(RotateWebhookSecretDocument);
  const remove = useCommand(RemoveWebhookDocument);
  const replay = useCommand(ReplayWebhookDocument);
  const ofAsked = { rotate, remove, disable: change, replay };
  const asked = asks === null ? null : ofAsked[asks];
  const done = async (secret: string | null = null) => {
    setAsks(null);
    onChanged(secret);
    await forget('PortalWebhookLog');
  };
  const runTest = async () => {
    if (!(await test.run({ id }))) return;
    notify(translate('portal.hook.tested'), { type: 'info' });
    await done();
  };
  const enable = async () => {
    if (await change.run({ id, active: true })) await done();
  };
  const sure = async () => {
    if (asks === 'rotate') {
      const given = await rotate.run({ id, overlapHours: OVERLAP_HOURS });
      if (given) await done(given.secret ?? null);
    } else if (asks === 'remove') {
      if (await remove.run({ id })) await done();
    } else if (asks === 'disable') {
      if (await change.run({ id, active: false })) await done();
    } else {
      const since = new Date(now - DAY_MS).toISOString();
      const made = await replay.run({ input: { endpointId: id, since } });
      if (!made) return;
      notify(translate('portal.hook.replayed', { smart_count: made.queued }), { type: 'info' });
      await done();
    }
  };
  return (
    <>
      <CommandNotice refusal={test.refusal} error={test.error} />
      <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap', mt: 1 }}>
        {active && (
          <>
            <Button variant="outlined" loading={test.busy} onClick={() => void runTest()}>
              {translate('portal.hook.test')}
            </Button>
            <Button onClick={() => setAsks('replay')}>{translate('portal.hook.replay')}</Button>
            <Button onClick={() => setAsks('rotate')}>{translate('portal.hook.rotate')}</Button>
            <Button color="inherit" onClick={() => setAsks('disable')}>
              {translate('portal.hook.disable')}
            </Button>
          </>
        )}
        {!active && (
          <Button variant="outlined" loading={change.busy} onClick={() => void enable()}>
            {translate('portal.hook.enable')}
          </Button>
        )}
        <Button color="inherit" onClick={() => setAsks('remove')}>
          {translate('portal.hook.remove')}
        </Button>
      </Box>
      {asks !== null && asked && (
        <SureDialog
          title={translate('shared.colon', { label: translate(`portal.hook.${asks}`), value: url })}
          text={translate(`portal.hook.sure.${asks}`)}
          busy={asked.busy}
          onSure={() => void sure()}
          onClose={() => setAsks(null)}
        >
          <CommandNotice refusal={asked.refusal} error={asked.error} />
        </SureDialog>
      )}
    </>
  );
}
