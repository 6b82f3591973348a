import { useTranslate } from 'react-admin';
import type { MergePartsFragment } from '../generated/documents';
import { Facts } from '../shared/Facts';
import { fullTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { Tag } from '../shared/Tag';
import { useWord } from '../shared/use-text';

const TONES = { PROPOSED: 'yellow', MERGED: 'green', REJECTED: 'red', UNDONE: 'unknown' } as const;

/** Who proposed, who decided, who took apart, and why. */
export function MergeHistory({ merge }: { readonly merge: MergePartsFragment }) {
  const translate = useTranslate();
  const word = useWord();
  const label = (name: string): string => translate(`merging.history.${name}`);
  const act = (by: string | null, at: string | null, why: string | null): string =>
    [by, at && fullTime(at), why].filter(Boolean).join(' · ');
  return (
    <Panel
      title={label('title')}
      actions={
        <Tag tone={TONES[merge.state]} glyph>
          {word('MergeState', merge.state)}
        </Tag>
      }
    >
      <Facts
        facts={[
          {
            label: label('survivor'),
            value: merge.survivor ? `${merge.survivor.name} ${merge.survivor.idNumber}` : '—',
          },
          { label: label('merged'), value: merge.merged ? `${merge.merged.name} ${merge.merged.idNumber}` : '—' },
          { label: label('proposed'), value: act(merge.proposedBy, merge.proposedAt, merge.reason) },
          ...(merge.decidedAt
            ? [{ label: label('decided'), value: act(merge.decidedBy, merge.decidedAt, merge.decisionReason) }]
            : []),
          ...(merge.undoneAt
            ? [{ label: label('undone'), value: act(merge.undoneBy, merge.undoneAt, merge.undoReason) }]
            : []),
        ]}
      />
    </Panel>
  );
}
