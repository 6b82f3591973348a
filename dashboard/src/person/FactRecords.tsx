import { useTranslate } from 'react-admin';
import type { PersonFactsFragment } from '../generated/documents';
import { fullTime } from '../shared/format';
import { PlainTable } from '../shared/PlainTable';
import { Tag } from '../shared/Tag';
import { useWord } from '../shared/use-text';

interface RecordsProps {
  readonly person: PersonFactsFragment;
}

export function StayRecords({ person }: RecordsProps) {
  const translate = useTranslate();
  const word = useWord();
  return (
    <PlainTable
      label={translate('person.stays')}
      rows={person.stays}
      rowKey={({ id }) => id}
      columns={[
        { label: translate('person.stay.where'), cell: ({ division }) => division.fullName },
        { label: translate('person.stay.source'), cell: ({ source }) => word('StaySource', source) },
        {
          label: translate('person.stay.precision'),
          cell: ({ precision }) => (
            <Tag tone={precision === 'PREFECTURE' || precision === 'PROVINCE' ? 'yellow' : 'unknown'}>
              {word('Precision', precision)}
            </Tag>
          ),
        },
        { label: translate('person.stay.arrived'), nowrap: true, cell: ({ arrivedAt }) => fullTime(arrivedAt) },
        {
          label: translate('person.stay.left'),
          nowrap: true,
          cell: ({ leftAt }) => (leftAt ? fullTime(leftAt) : translate('shared.ongoing')),
        },
        {
          label: translate('person.stay.detail'),
          cell: ({ detail, phone }) => [detail, phone?.number].filter(Boolean).join(' · '),
        },
      ]}
    />
  );
}
