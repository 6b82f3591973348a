import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslate } from 'react-admin';
import { WatchAreaRunDocument, type RunPartsFragment } from '../generated/documents';
import { count } from '../shared/format';
import { Panel } from '../shared/Panel';
import { Tag } from '../shared/Tag';
import type { ToneName } from '../shared/tokens';
import { useAsk } from '../shared/use-api';
import { useWord } from '../shared/use-text';

const RUN_EVERY = 1_000;
const STATE_TONE: Record<RunPartsFragment['state'], ToneName> = {
  QUEUED: 'info',
  RUNNING: 'info',
  DONE: 'green',
  FAILED: 'red',
};

const running = (run: RunPartsFragment): boolean => run.state === 'QUEUED' || run.state === 'RUNNING';

/** How far the re-evaluation after a publication has come. */
export function RunPanel({ versionId, run: first }: { readonly versionId: string; readonly run: RunPartsFragment }) {
  const translate = useTranslate();
  const word = useWord();
  const query = useAsk(WatchAreaRunDocument, { id: versionId }, { ...(running(first) && { every: RUN_EVERY }) });
  const run = query.data?.areaVersion?.run ?? first;
  const share = run.candidates ? Math.min(100, (run.judged / run.candidates) * 100) : run.state === 'DONE' ? 100 : 0;
  return (
    <Panel
      title={translate('area.run.title')}
      aside={
        <Tag tone={STATE_TONE[run.state]} glyph>
          {word('RunState', run.state)}
        </Tag>
      }
    >
      <LinearProgress
        variant="determinate"
        value={share}
        aria-label={translate('area.run.label')}
        sx={{ height: 8, borderRadius: 4, mb: 1 }}
      />
      <Box aria-live="polite">
        {translate('area.run.progress', {
          judged: count(run.judged),
          candidates: run.candidates === null ? '…' : count(run.candidates),
          changed: count(run.changed),
        })}
      </Box>
    </Panel>
  );
}
