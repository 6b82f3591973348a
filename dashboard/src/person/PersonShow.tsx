import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { SourcePanel } from '../connector';
import { ShowPersonDocument, type ShowPersonQuery } from '../generated/documents';
import { GapList } from '../shared/decision/GapList';
import { OutcomeBanner } from '../shared/decision/OutcomeBanner';
import { ReasonList } from '../shared/decision/ReasonList';
import { WaysOut } from '../shared/decision/WaysOut';
import type { ActionFor } from '../shared/decision/way-out-action';
import { Empty, QueryState } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { TimeAxis } from '../shared/time-axis/TimeAxis';
import { MergedNotice } from '../merging';
import { TrackPanel } from '../result-track';
import { useAsk } from '../shared/use-api';
import { PersonCard } from './PersonCard';
import { PersonRecords } from './PersonRecords';
import { HOTLINE_PURPOSE } from './person.provider';

export type ShownPerson = NonNullable<ShowPersonQuery['person']>;

interface PersonShowProps {
  /** What the other concepts offer to do for this person, e.g. open an appeal. */
  readonly actions: (person: ShownPerson) => ReactNode;
  readonly wayOutAction: ActionFor;
}

/** One person over all sources: outcome, why, what clears it, and every record behind it. */
export function PersonShow({ actions, wayOutAction }: PersonShowProps) {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const query = useAsk(ShowPersonDocument, { id, purpose: HOTLINE_PURPOSE });
  return (
    <QueryState query={query}>
      {({ person }) =>
        person ? (
          <>
            <ScreenHead title={translate('person.who')} hint={translate('person.masked')} actions={actions(person)} />
            <MergedNotice person={person} />
            <PersonCard person={person} />
            <Understanding person={person} wayOutAction={wayOutAction} />
            <Box sx={{ mb: 1.5 }}>
              <SourcePanel
                personId={person.id}
                purpose={HOTLINE_PURPOSE}
                sources={person.sources}
                rereads={['ShowPerson']}
              />
            </Box>
            <PersonRecords person={person} />
          </>
        ) : (
          <Empty title={translate('shared.missing')} />
        )
      }
    </QueryState>
  );
}

interface UnderstandingProps {
  readonly person: ShownPerson;
  readonly wayOutAction: PersonShowProps['wayOutAction'];
}

function Understanding({ person, wayOutAction }: UnderstandingProps) {
  const translate = useTranslate();
  const { decision } = person;
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 1.65fr) minmax(320px, 1fr)' },
        gap: 1.5,
        my: 1.5,
      }}
    >
      <Box sx={{ display: 'grid', gap: 1.5, alignContent: 'start', minWidth: 0 }}>
        {decision ? (
          <OutcomeBanner decision={decision} title={translate('decision.outcome')} />
        ) : (
          <Empty title={translate('decision.noDecision')} />
        )}
        <TimeAxis facts={person} decision={decision} />
        {decision && <ReasonList decision={decision} />}
      </Box>
      <Box sx={{ display: 'grid', gap: 1.5, alignContent: 'start', minWidth: 0 }}>
        {decision && <WaysOut decision={decision} actionFor={wayOutAction} />}
        {decision && <GapList decision={decision} actionFor={wayOutAction} />}
        <TrackPanel personId={person.id} purpose={HOTLINE_PURPOSE} ways={person.ways} />
      </Box>
    </Box>
  );
}
