import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { ReadHealthDocument, type ReadHealthQuery } from '../generated/documents';
import { useNow } from '../shared/clock/ClockProvider';
import { leftWords } from '../shared/clock/Countdown';
import { countdown } from '../shared/countdown';
import { count, fullTime } from '../shared/format';
import { Glyph } from '../shared/Glyph';
import { QueryState } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { ink, tone, type ToneName } from '../shared/tokens';
import { useAsk } from '../shared/use-api';
import { useText, useWord } from '../shared/use-text';
import { MaintenancePanel } from './MaintenancePanel';
import { RunsPanel } from './RunsPanel';

const HEALTH_EVERY = 5_000;

/** Whether the platform can be trusted right now: database, list, policy, what waits to be judged. */
export function HealthPage() {
  const translate = useTranslate();
  const query = useAsk(ReadHealthDocument, {}, { every: HEALTH_EVERY });
  return (
    <>
      <ScreenHead title={translate('health.title')} hint={translate('health.live', { seconds: HEALTH_EVERY / 1000 })} />
      <QueryState query={query}>{({ systemHealth }) => <Cards health={systemHealth} />}</QueryState>
      <Box sx={{ mt: 1.5 }}>
        <MaintenancePanel />
      </Box>
      <Box sx={{ mt: 1.5 }}>
        <RunsPanel every={HEALTH_EVERY} />
      </Box>
    </>
  );
}

type Health = ReadHealthQuery['systemHealth'];

function Cards({ health }: { readonly health: Health }) {
  const translate = useTranslate();
  const text = useText();
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fill, minmax(300px, 1fr))' }}>
      <Card title={translate('health.database')} tone={health.database ? 'green' : 'red'}>
        {translate(health.database ? 'health.up' : 'health.down')}
      </Card>
      <ListCard list={health.areaVersion} />
      <Card title={translate('health.policy')} tone={health.policy ? 'green' : 'red'}>
        {health.policy
          ? `${health.policy.id} ${health.policy.version} · ${text(health.policy.title)}`
          : translate('health.noPolicy')}
      </Card>
      <Card title={translate('health.due')} tone={health.dueStatuses > 0 ? 'yellow' : 'green'}>
        {translate('health.dueLine', { count: count(health.dueStatuses) })}
      </Card>
      <RunCard run={health.lastRun} />
    </Box>
  );
}

/** A list older than this no longer tells the situation (they come several times a day). */
const STALE_MINUTES = 24 * 60;

function ListCard({ list }: { readonly list: Health['areaVersion'] }) {
  const translate = useTranslate();
  const now = useNow();
  if (!list) {
    return (
      <Card title={translate('health.list')} tone="red">
        {translate('health.noList')}
      </Card>
    );
  }
  const age = countdown(now, Date.parse(list.listTime));
  return (
    <Card title={translate('health.list')} tone={-age.totalMinutes > STALE_MINUTES ? 'yellow' : 'green'}>
      {translate('health.listLine', {
        sequence: list.sequence,
        time: fullTime(list.listTime),
        entries: count(list.entryCount),
      })}
      <Box sx={{ color: ink.muted }}>
        {translate('health.age')} {leftWords(translate, age)}
      </Box>
    </Card>
  );
}

function RunCard({ run }: { readonly run: Health['lastRun'] }) {
  const translate = useTranslate();
  const word = useWord();
  const toneName: ToneName =
    run === null ? 'unknown' : run.state === 'FAILED' ? 'red' : run.state === 'DONE' ? 'green' : 'info';
  return (
    <Card title={translate('health.run')} tone={toneName}>
      {run
        ? `${word('RunState', run.state)} · ${translate('health.runLine', { trigger: word('DecisionTrigger', run.trigger), judged: count(run.judged), changed: count(run.changed) })}`
        : translate('health.noRun')}
      {run?.finishedAt && (
        <Box sx={{ color: ink.muted }}>{translate('health.finished', { at: fullTime(run.finishedAt) })}</Box>
      )}
    </Card>
  );
}

function Card({
  title,
  tone: name,
  children,
}: {
  readonly title: string;
  readonly tone: ToneName;
  readonly children: ReactNode;
}) {
  return (
    <Paper
      component="section"
      aria-label={title}
      sx={{ border: `1px solid ${ink.line}`, p: 2, display: 'flex', gap: 1.25 }}
    >
      <Box sx={{ pt: '2px' }}>
        <Glyph name={name} colour={tone[name].main} size={18} />
      </Box>
      <Box sx={{ minWidth: 0 }}>
        <Typography variant="h2">{title}</Typography>
        <Box sx={{ mt: 0.5 }}>{children}</Box>
      </Box>
    </Paper>
  );
}
