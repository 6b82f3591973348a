import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { countdown, pressure, type Countdown as Left } from '../countdown';
import { fullTime, shortTime } from '../format';
import { ink, tone } from '../tokens';
import { useNow } from './ClockProvider';

type Translate = ReturnType<typeof useTranslate>;

/** "2 小时 5 分" in the language of the screen. */
export function leftWords(translate: Translate, left: Left): string {
  if (left.days > 0) return translate('shared.left.days', { days: left.days, hours: left.hours });
  if (left.hours > 0) return translate('shared.left.hours', { hours: left.hours, minutes: left.minutes });
  return translate('shared.left.minutes', { minutes: left.minutes });
}

interface CountdownProps {
  readonly to: string;
  /** Warns when fewer minutes are left. */
  readonly soonMinutes?: number;
  /** A due time that has passed is late; a departure or a clearing date has merely passed. */
  readonly kind?: 'due' | 'moment';
  readonly withTime?: boolean;
}

const WORDS = {
  due: { ahead: 'shared.due.in', passed: 'shared.due.late' },
  moment: { ahead: 'shared.due.until', passed: 'shared.due.passed' },
} as const;
const COLOUR = { late: tone.red.ink, soon: tone.yellow.ink, calm: ink.body } as const;

/** Time left to an instant, in words, renewed by the server's clock. */
export function Countdown({ to, soonMinutes = 30, kind = 'due', withTime = false }: CountdownProps) {
  const translate = useTranslate();
  const left = countdown(useNow(), Date.parse(to));
  const speaks = pressure(left, soonMinutes);
  const { passed, ahead } = WORDS[kind];
  const words = translate(left.passed ? passed : ahead, { left: leftWords(translate, left) });
  const weight = speaks === 'calm' ? 500 : 650;
  return (
    <Box
      component="time"
      dateTime={to}
      title={fullTime(to)}
      sx={{
        whiteSpace: 'nowrap',
        color: kind === 'moment' && left.passed ? ink.muted : COLOUR[speaks],
        fontWeight: weight,
      }}
    >
      {withTime ? `${shortTime(to)} · ${words}` : words}
    </Box>
  );
}
