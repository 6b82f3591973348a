import { Tag } from '../shared/Tag';
import type { ToneName } from '../shared/tokens';
import { useWord } from '../shared/use-text';

const TONES: Readonly<Record<string, ToneName>> = {
  OPEN: 'red',
  DRAFTED: 'yellow',
  TRYING: 'info',
  TRIED: 'yellow',
  APPROVED: 'popup',
  APPLYING: 'info',
  STOPPED: 'red',
  UNDOING: 'info',
  SETTLING: 'info',
  APPLIED: 'green',
  DISMISSED: 'unknown',
  CLOSED: 'unknown',
};

/** Where an incident stands: a word, a shape and a tone. */
export function IncidentStateTag({ state }: { readonly state: string }) {
  const word = useWord();
  return (
    <Tag tone={TONES[state] ?? 'unknown'} glyph>
      {word('IncidentState', state)}
    </Tag>
  );
}
