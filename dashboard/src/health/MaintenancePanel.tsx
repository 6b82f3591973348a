import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useCan } from '../access';
import { ListMaintenanceDocument, type MaintenancePartsFragment } from '../generated/documents';
import { fullTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { PlainTable } from '../shared/PlainTable';
import { Empty, QueryState } from '../shared/QueryState';
import { Tag } from '../shared/Tag';
import { ink, type ToneName } from '../shared/tokens';
import { useAsk } from '../shared/use-api';
import { useWord } from '../shared/use-text';
import { PublishMaintenanceDialog } from './PublishMaintenanceDialog';
import { WithdrawMaintenanceDialog } from './WithdrawMaintenanceDialog';

const EVERY = 60_000;
const TONES: Readonly<Record<MaintenancePartsFragment['state'], ToneName>> = {
  AHEAD: 'info',
  RUNNING: 'yellow',
  OVER: 'unknown',
  WITHDRAWN: 'unknown',
};

type Opened = 'PUBLISH' | MaintenancePartsFragment | null;

/** The hours in which the service may be shut: what is published, and by whom it may be changed. */
export function MaintenancePanel() {
  const translate = useTranslate();
  const can = useCan();
  const [opened, setOpened] = useState<Opened>(null);
  const query = useAsk(ListMaintenanceDocument, {}, { every: EVERY });
  const close = () => setOpened(null);
  const done = () => {
    close();
    void query.refetch();
  };
  return (
    <Panel
      title={translate('health.maintenance.title')}
      aside={translate('health.maintenance.hint')}
      dense
      actions={
        can('Mutation.publishMaintenance') && (
          <Button variant="outlined" size="small" onClick={() => setOpened('PUBLISH')}>
            {translate('health.maintenance.publish')}
          </Button>
        )
      }
    >
      <QueryState query={query}>
        {({ maintenanceWindows }) =>
          maintenanceWindows.length === 0 ? (
            <Empty title={translate('health.maintenance.none')} />
          ) : (
            <Windows windows={maintenanceWindows} onWithdraw={setOpened} />
          )
        }
      </QueryState>
      {opened === 'PUBLISH' && <PublishMaintenanceDialog onClose={close} onDone={done} />}
      {opened !== null && opened !== 'PUBLISH' && (
        <WithdrawMaintenanceDialog window={opened} onClose={close} onDone={done} />
      )}
    </Panel>
  );
}

interface WindowsProps {
  readonly windows: readonly MaintenancePartsFragment[];
  readonly onWithdraw: (window: MaintenancePartsFragment) => void;
}

function Windows({ windows, onWithdraw }: WindowsProps) {
  const translate = useTranslate();
  const word = useWord();
  return (
    <PlainTable
      label={translate('health.maintenance.title')}
      rows={windows}
      rowKey={({ id }) => id}
      columns={[
        { label: translate('health.maintenance.from'), nowrap: true, cell: ({ from }) => fullTime(from) },
        { label: translate('health.maintenance.to'), nowrap: true, cell: ({ to }) => fullTime(to) },
        {
          label: translate('health.maintenance.state'),
          nowrap: true,
          cell: ({ state }) => (
            <Tag tone={TONES[state]} glyph>
              {word('MaintenanceState', state)}
            </Tag>
          ),
        },
        {
          label: translate('health.maintenance.reason'),
          cell: ({ reason, withdrawnBecause }) => (
            <>
              {reason}
              {withdrawnBecause && (
                <Box sx={{ color: ink.muted, fontSize: 12.5 }}>
                  {translate('health.maintenance.because', { reason: withdrawnBecause })}
                </Box>
              )}
            </>
          ),
        },
        {
          label: translate('health.maintenance.withdraw'),
          cell: (window) =>
            window.mayWithdraw && (
              <Button size="small" color="inherit" onClick={() => onWithdraw(window)}>
                {translate('health.maintenance.withdraw')}
              </Button>
            ),
        },
      ]}
    />
  );
}
