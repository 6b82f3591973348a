import { useTranslate } from 'react-admin';
import type { PersonFactsFragment } from '../generated/documents';
import { fullDay, fullTime } from '../shared/format';
import { PlainTable } from '../shared/PlainTable';
import { Tag } from '../shared/Tag';
import type { ToneName } from '../shared/tokens';
import { useWord } from '../shared/use-text';

interface RecordsProps {
  readonly person: PersonFactsFragment;
}

const time = (at: string | null): string => (at ? fullTime(at) : '—');

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

const RESULT_TONE: Record<PersonFactsFragment['tests'][number]['result'], ToneName> = {
  NEGATIVE: 'green',
  POSITIVE: 'red',
  INCONCLUSIVE: 'yellow',
  PENDING: 'unknown',
};

export function TestRecords({ person }: RecordsProps) {
  const translate = useTranslate();
  const word = useWord();
  return (
    <PlainTable
      label={translate('person.tests')}
      rows={person.tests}
      rowKey={({ id }) => id}
      columns={[
        {
          label: translate('person.test.result'),
          cell: ({ result }) => (
            <Tag tone={RESULT_TONE[result]} glyph>
              {word('TestResult', result)}
            </Tag>
          ),
        },
        { label: translate('person.test.sampled'), nowrap: true, cell: ({ sampledAt }) => fullTime(sampledAt) },
        { label: translate('person.test.reported'), nowrap: true, cell: ({ reportedAt }) => time(reportedAt) },
        { label: translate('person.test.uploaded'), nowrap: true, cell: ({ uploadedAt }) => time(uploadedAt) },
        { label: translate('person.test.visible'), nowrap: true, cell: ({ visibleAt }) => time(visibleAt) },
        {
          label: translate('person.test.institution'),
          cell: ({ institution }) =>
            institution.connected
              ? institution.name
              : translate('shared.aside', { main: institution.name, aside: translate('person.test.notConnected') }),
        },
        { label: translate('person.test.scope'), cell: ({ scope }) => word('TestScope', scope) },
        { label: translate('person.test.channel'), cell: ({ channel }) => word('TestChannel', channel) },
      ]}
    />
  );
}

export function DoseRecords({ person }: RecordsProps) {
  const translate = useTranslate();
  const word = useWord();
  return (
    <PlainTable
      label={translate('person.vaccinations')}
      rows={person.vaccinations}
      rowKey={({ id }) => id}
      columns={[
        { label: translate('person.dose.number'), cell: ({ doseNumber }) => doseNumber ?? '—' },
        {
          label: translate('person.dose.day'),
          nowrap: true,
          cell: ({ givenOn }) => fullDay(`${givenOn}T12:00:00+08:00`),
        },
        { label: translate('person.dose.product'), cell: ({ product }) => product ?? '—' },
        {
          label: translate('person.dose.institution'),
          cell: ({ institution, division }) => `${division.fullName} ${institution}`,
        },
        { label: translate('person.dose.grade'), cell: ({ grade }) => word('EvidenceGrade', grade) },
      ]}
    />
  );
}

export function PhoneRecords({ person }: RecordsProps) {
  const translate = useTranslate();
  const word = useWord();
  return (
    <PlainTable
      label={translate('person.phones')}
      rows={person.phones}
      rowKey={({ id }) => id}
      columns={[
        { label: translate('person.phone.number'), cell: ({ number }) => number },
        { label: translate('person.phone.channel'), cell: ({ channel }) => word('PhoneChannel', channel) },
        { label: translate('person.phone.from'), nowrap: true, cell: ({ effectiveFrom }) => fullTime(effectiveFrom) },
        { label: translate('person.phone.to'), nowrap: true, cell: ({ effectiveTo }) => time(effectiveTo) },
        {
          label: translate('person.phone.verification'),
          cell: ({ verification }) => (
            <Tag tone={verification === 'VERIFIED' ? 'green' : 'yellow'} glyph>
              {word('PhoneVerification', verification)}
            </Tag>
          ),
        },
      ]}
    />
  );
}
