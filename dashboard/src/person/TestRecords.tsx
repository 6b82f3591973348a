import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { PersonFactsFragment } from '../generated/documents';
import { ProposeIntegrity } from '../integrity';
import { HopChain } from '../result-track';
import { Countdown } from '../shared/clock/Countdown';
import { FaultNotice } from '../shared/Faults';
import { fullTime } from '../shared/format';
import { PlainTable } from '../shared/PlainTable';
import { Tag } from '../shared/Tag';
import type { ToneName } from '../shared/tokens';
import { useText, useWord } from '../shared/use-text';
import type { ShownPerson } from './PersonShow';
import { DisplayCell, Lines, RecognitionCell } from './TestStandingCells';
import { TestStandingBar } from './TestStandingBar';
import { FIRST_QUESTION, type StandingQuestion, useTestStanding } from './use-test-standing';

const time = (at: string | null): string => (at ? fullTime(at) : '—');

const RESULT_TONE: Record<PersonFactsFragment['tests'][number]['result'], ToneName> = {
  NEGATIVE: 'green',
  POSITIVE: 'red',
  INCONCLUSIVE: 'yellow',
  PENDING: 'unknown',
};

/** Every test, how long it counts, what a place must make of it, and whether the citizen sees it. */
export function TestRecords({ person }: { readonly person: ShownPerson }) {
  const translate = useTranslate();
  const word = useWord();
  const text = useText();
  const [question, setQuestion] = useState<StandingQuestion>({ ...FIRST_QUESTION, place: person.homeDivision });
  const standing = useTestStanding(person.id, question);
  const ways = new Map(person.ways.map((way) => [way.id, way]));
  const column = (name: string) => translate(`person.test.${name}`);
  return (
    <>
      <TestStandingBar question={question} onChange={setQuestion} />
      {standing.error && (
        <Box sx={{ px: 2, pb: 1 }}>
          <FaultNotice error={standing.error} onRetry={standing.retry} />
        </Box>
      )}
      <PlainTable
        label={translate('person.tests')}
        rows={person.tests}
        rowKey={({ id }) => id}
        columns={[
          {
            label: column('result'),
            cell: ({ id, result, integrity }) => (
              <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'start' }}>
                <Tag tone={integrity === 'OK' ? RESULT_TONE[result] : 'unknown'} glyph>
                  {word('TestResult', result)}
                </Tag>
                {integrity !== 'OK' && <Tag tone="red">{word('TestIntegrity', integrity)}</Tag>}
                <Proposed person={person} testId={id} />
              </Box>
            ),
          },
          {
            label: column('institution'),
            cell: ({ id, institution, channel, grade }) => (
              <Lines
                first={
                  institution.connected
                    ? institution.name
                    : translate('shared.aside', { main: institution.name, aside: column('notConnected') })
                }
                second={[
                  word('TestOrigin', ways.get(id)?.origin ?? 'OTHER_PROVINCE'),
                  word('TestChannel', channel),
                  word('EvidenceGrade', grade),
                ].join(' · ')}
              />
            ),
          },
          {
            label: column('taken'),
            nowrap: true,
            cell: ({ sampledAt, reportedAt }) => <Lines first={fullTime(sampledAt)} second={time(reportedAt)} />,
          },
          {
            label: column('passedOn'),
            cell: ({ id }) => <HopChain hops={ways.get(id)?.track.hops ?? []} narrow />,
          },
          {
            label: column('validity'),
            nowrap: true,
            cell: ({ id }) => {
              const until = standing.of(id)?.countsUntil;
              return until ? (
                <Lines first={fullTime(until)} second={<Countdown to={until} kind="moment" soonMinutes={360} />} />
              ) : (
                '—'
              );
            },
          },
          {
            label: standing.place ? translate('person.test.at', { place: standing.place }) : column('recognition'),
            cell: ({ id }) => <RecognitionCell recognition={standing.of(id)?.recognition} />,
          },
          {
            label: standing.page ? text(standing.page) : column('page'),
            cell: ({ id }) => <DisplayCell displayed={standing.shown(id)} />,
          },
        ]}
      />
    </>
  );
}

/** What can be done where a report seems forged, and what was proposed. */
function Proposed({ person, testId }: { readonly person: ShownPerson; readonly testId: string }) {
  const way = person.ways.find(({ id }) => id === testId);
  return way ? <ProposeIntegrity personId={person.id} way={way} /> : null;
}
