import { useState } from 'react';
import { usePermissions } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import type { RankedCauseFragment } from '../generated/documents';
import type { ActionFor } from '../shared/decision/way-out-action';
import type { SavedDraft } from '../shared/drafts/use-saved-draft';
import { useShortcuts } from '../shared/use-shortcuts';
import { useWord } from '../shared/use-text';
import { callFaults, fillIn, type CallFault, type CallForm, type Suggestion } from './call-form';
import { NO_IDENTITY, pressDigit, type FoundBy, type IdentityKeys } from './identity-check';
import { suggestedBy } from './suggested-by';
import { isOpen } from './their-appeal';
import type { Caller } from './use-diagnosis';
import { useTakeCall } from './use-take-call';

/** What is being done about a caller: who they are, what is written down, and the keys for it. */
export function useCallDesk({ person, assessment }: Caller, foundBy: FoundBy, draft: SavedDraft<CallForm>) {
  const navigate = useNavigate();
  const word = useWord();
  const { permissions } = usePermissions<readonly string[]>();
  const [keys, setKeys] = useState<IdentityKeys>(NO_IDENTITY);
  const [opened, setOpened] = useState<boolean | null>(null);
  // a call that was being written down when the line dropped is open again
  const writing = opened ?? (draft.restored && draft.value.personId === person.id);
  const [faults, setFaults] = useState<readonly CallFault[]>([]);
  const taking = useTakeCall(draft.clear);
  const mayOpen = permissions?.includes('Mutation.openAppeal') ?? false;
  const open = person.appeals.find(isOpen);
  const personal = assessment.scripts.find(({ grade }) => grade === keys.check?.grade)?.personal ?? false;

  const write = (cause: RankedCauseFragment | null, suggestion: Suggestion | null) => {
    const kept = draft.value.personId === person.id ? draft.value : { ...draft.value, statement: '' };
    const chosen = cause && suggestion ? { ...cause, suggestions: [suggestion] } : null;
    draft.setValue(fillIn(kept, person.id, chosen));
    setOpened(true);
  };
  const first = assessment.causes.find(({ suggestions }) => suggestions.length > 0) ?? null;
  const send = () => {
    const found = callFaults(draft.value, keys.check);
    setFaults(found);
    if (found.length === 0 && keys.check) void taking.take(draft.value, person.id, keys.check);
  };
  const cancel = () => {
    draft.clear();
    setOpened(false);
  };
  const digit = (pressed: number) => () => setKeys(pressDigit(keys, pressed, foundBy));

  useShortcuts('intake', {
    grade0: digit(0),
    grade1: digit(1),
    grade2: digit(2),
    grade3: digit(3),
    appeal: mayOpen ? () => write(null, null) : undefined,
    correction: mayOpen ? () => write(first, first?.suggestions[0] ?? null) : undefined,
    start: open ? () => void navigate(`/appeal/${open.id}/show`) : undefined,
  });

  const actionFor: ActionFor = (wayOut) => {
    const fits = mayOpen ? suggestedBy(wayOut, assessment.causes) : null;
    const start = () => write(fits?.cause ?? null, fits?.suggestion ?? null);
    return fits && { label: word('CorrectionKind', fits.suggestion.kind), start };
  };
  return {
    keys,
    setKeys,
    writing,
    focused: opened === true,
    faults,
    taking,
    mayOpen,
    personal,
    write,
    send,
    cancel,
    actionFor,
  };
}
