import { useTranslate } from 'react-admin';
import type { PolicyRowPartsFragment } from '../generated/documents';
import { Facts } from '../shared/Facts';
import { fullTime, shortTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { Tag } from '../shared/Tag';
import { brand } from '../shared/tokens';
import { useWord } from '../shared/use-text';

/** An end or a roll-back that somebody proposed and another has to approve. */
export function ChangePanel({ change }: { readonly change: NonNullable<PolicyRowPartsFragment['change']> }) {
  const translate = useTranslate();
  const word = useWord();
  const label = (name: string): string => translate(`policy.change.${name}`);
  return (
    <Panel
      title={translate('policy.change.title')}
      aside={
        <>
          <Tag tone="info">{word('PolicyChangeKind', change.kind)}</Tag>{' '}
          {change.emergency && <Tag tone="red">{translate('policy.emergency')}</Tag>}
        </>
      }
      accent={brand.main}
    >
      <Facts
        facts={[
          ...(change.validTo ? [{ label: label('at'), value: fullTime(change.validTo) }] : []),
          { label: label('reason'), value: change.reason },
          { label: label('by'), value: change.proposedBy },
          {
            label: label('approvals'),
            value:
              change.approvals.map(({ by, at }) => `${by} · ${shortTime(at)}`).join(translate('shared.comma')) ||
              translate('shared.none'),
          },
        ]}
      />
    </Panel>
  );
}
