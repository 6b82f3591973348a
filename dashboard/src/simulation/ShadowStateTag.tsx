import type { ShadowRunState } from '../generated/documents';
import { Tag } from '../shared/Tag';
import type { ToneName } from '../shared/tokens';
import { useWord } from '../shared/use-text';

const TONE: Readonly<Record<ShadowRunState, ToneName>> = { ACTIVE: 'info', ENDED: 'green', STOPPED: 'unknown' };

export function ShadowStateTag({ state }: { readonly state: ShadowRunState }) {
  const word = useWord();
  return (
    <Tag tone={TONE[state]} glyph>
      {word('ShadowRunState', state)}
    </Tag>
  );
}
