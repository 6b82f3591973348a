import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { PersonFactsFragment } from '../generated/documents';
import { Countdown } from '../shared/clock/Countdown';
import { FaultNotice } from '../shared/Faults';
import { fullTime } from '../shared/format';
import { PlainTable } from '../shared/PlainTable';
import { Tag } from '../shared/Tag';
import type { ToneName } from '../shared/tokens';
import { useText, useWord } from '../shared/use-text';
import type { ShownPerson } from './PersonShow';
import { DisplayCell, RecognitionCell } from './TestStandingCells';
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
            cell: ({ result }) => (
              <Tag tone={RESULT_TONE[result]} glyph>
                {word('TestResult', result)}
              </Tag>
            ),
          },
          {
            label: column('validity'),
            nowrap: true,
            cell: ({ id }) => {
              const until = standing.of(id)?.countsUntil;
              return until ? <Countdown to={until} kind="moment" soonMinutes={360} withTime /> : '—';
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
          { label: column('sampled'), nowrap: true, cell: ({ sampledAt }) => fullTime(sampledAt) },
          { label: column('reported'), nowrap: true, cell: ({ reportedAt }) => time(reportedAt) },
          { label: column('uploaded'), nowrap: true, cell: ({ uploadedAt }) => time(uploadedAt) },
          { label: column('visible'), nowrap: true, cell: ({ visibleAt }) => time(visibleAt) },
          {
            label: column('institution'),
            cell: ({ institution }) =>
              institution.connected
                ? institution.name
                : translate('shared.aside', { main: institution.name, aside: column('notConnected') }),
          },
          { label: column('scope'), nowrap: true, cell: ({ scope }) => word('TestScope', scope) },
          { label: column('channel'), nowrap: true, cell: ({ channel }) => word('TestChannel', channel) },
        ]}
      />
    </>
  );
}
