import type { AppealState, UrgencyClass } from '../generated/documents';
import { Tag } from '../shared/Tag';
import type { ToneName } from '../shared/tokens';
import { useWord } from '../shared/use-text';

const URGENCY_TONE: Record<UrgencyClass, ToneName> = { T0: 'red', T1: 'yellow', T2: 'info', T3: 'unknown' };

interface UrgencyTagProps {
  readonly urgency: UrgencyClass;
  /** Only the class; its words are in the tooltip. */
  readonly short?: boolean;
}

export function UrgencyTag({ urgency, short = false }: UrgencyTagProps) {
  const word = useWord();
  const words = `${urgency} ${word('UrgencyClass', urgency)}`;
  return (
    <Tag tone={URGENCY_TONE[urgency]} glyph={urgency === 'T0' || urgency === 'T1'} {...(short && { title: words })}>
      {short ? urgency : words}
    </Tag>
  );
}

const STATE_TONE: Partial<Record<AppealState, ToneName>> = {
  RECEIVED: 'info',
  VERIFYING: 'info',
  IN_REVIEW: 'info',
  AWAITING_CITIZEN: 'yellow',
  AWAITING_AGENCY: 'yellow',
  PROPOSED: 'popup',
  SECOND_REVIEW: 'popup',
  NOTIFIED: 'green',
  CLOSED: 'green',
  REOPENED: 'red',
};

export function StateTag({ state }: { readonly state: AppealState }) {
  const word = useWord();
  return <Tag tone={STATE_TONE[state] ?? 'unknown'}>{word('AppealState', state)}</Tag>;
}
