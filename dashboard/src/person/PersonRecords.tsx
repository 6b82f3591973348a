import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useState, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { FamilyPanel } from '../family';
import { NumberPanel } from '../phone';
import { Empty } from '../shared/QueryState';
import { useForget } from '../shared/use-api';
import { ink } from '../shared/tokens';
import type { ShownPerson } from './PersonShow';
import { CommunityRecords } from './CommunityRecords';
import { AppealRecords, DecisionRecords, DeclarationRecords } from './DeskRecords';
import { DoseRecords } from './DoseRecords';
import { StayRecords } from './StayRecords';
import { TestRecords } from './TestRecords';

const TABS = [
  'stays',
  'tests',
  'vaccinations',
  'phones',
  'delegations',
  'declarations',
  'communityDecisions',
  'appeals',
  'decisions',
] as const;
type TabName = (typeof TABS)[number];

const RECORDS: Record<TabName, (props: { readonly person: ShownPerson }) => ReactNode> = {
  stays: StayRecords,
  tests: TestRecords,
  vaccinations: DoseRecords,
  phones: NumberRecords,
  delegations: FamilyRecords,
  declarations: DeclarationRecords,
  communityDecisions: CommunityRecords,
  appeals: AppealRecords,
  decisions: DecisionRecords,
};

function NumberRecords({ person }: { readonly person: ShownPerson }) {
  const reread = useReread();
  return <NumberPanel person={person} decision={person.decision} onChanged={reread} />;
}

function FamilyRecords({ person }: { readonly person: ShownPerson }) {
  const reread = useReread();
  return <FamilyPanel person={person} onChanged={reread} />;
}

function useReread(): () => void {
  const forget = useForget();
  return () => void forget('ShowPerson');
}

/** These say themselves what there is when there is no record. */
const ALWAYS_SHOWN: ReadonlySet<TabName> = new Set<TabName>(['vaccinations', 'delegations', 'phones']);

const countOf = (person: ShownPerson, tab: TabName): number =>
  tab === 'delegations'
    ? person.delegations.length + person.heldDelegations.length + person.checkpointPasses.length
    : person[tab].length;

/** Every record of a person, one kind at a time. */
export function PersonRecords({ person }: { readonly person: ShownPerson }) {
  const translate = useTranslate();
  const [tab, setTab] = useState<TabName>('stays');
  const Records = RECORDS[tab];
  return (
    <Paper sx={{ border: `1px solid ${ink.line}` }}>
      <Tabs
        value={tab}
        onChange={(_event, value: TabName) => setTab(value)}
        variant="scrollable"
        sx={{ borderBottom: `1px solid ${ink.line}`, px: 1 }}
      >
        {TABS.map((name) => (
          <Tab
            key={name}
            value={name}
            id={`record-tab-${name}`}
            label={`${translate(`person.${name}`)} ${countOf(person, name)}`}
          />
        ))}
      </Tabs>
      <Box role="tabpanel" aria-labelledby={`record-tab-${tab}`}>
        {person[tab].length === 0 && !ALWAYS_SHOWN.has(tab) ? (
          <Empty title={translate(`person.none.${tab}`)} />
        ) : (
          <Records person={person} />
        )}
      </Box>
    </Paper>
  );
}
