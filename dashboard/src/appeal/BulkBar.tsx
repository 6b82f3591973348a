import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import {
  ActOnAppealsDocument,
  ListHandlersDocument,
  ReadVersionDocument,
  type ActOnAppealsMutation,
  type BulkAction,
  type UrgencyClass,
} from '../generated/documents';
import { request } from '../shared/api';
import { Choice } from '../shared/Choice';
import { CommandNotice } from '../shared/Faults';
import { brand } from '../shared/tokens';
import { offerUndo } from '../shared/undo/undo-offer';
import { useAsk, useCommand, useForget } from '../shared/use-api';
import { useText, useWord } from '../shared/use-text';
import type { AppealRow } from './appeal.provider';
import { IncidentChoice } from './incident/IncidentChoice';
import { NOBODY } from './move';
import type { Ticks } from './use-ticked';
import { useTakeBack } from './use-undo-move';

const ACTIONS: readonly BulkAction[] = ['START_REVIEW', 'ASSIGN', 'ADD_NOTE', 'ASK_CITIZEN', 'CHANGE_URGENCY', 'LINK'];
const CLASSES: readonly UrgencyClass[] = ['T0', 'T1', 'T2', 'T3'];
const NOTE_OF: Partial<Record<BulkAction, string>> = {
  ADD_NOTE: 'note',
  ASK_CITIZEN: 'missing',
  CHANGE_URGENCY: 'why',
};

type Outcomes = Extract<ActOnAppealsMutation['actOnAppeals'], { __typename: 'BulkOutcomes' }>['outcomes'];

interface Given {
  readonly note: string;
  readonly staffId: string;
  readonly incidentId: string;
  readonly urgency: UrgencyClass;
}

/** What has to be said with each; START_REVIEW takes nothing. */
const isIncomplete = (action: BulkAction, { note, staffId, incidentId }: Given): boolean =>
  (action in NOTE_OF && note === '') ||
  (action === 'ASSIGN' && staffId === '') ||
  (action === 'LINK' && incidentId === '');

const takenBy = (action: BulkAction, { note, staffId, incidentId, urgency }: Given) => ({
  ...(action in NOTE_OF && { note }),
  ...(action === 'ASSIGN' && { staffId: staffId === NOBODY ? null : staffId }),
  ...(action === 'CHANGE_URGENCY' && { urgency }),
  ...(action === 'LINK' && { incidentId }),
});

interface BulkBarProps {
  readonly rows: readonly AppealRow[];
  readonly ticks: Ticks;
}

/** Does the same to every ticked case and tells, case by case, what became of it. */
export function BulkBar({ rows, ticks }: BulkBarProps) {
  const translate = useTranslate();
  const word = useWord();
  const forget = useForget();
  const takeBack = useTakeBack();
  const command = useCommand(ActOnAppealsDocument);
  const [action, setAction] = useState<BulkAction>('START_REVIEW');
  const [note, setNote] = useState('');
  const [staffId, setStaffId] = useState('');
  const [incidentId, setIncidentId] = useState('');
  const [urgency, setUrgency] = useState<UrgencyClass>('T1');
  const [outcomes, setOutcomes] = useState<Outcomes>([]);
  const chosen = rows.filter(({ id }) => ticks.ids.has(id));
  const noteLabel = NOTE_OF[action];
  const given: Given = { note: note.trim(), staffId, incidentId, urgency };

  const run = async () => {
    const done = await command.run({
      input: {
        action,
        appeals: chosen.map(({ id, version }) => ({ appealId: id, expectedVersion: version })),
        ...takenBy(action, given),
      },
    });
    if (!done) return;
    setOutcomes(done.outcomes);
    const acted = done.outcomes.filter(({ refusal }) => refusal === null).map(({ appealId }) => appealId);
    ticks.tick(acted, false);
    setNote('');
    await forget('appeal', 'CountQueue');
    const [first] = acted;
    const one = first ? (await request(ReadVersionDocument, { id: first })).appeal : null;
    if (!one?.undoUntil) return;
    offerUndo({
      key: `${one.id}:${one.version}`,
      what: `${word('BulkAction', action)} × ${acted.length}`,
      until: Date.parse(one.undoUntil),
      undo: () => takeBack(acted),
    });
  };

  return (
    <>
      {chosen.length > 0 && (
        <Paper
          component="form"
          aria-label={translate('appeal.bulk.ticked', { count: chosen.length })}
          onSubmit={(event) => {
            event.preventDefault();
            void run();
          }}
          sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', p: 1, mb: 1, bgcolor: brand.soft }}
        >
          <strong>{translate('appeal.bulk.ticked', { count: chosen.length })}</strong>
          <Choice
            label={translate('appeal.bulk.action')}
            value={action}
            options={ACTIONS.map((value) => ({ value, label: word('BulkAction', value) }))}
            onChange={setAction}
            width={160}
          />
          {action === 'ASSIGN' && <HandlerChoice value={staffId} onChange={setStaffId} />}
          {action === 'LINK' && <IncidentChoice value={incidentId} onChange={setIncidentId} />}
          {action === 'CHANGE_URGENCY' && (
            <Choice
              label={translate('appeal.bulk.class')}
              value={urgency}
              options={CLASSES.map((value) => ({ value, label: `${value} ${word('UrgencyClass', value)}` }))}
              onChange={setUrgency}
              width={150}
            />
          )}
          {noteLabel && (
            <TextField
              label={translate(`appeal.bulk.${noteLabel}`)}
              value={note}
              onChange={(event) => setNote(event.target.value)}
              sx={{ flex: '1 1 220px', width: 'auto' }}
            />
          )}
          <Button type="submit" variant="contained" loading={command.busy} disabled={isIncomplete(action, given)}>
            {translate('appeal.bulk.run', { count: chosen.length })}
          </Button>
          <Button onClick={ticks.clear}>{translate('appeal.bulk.clear')}</Button>
        </Paper>
      )}
      <CommandNotice refusal={command.refusal} error={command.error} />
      {outcomes.length > 0 && <OutcomeList outcomes={outcomes} rows={rows} onClose={() => setOutcomes([])} />}
    </>
  );
}

function HandlerChoice({ value, onChange }: { readonly value: string; readonly onChange: (id: string) => void }) {
  const translate = useTranslate();
  const { data } = useAsk(ListHandlersDocument, {}, { fresh: 60_000 });
  return (
    <Choice
      label={translate('appeal.bulk.who')}
      value={data ? value : ''}
      options={[
        ...(data?.handlers ?? []).map(({ id, displayName }) => ({ value: id, label: displayName })),
        { value: NOBODY, label: translate('appeal.move.nobody') },
      ]}
      onChange={onChange}
      width={180}
    />
  );
}

interface OutcomeListProps {
  readonly outcomes: Outcomes;
  readonly rows: readonly AppealRow[];
  readonly onClose: () => void;
}

/** How many were done; and for each that was not, its number and why. */
function OutcomeList({ outcomes, rows, onClose }: OutcomeListProps) {
  const translate = useTranslate();
  const text = useText();
  const refused = outcomes.filter(({ refusal }) => refusal !== null);
  const done = translate('appeal.bulk.done', { done: outcomes.length - refused.length });
  return (
    <Alert severity={refused.length > 0 ? 'warning' : 'success'} onClose={onClose} sx={{ mb: 1 }}>
      {done}
      {refused.length > 0 && (
        <>
          {' · '}
          {translate('appeal.bulk.refused', { count: refused.length })}
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {refused.map(({ appealId, refusal }) => (
              <li key={appealId}>
                {rows.find(({ id }) => id === appealId)?.number} {refusal && text(refusal.message)}
              </li>
            ))}
          </Box>
        </>
      )}
    </Alert>
  );
}
