import type { AuditOutcome } from '../generated/documents';
import { Tag } from '../shared/Tag';
import type { ToneName } from '../shared/tokens';
import { useWord } from '../shared/use-text';

const TONE: Readonly<Record<AuditOutcome, ToneName>> = {
  DONE: 'green',
  REFUSED: 'yellow',
  FAILED: 'red',
  UNKNOWN: 'unknown',
};

export function OutcomeTag({ outcome }: { readonly outcome: AuditOutcome }) {
  const word = useWord();
  return (
    <Tag tone={TONE[outcome]} glyph>
      {word('AuditOutcome', outcome)}
    </Tag>
  );
}
