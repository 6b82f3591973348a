import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { CasePartsFragment } from '../generated/documents';
import { useNow } from '../shared/clock/ClockProvider';
import { Countdown } from '../shared/clock/Countdown';
import { countdown } from '../shared/countdown';
import { shortTime } from '../shared/format';
import { Glyph } from '../shared/Glyph';
import { ink, tone } from '../shared/tokens';

/** Minutes before a departure from which it speaks up. */
const SOON = 240;
const PRESSING: ReadonlySet<string> = new Set(['T0', 'T1']);

/** When they leave, until when somebody must answer and decide, and whether the clock stands still. */
export function CaseClocks({ appeal }: { readonly appeal: CasePartsFragment }) {
  const translate = useTranslate();
  const isRunning = appeal.decidedAt === null && appeal.closedAt === null;
  const isPaused = appeal.state === 'AWAITING_CITIZEN';
  return (
    <Box sx={{ display: 'flex', gap: 2, fontSize: 13, color: ink.muted, flexWrap: 'wrap', alignItems: 'center' }}>
      <Departure appeal={appeal} />
      {isRunning && appeal.handler === null && (
        <span>
          {translate('appeal.firstDue')} <Countdown to={appeal.firstResponseDue} soonMinutes={15} />
        </span>
      )}
      {isRunning && !isPaused && (
        <span>
          {translate('appeal.decideDue')} <Countdown to={appeal.decideDue} soonMinutes={60} withTime />
        </span>
      )}
      {isRunning && isPaused && appeal.pauseUntil && (
        <Pill tone="yellow">
          {translate('appeal.paused', { until: shortTime(appeal.pauseUntil) })}{' '}
          <Countdown to={appeal.pauseUntil} kind="moment" />
        </Pill>
      )}
    </Box>
  );
}

/** Of those who are stuck or leave today it is the first thing to see. */
function Departure({ appeal }: { readonly appeal: CasePartsFragment }) {
  const translate = useTranslate();
  const now = useNow();
  if (!appeal.departureAt) {
    return appeal.urgency === 'T0' ? (
      <Pill tone="red">{translate('appeal.stuck')}</Pill>
    ) : (
      <span>
        {translate('appeal.departure')} {translate('appeal.noDeparture')}
      </span>
    );
  }
  const time = <Countdown to={appeal.departureAt} kind="moment" soonMinutes={SOON} withTime />;
  const left = countdown(now, Date.parse(appeal.departureAt));
  if (!PRESSING.has(appeal.urgency) || left.passed) {
    return (
      <span>
        {translate('appeal.departure')} {time}
      </span>
    );
  }
  return (
    <Pill tone={left.totalMinutes < SOON ? 'red' : 'yellow'} large>
      {translate('appeal.departure')} {time}
    </Pill>
  );
}

interface PillProps {
  readonly tone: 'red' | 'yellow';
  readonly large?: boolean;
  readonly children: ReactNode;
}

function Pill({ tone: name, large = false, children }: PillProps) {
  const colours = tone[name];
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.75,
        px: 1.25,
        py: '3px',
        borderRadius: '14px',
        fontSize: large ? 14.5 : 13,
        fontWeight: 650,
        color: colours.ink,
        bgcolor: colours.soft,
        border: `1px solid ${colours.line}`,
        '& time': { color: 'inherit' },
      }}
    >
      <Glyph name={name} colour={colours.main} size={14} />
      <span>{children}</span>
    </Box>
  );
}
