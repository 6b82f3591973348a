import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { ApproveIncidentDocument } from '../generated/documents';
import { CommandNotice } from '../shared/Faults';
import { useCommand, useForget } from '../shared/use-api';
import type { Incident } from './incident.provider';

interface ApproveButtonProps {
  readonly incident: Incident;
  readonly dryRun: NonNullable<Incident['dryRun']>;
}

/** Approves the dry run on the screen: this one is applied, and no other. */
export function ApproveButton({ incident: { id, version }, dryRun }: ApproveButtonProps) {
  const translate = useTranslate();
  const forget = useForget();
  const command = useCommand(ApproveIncidentDocument);
  const approve = async () => {
    await command.run({ input: { incidentId: id, expectedVersion: version, dryRunId: dryRun.id, note: null } });
    await forget('ShowIncident', 'incident');
  };
  return (
    <Box>
      <Button variant="contained" loading={command.busy} disabled={!dryRun.isCurrent} onClick={() => void approve()}>
        {translate('incident.move.APPROVE')}
      </Button>
      <CommandNotice {...command} />
    </Box>
  );
}
