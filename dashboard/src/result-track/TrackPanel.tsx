import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { TestWayFragment } from '../generated/documents';
import { fullTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { AskTrack } from './AskTrack';
import { TrackView } from './TrackView';

interface TrackPanelProps {
  readonly personId: string;
  readonly purpose: string;
  /** The newest tests, latest first. */
  readonly ways: readonly TestWayFragment[];
}

/** Where the newest result is, and the question about another one (我的结果在哪). */
export function TrackPanel({ personId, purpose, ways }: TrackPanelProps) {
  const translate = useTranslate();
  const [asking, setAsking] = useState(false);
  const [newest] = ways;
  return (
    <Panel
      title={translate('track.title')}
      aside={
        newest && translate('track.sampled', { at: fullTime(newest.sampledAt), institution: newest.institution.name })
      }
      actions={
        !asking && (
          <Button size="small" onClick={() => setAsking(true)}>
            {translate('track.other')}
          </Button>
        )
      }
    >
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {newest ? <TrackView track={newest.track} /> : <span>{translate('track.none')}</span>}
        {asking && <AskTrack personId={personId} purpose={purpose} onClose={() => setAsking(false)} />}
      </Box>
    </Panel>
  );
}
