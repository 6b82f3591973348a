import type { PolicyRowPartsFragment, PolicyState } from '../generated/documents';
import { Tag } from '../shared/Tag';
import type { ToneName } from '../shared/tokens';
import { useWord } from '../shared/use-text';
import { standingOf, type Standing } from './standing';

const STATE_TONE: Record<PolicyState, ToneName> = {
  DRAFT: 'unknown',
  SUBMITTED: 'info',
  PUBLISHED: 'green',
  DISCARDED: 'unknown',
};

const STANDING_TONE: Record<Standing, ToneName> = { IN_FORCE: 'green', COMING: 'info', ENDED: 'unknown' };

/** Where a version is in its life: while it is written its state, once published where it stands in time. */
export function PolicyStateTag({ version, now }: { readonly version: PolicyRowPartsFragment; readonly now: number }) {
  const word = useWord();
  if (version.state !== 'PUBLISHED') {
    return (
      <Tag tone={STATE_TONE[version.state]} outlined={version.state === 'DRAFT'}>
        {word('PolicyState', version.state)}
      </Tag>
    );
  }
  const standing = standingOf(version, now);
  return (
    <Tag tone={STANDING_TONE[standing]} glyph={standing === 'IN_FORCE'}>
      {word('PolicyStanding', standing)}
    </Tag>
  );
}
