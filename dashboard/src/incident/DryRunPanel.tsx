import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslate } from 'react-admin';
import { CancelIncidentDryRunDocument, DryRunIncidentDocument, SendBackIncidentDocument } from '../generated/documents';
import { Facts } from '../shared/Facts';
import { count, fullTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { Empty } from '../shared/QueryState';
import { OutcomeMatrix, SamplesPanel } from '../simulation';
import { ApproveButton } from './ApproveButton';
import type { Incident } from './incident.provider';
import { MoveButton } from './MoveButton';

type DryRun = NonNullable<Incident['dryRun']>;
const isUnderWay = ({ state }: DryRun): boolean => state === 'QUEUED' || state === 'RUNNING';

/** The draft tried on everybody it names: who is freed, who is left as they are, and what some of them would be told. */
export function DryRunPanel({ incident }: { readonly incident: Incident }) {
  const translate = useTranslate();
  const { dryRun, allowedActions } = incident;
  const label = (name: string): string => translate(`incident.dryRun.${name}`);
  return (
    <>
      <Panel
        title={label('title')}
        aside={dryRun?.finishedAt ? label('hint') : undefined}
        actions={
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'start', py: 0.5 }}>
            {allowedActions.includes('DRY_RUN') && (
              <MoveButton
                incident={incident}
                document={DryRunIncidentDocument}
                label={label(dryRun ? 'again' : 'start')}
                variant={dryRun?.isCurrent ? 'outlined' : 'contained'}
                color="primary"
              />
            )}
            {allowedActions.includes('CANCEL_DRY_RUN') && (
              <MoveButton incident={incident} document={CancelIncidentDryRunDocument} label={label('cancel')} />
            )}
            {allowedActions.includes('SEND_BACK') && (
              <MoveButton
                incident={incident}
                document={SendBackIncidentDocument}
                label={translate('incident.move.SEND_BACK')}
                ask={translate('incident.ask.SEND_BACK')}
              />
            )}
            {dryRun && allowedActions.includes('APPROVE') && <ApproveButton incident={incident} dryRun={dryRun} />}
          </Box>
        }
      >
        {dryRun ? <Found dryRun={dryRun} incident={incident} /> : <Empty title={label('none')} />}
      </Panel>
      {dryRun?.figures && (
        <>
          <OutcomeMatrix cells={dryRun.figures.matrix} persons={dryRun.figures.persons} />
          <SamplesPanel samples={dryRun.figures.samples} />
        </>
      )}
    </>
  );
}

function Found({ dryRun, incident }: { readonly dryRun: DryRun; readonly incident: Incident }) {
  const translate = useTranslate();
  const label = (name: string): string => translate(`incident.dryRun.${name}`);
  const figure = (value: number | null | undefined): string => (typeof value === 'number' ? count(value) : '—');
  if (isUnderWay(dryRun)) {
    return (
      <Box aria-live="polite" sx={{ display: 'grid', gap: 0.5 }}>
        {label('running')} {count(dryRun.judged)} / {figure(dryRun.candidates)}
        <LinearProgress
          aria-label={label('running')}
          variant={dryRun.candidates ? 'determinate' : 'indeterminate'}
          value={dryRun.candidates ? (dryRun.judged / dryRun.candidates) * 100 : 0}
        />
      </Box>
    );
  }
  if (dryRun.state !== 'DONE') return <Alert severity="warning">{label(dryRun.state)}</Alert>;
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {!dryRun.isCurrent && incident.waves.length === 0 && <Alert severity="warning">{label('stale')}</Alert>}
      <Facts
        columns={2}
        facts={[
          { label: label('candidates'), value: figure(dryRun.candidates) },
          { label: label('freed'), value: <b>{figure(dryRun.freed)}</b> },
          { label: label('silent'), value: <b>{figure(dryRun.silent)}</b> },
          { label: label('unchanged'), value: figure(dryRun.unchanged) },
          { label: label('stricter'), value: figure(dryRun.stricter) },
          { label: label('unfit'), value: figure(dryRun.unfit) },
          { label: label('at'), value: fullTime(dryRun.at) },
          { label: label('policy'), value: dryRun.policy ?? '—' },
          ...(dryRun.approvedAt
            ? [{ label: label('approved'), value: `${dryRun.approver ?? ''} ${fullTime(dryRun.approvedAt)}` }]
            : []),
        ]}
      />
    </Box>
  );
}
