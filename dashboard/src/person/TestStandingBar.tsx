import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { DisplayPage, RefusalGround } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { DivisionPicker } from '../shared/DivisionPicker';
import { TimeField } from '../shared/TimeField';
import { ink } from '../shared/tokens';
import { useWord } from '../shared/use-text';
import type { MassScreening, StandingQuestion } from './use-test-standing';

interface TestStandingBarProps {
  readonly question: StandingQuestion;
  readonly onChange: (question: StandingQuestion) => void;
}

const GROUNDS: readonly RefusalGround[] = ['NOT_IN_LOCAL_CODE', 'NOT_TESTED_HERE', 'NEW_TEST_DEMANDED', 'OTHER'];
const PAGES: readonly DisplayPage[] = ['FRONT', 'SERVICE'];
const SCREENING: readonly MassScreening[] = ['UNKNOWN', 'OFF', 'ON'];

/** Where, when and on what ground a test was refused, and which page the caller looks at. */
export function TestStandingBar({ question, onChange }: TestStandingBarProps) {
  const translate = useTranslate();
  const word = useWord();
  const set = (change: Partial<StandingQuestion>) => onChange({ ...question, ...change });
  return (
    <Box
      role="group"
      aria-label={translate('person.standing.title')}
      sx={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fit, minmax(190px, 1fr))',
        gap: 1,
        px: 2,
        py: 1.5,
        borderBottom: `1px solid ${ink.line}`,
      }}
    >
      <DivisionPicker
        label={translate('person.standing.place')}
        value={question.place}
        onChange={(place) => set({ place })}
      />
      <TimeField label={translate('person.standing.at')} value={question.at} onChange={(at) => set({ at })} />
      <Choice
        label={translate('person.standing.ground')}
        value={question.ground}
        onChange={(ground) => set({ ground })}
        options={[
          { value: 'NONE', label: translate('person.standing.notRefused') },
          ...GROUNDS.map((ground) => ({ value: ground, label: word('RefusalGround', ground) })),
        ]}
      />
      <Choice
        label={translate('person.standing.page')}
        value={question.page}
        onChange={(page) => set({ page })}
        options={PAGES.map((page) => ({ value: page, label: word('DisplayPage', page) }))}
      />
      <Choice
        label={translate('person.standing.massScreening')}
        value={question.massScreening}
        onChange={(massScreening) => set({ massScreening })}
        options={SCREENING.map((value) => ({ value, label: translate(`person.standing.screening.${value}`) }))}
      />
    </Box>
  );
}
