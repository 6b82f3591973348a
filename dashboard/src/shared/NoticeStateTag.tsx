import type { NoticeState } from '../generated/documents';
import { Tag } from './Tag';
import type { ToneName } from './tokens';
import { useWord } from './use-text';

const TONES: Readonly<Record<NoticeState, ToneName>> = {
  QUEUED: 'info',
  SENDING: 'info',
  SENT: 'green',
  DELIVERED: 'green',
  FAILED: 'red',
  CANCELLED: 'unknown',
};

/** Where a notice is on its way to the person. */
export function NoticeStateTag({ state }: { readonly state: NoticeState }) {
  const word = useWord();
  return (
    <Tag tone={TONES[state]} glyph={state === 'FAILED'}>
      {word('NoticeState', state)}
    </Tag>
  );
}
