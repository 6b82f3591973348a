import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { useCan } from '../../access';
import { AgencyTaskCard } from '../../agency';
import type { AgencyTaskPartsFragment } from '../../generated/documents';
import { Panel } from '../../shared/Panel';
import { ink } from '../../shared/tokens';
import type { CasePanelProps } from '../case-panel';
import { AskAgencyForm } from './AskAgencyForm';

const ASKING = 'ASK_AGENCY';

/** What agencies were asked about this case and what they answered, and room to ask one more. */
export function AgencyPanel({ appeal, desk }: CasePanelProps) {
  const translate = useTranslate();
  const can = useCan();
  const asking = desk.panel === ASKING && desk.may('ASK_AGENCY');
  if (appeal.agencyTasks.length === 0 && !desk.may('ASK_AGENCY')) return null;
  const useAnswer = ({ suggestion, evidenceId }: AgencyTaskPartsFragment) => {
    if (!suggestion) return;
    const { kind, targetIds, division } = suggestion;
    const evidenceIds = new Set([...desk.draft.evidenceIds, ...(evidenceId === null ? [] : [evidenceId])]);
    desk.startComposer({ kind, targetIds, division, evidenceIds: [...evidenceIds] });
  };
  return (
    <Panel
      title={translate('agency.panel')}
      aside={String(appeal.agencyTasks.length)}
      dense
      actions={
        desk.may('ASK_AGENCY') && !asking ? (
          <Button onClick={() => desk.openPanel(ASKING)}>{translate('agency.ask')}</Button>
        ) : undefined
      }
    >
      {asking && <AskAgencyForm appeal={appeal} onClose={desk.closePanel} onDone={desk.settle} />}
      {appeal.agencyTasks.length === 0 && !asking && (
        <Box sx={{ px: 2, py: 1.25, color: ink.muted }}>{translate('agency.none')}</Box>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {appeal.agencyTasks.map((task) => (
          <AgencyTaskCard
            key={task.id}
            task={task}
            mayChase={can('Mutation.chaseAgencyTask')}
            onSuggestion={desk.may('PROPOSE_CORRECTION') ? useAnswer : undefined}
          />
        ))}
      </Box>
    </Panel>
  );
}
