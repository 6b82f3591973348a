import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { LinkAppealDocument } from '../../generated/documents';
import { CommandNotice } from '../../shared/Faults';
import { useCommand } from '../../shared/use-api';
import { useWord } from '../../shared/use-text';
import type { CasePanelProps } from '../case-panel';

/** Offers a case to the open incidents that touch its person; most join by themselves. */
export function JoinIncident({ appeal, desk }: CasePanelProps) {
  const translate = useTranslate();
  const word = useWord();
  const join = useCommand(LinkAppealDocument);
  const send = async (incidentId: string) => {
    const input = { appealId: appeal.id, expectedVersion: appeal.version, incidentId, note: null };
    if (await join.run({ input })) await desk.settle();
  };
  return (
    <>
      {appeal.person.incidents.map(({ id, number, place, cause, appealCount }) => (
        <Alert
          key={id}
          severity="info"
          action={
            <Button color="inherit" loading={join.busy} onClick={() => void send(id)}>
              {translate('incident.banner.join', { number })}
            </Button>
          }
        >
          {translate('incident.banner.mayJoin', {
            place: place?.fullName ?? translate('incident.nowhere'),
            cause: word('CauseCode', cause),
            count: appealCount,
          })}
        </Alert>
      ))}
      <CommandNotice {...join} />
    </>
  );
}
