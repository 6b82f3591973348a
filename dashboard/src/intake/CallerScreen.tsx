import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { usePermissions, useTranslate } from 'react-admin';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import type { RankedCauseFragment } from '../generated/documents';
import { OutcomeBanner } from '../shared/decision/OutcomeBanner';
import { useCopySentence } from '../shared/decision/use-copy-sentence';
import type { ActionFor } from '../shared/decision/way-out-action';
import { WaysOut } from '../shared/decision/WaysOut';
import { KnowledgeList } from '../shared/knowledge/KnowledgeList';
import { Panel } from '../shared/Panel';
import { KeyHint } from '../shared/shortcuts/Key';
import { useShortcuts } from '../shared/use-shortcuts';
import { useText, useWord } from '../shared/use-text';
import { CallCards, Connectors } from './CallCards';
import { CallFormPanel } from './CallFormPanel';
import { CauseCards } from './CauseCards';
import { IdentityPanel } from './IdentityPanel';
import { SayPanel } from './SayPanel';
import { DuplicateNotice, isOpen, TheirAppeals } from './TheirAppeals';
import { WhoPanel } from './WhoPanel';
import { callFaults, fillIn, type CallFault, type CallForm, type Suggestion } from './call-form';
import { NO_IDENTITY, pressDigit, type FoundBy, type IdentityKeys } from './identity-check';
import { suggestedBy } from './suggested-by';
import type { Caller } from './use-diagnosis';
import type { SavedDraft } from '../shared/drafts/use-saved-draft';
import { useTakeCall } from './use-take-call';

interface CallerScreenProps {
  readonly caller: Caller;
  readonly foundBy: FoundBy;
  readonly draft: SavedDraft<CallForm>;
}

/** Everything about the caller on one screen; what is done about it is one key away. */
export function CallerScreen({ caller, foundBy, draft }: CallerScreenProps) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const word = useWord();
  const text = useText();
  const copy = useCopySentence();
  const { permissions } = usePermissions<readonly string[]>();
  const [keys, setKeys] = useState<IdentityKeys>(NO_IDENTITY);
  const [writing, setWriting] = useState(draft.value.personId === caller.person.id && draft.restored);
  const [faults, setFaults] = useState<readonly CallFault[]>([]);
  const taking = useTakeCall(draft.clear);
  const { person, assessment } = caller;
  const mayOpen = permissions?.includes('Mutation.openAppeal') ?? false;
  const open = person.appeals.find(isOpen);
  const personal = assessment.scripts.find(({ grade }) => grade === keys.check?.grade)?.personal ?? false;

  const write = (cause: RankedCauseFragment | null, suggestion: Suggestion | null) => {
    const kept = draft.value.personId === person.id ? draft.value : { ...draft.value, statement: '' };
    const chosen = cause && suggestion ? { ...cause, suggestions: [suggestion] } : null;
    draft.setValue(fillIn(kept, person.id, chosen));
    setWriting(true);
  };
  const first = assessment.causes.find(({ suggestions }) => suggestions.length > 0) ?? null;
  const send = () => {
    const found = callFaults(draft.value, keys.check);
    setFaults(found);
    if (found.length === 0 && keys.check) void taking.take(draft.value, person.id, keys.check);
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
    return (
      fits && { label: word('CorrectionKind', fits.suggestion.kind), start: () => write(fits.cause, fits.suggestion) }
    );
  };

  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <DuplicateNotice appeals={person.appeals} />
      <WhoPanel person={person}>
        <Link component={RouterLink} to={`/person/${person.id}/show`}>
          {translate('intake.person')}
        </Link>
        {mayOpen && (
          <Button variant="outlined" onClick={() => write(null, null)}>
            {translate('intake.form.title')}
            <KeyHint screen="intake" name="appeal" />
          </Button>
        )}
      </WhoPanel>
      <IdentityPanel keys={keys} foundBy={foundBy} onKeys={setKeys} personal={personal} />
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 1.25fr) minmax(380px, 1fr)' },
          gap: 1.5,
          alignItems: 'start',
        }}
      >
        <Box sx={{ display: 'grid', gap: 1.5, minWidth: 0 }}>
          {assessment.differs && <Alert severity="info">{translate('intake.differs')}</Alert>}
          <OutcomeBanner decision={assessment.decision} title={translate('intake.outcome')} />
          <SayPanel scripts={assessment.scripts} check={keys.check} />
          <CauseCards causes={assessment.causes} notShown={assessment.notShown} onSuggest={mayOpen ? write : null} />
          <WaysOut decision={assessment.decision} actionFor={actionFor} />
        </Box>
        <Box sx={{ display: 'grid', gap: 1.5, minWidth: 0 }}>
          {writing && (
            <CallFormPanel
              draft={draft}
              faults={faults}
              taking={taking}
              onSend={send}
              onCancel={() => {
                draft.clear();
                setWriting(false);
              }}
            />
          )}
          <TheirAppeals appeals={person.appeals} />
          <Connectors connectors={assessment.connectors} />
          {assessment.knowledge.length > 0 && (
            <Panel title={translate('intake.knowledge')} dense>
              <KnowledgeList
                texts={assessment.knowledge}
                replyLabel={translate('intake.say.copy')}
                useReply={({ reply }) => void (reply && copy(text(reply)))}
              />
            </Panel>
          )}
          <CallCards cards={assessment.callCards} />
        </Box>
      </Box>
    </Box>
  );
}
