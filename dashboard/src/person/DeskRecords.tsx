import Link from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { CauseLink } from '../shared/CauseLink';
import { fullTime, shortTime } from '../shared/format';
import { PlainTable } from '../shared/PlainTable';
import { useWord } from '../shared/use-text';
import { VerdictTag } from '../shared/Verdict';
import type { ShownPerson } from './PersonShow';

interface RecordsProps {
  readonly person: ShownPerson;
}

export function DeclarationRecords({ person }: RecordsProps) {
  const translate = useTranslate();
  const word = useWord();
  return (
    <PlainTable
      label={translate('person.declarations')}
      rows={person.declared}
      rowKey={({ id }) => id}
      columns={[
        { label: translate('person.declaration.at'), nowrap: true, cell: ({ declaredAt }) => fullTime(declaredAt) },
        {
          label: translate('person.declaration.arrival'),
          nowrap: true,
          cell: ({ arrivalAt }) => (arrivalAt ? fullTime(arrivalAt) : '—'),
        },
        {
          label: translate('person.declaration.from'),
          cell: ({ departureDivision }) => departureDivision?.fullName ?? '—',
        },
        { label: translate('person.declaration.residence'), cell: ({ residence }) => residence?.fullName ?? '—' },
        {
          label: translate('person.declaration.places'),
          cell: ({ places }) =>
            places.length === 0
              ? '—'
              : places.map(({ id, division, arrivedAt, leftAt }) => (
                  <div key={id}>
                    {division.fullName} {shortTime(arrivedAt)} –{' '}
                    {leftAt ? shortTime(leftAt) : translate('shared.ongoing')}
                  </div>
                )),
        },
        {
          label: translate('person.declaration.channel'),
          cell: ({ channel, enteredBy }) =>
            [word('DeclarationChannel', channel as 'SELF' | 'COMMUNITY' | 'HOTLINE'), enteredBy]
              .filter(Boolean)
              .join(' · '),
        },
      ]}
    />
  );
}

export function AppealRecords({ person }: RecordsProps) {
  const translate = useTranslate();
  const word = useWord();
  return (
    <PlainTable
      label={translate('person.appeals')}
      rows={person.appeals}
      rowKey={({ id }) => id}
      columns={[
        {
          label: translate('person.appeal.number'),
          nowrap: true,
          cell: ({ id, number }) => (
            <Link component={RouterLink} to={`/appeal/${id}/show`}>
              {number}
            </Link>
          ),
        },
        { label: translate('person.appeal.state'), cell: ({ state }) => word('AppealState', state) },
        { label: translate('person.appeal.reason'), cell: ({ reason }) => word('AppealReason', reason) },
        { label: translate('person.appeal.urgency'), cell: ({ urgency }) => word('UrgencyClass', urgency) },
        { label: translate('person.appeal.opened'), nowrap: true, cell: ({ openedAt }) => fullTime(openedAt) },
      ]}
    />
  );
}

export function DecisionRecords({ person }: RecordsProps) {
  const translate = useTranslate();
  const word = useWord();
  return (
    <PlainTable
      label={translate('person.decisions')}
      rows={person.decisions}
      rowKey={({ id }) => id}
      columns={[
        { label: translate('person.decision.at'), nowrap: true, cell: ({ evaluatedAt }) => fullTime(evaluatedAt) },
        { label: translate('person.decision.outcome'), cell: (decision) => <VerdictTag verdict={decision} /> },
        {
          label: translate('person.decision.trigger'),
          cell: ({ trigger, cause }) => (
            <>
              {word('DecisionTrigger', trigger)}
              {cause && (
                <>
                  {' · '}
                  <CauseLink cause={cause} />
                </>
              )}
            </>
          ),
        },
        { label: translate('person.decision.rule'), cell: ({ decidingRuleId }) => decidingRuleId ?? '—' },
      ]}
    />
  );
}
