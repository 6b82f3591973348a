import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { useCan } from '../access';
import { DismissIncidentDocument, SettleIncidentByListDocument, ShowIncidentDocument } from '../generated/documents';
import { Facts } from '../shared/Facts';
import { count, fullTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { Empty, LinesSkeleton, QueryState } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { useAsk } from '../shared/use-api';
import { useText, useWord } from '../shared/use-text';
import { DraftPanel } from './DraftPanel';
import { DryRunPanel } from './DryRunPanel';
import type { Incident } from './incident.provider';
import { IncidentStateTag } from './IncidentStateTag';
import { LinkedAppeals } from './LinkedAppeals';
import { MoveButton } from './MoveButton';
import { ReviewPanel } from './ReviewPanel';
import { Steps } from './Steps';
import { TimelinePanel } from './TimelinePanel';
import { WavesPanel } from './WavesPanel';

/** One incident, from what it is about to its review note; whatever changes is seen at once. */
export function IncidentShow() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const query = useAsk(
    ShowIncidentDocument,
    { id },
    {
      every: (answer) => (isMoving(answer?.incident?.state) ? 1_500 : 15_000),
      live: { topics: ['incident'], id },
    },
  );
  return (
    <QueryState query={query} skeleton={<LinesSkeleton lines={12} />}>
      {({ incident }) => (incident ? <Shown incident={incident} /> : <Empty title={translate('shared.missing')} />)}
    </QueryState>
  );
}

const isMoving = (state: string | undefined): boolean =>
  state === 'TRYING' || state === 'APPLYING' || state === 'UNDOING' || state === 'SETTLING';

function Shown({ incident }: { readonly incident: Incident }) {
  const translate = useTranslate();
  const word = useWord();
  const can = useCan();
  const place = incident.place?.fullName ?? translate('incident.nowhere');
  return (
    <>
      <ScreenHead
        title={`${incident.number} · ${word('CauseCode', incident.cause)}`}
        hint={
          <Box component="span" sx={{ display: 'inline-flex', gap: 1, alignItems: 'center' }}>
            <IncidentStateTag state={incident.state} />
            {place}
            <Link component={RouterLink} to="/incident">
              {translate('incident.back')}
            </Link>
          </Box>
        }
        actions={
          incident.allowedActions.includes('DISMISS') && (
            <MoveButton
              incident={incident}
              document={DismissIncidentDocument}
              label={translate('incident.move.DISMISS')}
              ask={translate('incident.ask.DISMISS')}
            />
          )
        }
      />
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <Steps incident={incident} />
        {incident.listReplaced && incident.allowedActions.includes('SETTLE') && <ListReplaced incident={incident} />}
        {incident.reviewOverdue && <Alert severity="error">{translate('incident.review.overdueHint')}</Alert>}
        <Box
          sx={{
            display: 'grid',
            gap: 1.5,
            gridTemplateColumns: 'minmax(0, 3fr) minmax(320px, 2fr)',
            alignItems: 'start',
          }}
        >
          <Box sx={{ display: 'grid', gap: 1.5, minWidth: 0 }}>
            {/* what is to be done next stands first */}
            <ReviewPanel incident={incident} />
            <WavesPanel incident={incident} />
            <DraftPanel key={incident.id} incident={incident} />
            <DryRunPanel incident={incident} />
          </Box>
          <Box sx={{ display: 'grid', gap: 1.5, minWidth: 0 }}>
            <AboutPanel incident={incident} />
            {can('Query.incidentAppeals') && <LinkedAppeals incidentId={incident.id} />}
            <TimelinePanel incident={incident} />
          </Box>
        </Box>
      </Box>
    </>
  );
}

/** The list it is about has given way to another: perhaps that was all it needed. */
function ListReplaced({ incident }: { readonly incident: Incident }) {
  const translate = useTranslate();
  return (
    <Alert
      severity="info"
      action={
        <MoveButton
          incident={incident}
          document={SettleIncidentByListDocument}
          label={translate('incident.move.SETTLE')}
          color="primary"
        />
      }
    >
      {translate('incident.listReplaced')}
    </Alert>
  );
}

/** What it is about, and what has come of it so far. */
function AboutPanel({ incident }: { readonly incident: Incident }) {
  const translate = useTranslate();
  const text = useText();
  const word = useWord();
  const label = (name: string): string => translate(`incident.about.${name}`);
  return (
    <Panel title={label('title')}>
      <Facts
        facts={[
          { label: label('cause'), value: text(incident.causeText) },
          { label: label('origin'), value: word('IncidentOrigin', incident.origin) },
          { label: label('openedAt'), value: `${fullTime(incident.openedAt)} ${incident.openedBy ?? ''}` },
          { label: label('list'), value: incident.listFrom ? fullTime(incident.listFrom) : '—' },
          ...(incident.reason ? [{ label: label('reason'), value: incident.reason }] : []),
          {
            label: label('appeals'),
            value: translate('incident.about.appealCount', {
              all: count(incident.appealCount),
              waiting: count(incident.waitingCount),
            }),
          },
          { label: label('freed'), value: <b>{count(incident.freedCount)}</b> },
          { label: label('silent'), value: <b>{count(incident.silentCount)}</b> },
        ]}
      />
    </Panel>
  );
}
