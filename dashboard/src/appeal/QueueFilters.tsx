import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { AppealState } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { useWord } from '../shared/use-text';
import { DEFAULT_CHOICE, type QueueChoice } from './queue-filter';
import { SavedFilters } from './SavedFilters';

const STATES: readonly AppealState[] = [
  'RECEIVED',
  'VERIFYING',
  'IN_REVIEW',
  'AWAITING_CITIZEN',
  'AWAITING_AGENCY',
  'SECOND_REVIEW',
  'NOTIFIED',
  'CLOSED',
  'REOPENED',
  'WITHDRAWN',
];
const ANY = 'ANY';
/** Milliseconds without a key after which the search begins. */
const PAUSE = 300;

interface QueueFiltersProps {
  readonly choice: QueueChoice;
  readonly onChoice: (choice: QueueChoice) => void;
}

export function QueueFilters({ choice, onChoice }: QueueFiltersProps) {
  const translate = useTranslate();
  const word = useWord();
  const untouched = JSON.stringify(choice) === JSON.stringify(DEFAULT_CHOICE);
  return (
    <Box sx={{ display: 'flex', gap: 1, mb: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
      <Choice<AppealState | typeof ANY>
        label={translate('appeal.filter.state')}
        width={150}
        value={choice.state ?? ANY}
        options={[
          { value: ANY, label: translate('shared.all') },
          ...STATES.map((state) => ({ value: state, label: word('AppealState', state) })),
        ]}
        onChange={(state) => onChoice({ ...choice, state: state === ANY ? null : state })}
      />
      <NumberSearch value={choice.search} onChange={(search) => onChoice({ ...choice, search })} />
      <SavedFilters choice={choice} onChoice={onChoice} />
      {!untouched && <Button onClick={() => onChoice(DEFAULT_CHOICE)}>{translate('appeal.filter.clear')}</Button>}
    </Box>
  );
}

/** Searches by case number; person numbers belong into the find box, which keeps them out of stores and logs. */
function NumberSearch({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const translate = useTranslate();
  const [typed, setTyped] = useState(value);
  const [taken, setTaken] = useState(value);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  if (value !== taken) {
    // chosen elsewhere, e.g. by clearing the filters
    setTaken(value);
    setTyped(value);
  }
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(pause.current);
    pause.current = setTimeout(() => onChange(text), PAUSE);
  };
  return (
    <TextField
      label={translate('appeal.filter.search')}
      value={typed}
      onChange={(event) => type(event.target.value)}
      sx={{ width: 170 }}
    />
  );
}
