import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import { useTranslate } from 'react-admin';
import type { RunPartsFragment } from '../generated/documents';
import { count } from './format';
import { Panel } from './Panel';
import { Tag } from './Tag';
import type { ToneName } from './tokens';
import { useWord } from './use-text';

/** Milliseconds between two looks at a run that is under way. */
export const RUN_EVERY = 1_000;

const STATE_TONE: Record<RunPartsFragment['state'], ToneName> = {
  QUEUED: 'info',
  RUNNING: 'info',
  DONE: 'green',
  FAILED: 'red',
};

export const isUnderWay = (run: RunPartsFragment): boolean => run.state === 'QUEUED' || run.state === 'RUNNING';

interface RunProgressProps {
  readonly run: RunPartsFragment;
  /** What it waits for while it is queued, where that is known. */
  readonly waits?: string;
}

/** How far the re-evaluation after a publication has come. */
export function RunProgress({ run, waits }: RunProgressProps) {
  const translate = useTranslate();
  const word = useWord();
  const share = run.candidates ? Math.min(100, (run.judged / run.candidates) * 100) : run.state === 'DONE' ? 100 : 0;
  return (
    <Panel
      title={translate('shared.run.title')}
      aside={
        <Tag tone={STATE_TONE[run.state]} glyph>
          {word('RunState', run.state)}
        </Tag>
      }
    >
      <LinearProgress
        variant="determinate"
        value={share}
        aria-label={translate('shared.run.label')}
        sx={{ height: 8, borderRadius: 4, mb: 1 }}
      />
      <Box aria-live="polite">
        {run.state === 'QUEUED' && waits
          ? waits
          : translate('shared.run.progress', {
              judged: count(run.judged),
              candidates: run.candidates === null ? '…' : count(run.candidates),
              changed: count(run.changed),
            })}
      </Box>
    </Panel>
  );
}
