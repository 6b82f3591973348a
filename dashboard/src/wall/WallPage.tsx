import FullIcon from '@mui/icons-material/FullscreenOutlined';
import LeaveIcon from '@mui/icons-material/FullscreenExitOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ReadWallDocument, type ReadWallQuery } from '../generated/documents';
import { useNow } from '../shared/clock/ClockProvider';
import { clockTime } from '../shared/format';
import { LiveMark } from '../shared/live/LiveMark';
import type { LiveInterest } from '../shared/live/use-reask';
import { QueryState } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { ink } from '../shared/tokens';
import { useAsk } from '../shared/use-api';
import { useWidth } from '../shared/use-width';
import { AssignMenu, type Chosen } from './AssignMenu';
import { useAssign } from './use-assign';
import { useFullScreen } from './use-full-screen';
import { WallAgents } from './WallAgents';
import { WallClasses } from './WallClasses';
import { WallEscalations } from './WallEscalations';
import { WallWaiting } from './WallWaiting';

const WALL_EVERY = 10_000;
const LIVE: LiveInterest = { topics: ['wall', 'task', 'incident', 'presence'], gather: 2_000 };
/** The width the wall is drawn for; on a larger screen everything on it is larger, to be read from across the room. */
const DRAWN_FOR = 1_366;
const LARGEST = 2.2;

/** Over navigation and find box, under menus and messages. */
const OVER_EVERYTHING = {
  position: 'fixed',
  inset: 0,
  zIndex: 1200,
  bgcolor: ink.ground,
  overflow: 'auto',
  p: 2,
} as const;

/** The supervisors' wall (班长看板): what lies where, what is late, and the hands to give it to somebody else. */
export function WallPage() {
  const translate = useTranslate();
  const { full, toggle } = useFullScreen();
  const [measure, width] = useWidth(DRAWN_FOR);
  const query = useAsk(ReadWallDocument, {}, { every: WALL_EVERY, live: LIVE, keepPrevious: true });
  const zoom = full ? Math.min(LARGEST, Math.max(1, width / DRAWN_FOR)) : 1;
  return (
    <Box sx={full ? OVER_EVERYTHING : {}}>
      <Box ref={measure} />
      <Box sx={{ zoom }}>
        <ScreenHead
          title={translate('wall.title')}
          hint={<LiveMark />}
          actions={
            <>
              {query.data && (
                <Box component="time" sx={{ fontSize: '1.5rem', fontWeight: 700, fontVariantNumeric: 'tabular-nums' }}>
                  <WallClock />
                </Box>
              )}
              <Button
                variant="outlined"
                color="inherit"
                startIcon={full ? <LeaveIcon /> : <FullIcon />}
                onClick={toggle}
              >
                {translate(full ? 'wall.leave' : 'wall.full')}
              </Button>
            </>
          }
        />
        <QueryState query={query}>{({ deskWall }) => <Wall wall={deskWall} />}</QueryState>
      </Box>
    </Box>
  );
}

function WallClock() {
  return <>{clockTime(useNow())}</>;
}

function Wall({ wall }: { readonly wall: ReadWallQuery['deskWall'] }) {
  const now = useNow();
  const assigning = useAssign();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const hands = {
    ...assigning,
    now,
    choose: (given: Chosen['given'], anchor: HTMLElement) => setChosen({ given, anchor }),
  };
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <WallClasses wall={wall} />
      <Box
        sx={{
          display: 'grid',
          gap: 1.5,
          gridTemplateColumns: 'minmax(430px, 1fr) minmax(0, 1.25fr)',
          alignItems: 'start',
        }}
      >
        <Box sx={{ display: 'grid', gap: 1.5 }}>
          <WallWaiting waiting={wall.waiting} hands={hands} />
          <WallEscalations escalations={wall.escalations} now={now} />
        </Box>
        <WallAgents agents={wall.agents} hands={hands} />
      </Box>
      <AssignMenu chosen={chosen} agents={wall.agents} onGive={assigning.give} onClose={() => setChosen(null)} />
    </Box>
  );
}
