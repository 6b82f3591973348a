import type { AreaKind, AreaVersionState, RiskLevel } from '../generated/documents';
import { Tag } from '../shared/Tag';
import type { ToneName } from '../shared/tokens';
import { useWord } from '../shared/use-text';

const LEVEL_TONE: Record<RiskLevel, ToneName> = { HIGH: 'red', MEDIUM: 'yellow', LOW: 'unknown' };

/** Level of a listed place, or the kind of list where it has none. */
export function LevelTag({ level, kind }: { readonly level: RiskLevel | null; readonly kind: AreaKind }) {
  const word = useWord();
  return level ? (
    <Tag tone={LEVEL_TONE[level]} glyph={level !== 'LOW'}>
      {word('RiskLevel', level)}
    </Tag>
  ) : (
    <Tag tone="red" glyph>
      {word('AreaKind', kind)}
    </Tag>
  );
}

const STATE_TONE: Record<AreaVersionState, ToneName> = {
  IN_REVIEW: 'yellow',
  HELD: 'red',
  READY: 'info',
  PUBLISHED: 'green',
  REJECTED: 'unknown',
  SUPERSEDED: 'unknown',
};

export function VersionStateTag({ state }: { readonly state: AreaVersionState }) {
  const word = useWord();
  return (
    <Tag tone={STATE_TONE[state]} glyph={state === 'HELD' || state === 'PUBLISHED'}>
      {word('AreaVersionState', state)}
    </Tag>
  );
}
