import Box from '@mui/material/Box';
import { useState } from 'react';
import { usePermissions, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import {
  ShowAppealDocument,
  type AppealState,
  type CasePartsFragment,
  type ShowAppealQuery,
} from '../generated/documents';
import { Empty, LinesSkeleton, QueryState } from '../shared/QueryState';
import { useAsk } from '../shared/use-api';
import { CaseDesk } from './CaseDesk';
import { CaseHead } from './CaseHead';
import { CaseSlot } from './CaseSlot';
import { CASE_SLOTS } from './case-slots';
import { CaseUnderstanding } from './CaseUnderstanding';
import { useCaseDesk } from './use-case-desk';
import { useOpenCase } from './use-open-case';
import { type View, ViewSwitch } from './ViewSwitch';

/** Milliseconds between two looks at a case: short while the system is at work on it, long while people are. */
const AT_WORK = 1_000;
const AT_REST = 5_000;
const SYSTEM_STATES: ReadonlySet<AppealState> = new Set(['DECIDED', 'APPLIED']);

const LIVE_TOPICS = ['appeal', 'notice', 'task', 'presence'] as const;

const lookAgain = (answer: ShowAppealQuery | undefined): number =>
  answer?.appeal && SYSTEM_STATES.has(answer.appeal.state) ? AT_WORK : AT_REST;

/** One case on one screen: left what is known and why, right what is done about it. */
export function AppealShow() {
  const { id = '' } = useParams();
  // what is asked with the case depends on what may be read
  const { isPending } = usePermissions();
  return isPending ? <LinesSkeleton /> : <AskedCase id={id} />;
}

function AskedCase({ id }: { readonly id: string }) {
  const translate = useTranslate();
  useOpenCase(id);
  const query = useAsk(ShowAppealDocument, { id }, { every: lookAgain, live: { topics: LIVE_TOPICS, id } });
  return (
    <QueryState query={query}>
      {({ appeal }) =>
        appeal ? <Case key={appeal.id} appeal={appeal} /> : <Empty title={translate('shared.missing')} />
      }
    </QueryState>
  );
}

function Case({ appeal }: { readonly appeal: CasePartsFragment }) {
  const desk = useCaseDesk(appeal);
  const [view, setView] = useState<View>('NOW');
  return (
    <>
      <CaseHead appeal={appeal} desk={desk} aside={<ViewSwitch view={view} onChange={setView} />} />
      <CaseSlot panels={CASE_SLOTS.strip} appeal={appeal} desk={desk} />
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 1.5fr) minmax(380px, 1fr)' },
          gap: 1.5,
        }}
      >
        <CaseUnderstanding appeal={appeal} desk={desk} view={view} />
        <CaseDesk appeal={appeal} desk={desk} />
      </Box>
    </>
  );
}
