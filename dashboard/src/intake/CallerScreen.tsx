import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { SourcePanel } from '../connector';
import { TouchingIncidents } from '../incident';
import { NumberHintPanel } from '../phone';
import { TrackPanel } from '../result-track';
import { OutcomeBanner } from '../shared/decision/OutcomeBanner';
import { useCopySentence } from '../shared/decision/use-copy-sentence';
import { WaysOut } from '../shared/decision/WaysOut';
import type { SavedDraft } from '../shared/drafts/use-saved-draft';
import { KnowledgeList } from '../shared/knowledge/KnowledgeList';
import { Panel } from '../shared/Panel';
import { KeyHint } from '../shared/shortcuts/Key';
import { useText } from '../shared/use-text';
import { CallCards, Connectors } from './CallCards';
import { CallFormPanel } from './CallFormPanel';
import { CauseCards } from './CauseCards';
import { IdentityPanel } from './IdentityPanel';
import { SayPanel } from './SayPanel';
import { DuplicateNotice, TheirAppeals } from './TheirAppeals';
import { WhoPanel } from './WhoPanel';
import type { CallForm } from './call-form';
import type { FoundBy } from './identity-check';
import { useCallDesk } from './use-call-desk';
import { type Caller, PURPOSE } from './use-diagnosis';

interface CallerScreenProps {
  readonly caller: Caller;
  readonly foundBy: FoundBy;
  readonly draft: SavedDraft<CallForm>;
}

/** Everything about the caller on one screen; what is done about it is one key away. */
export function CallerScreen({ caller, foundBy, draft }: CallerScreenProps) {
  const translate = useTranslate();
  const text = useText();
  const copy = useCopySentence();
  const { person, assessment } = caller;
  const desk = useCallDesk(caller, foundBy, draft);
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <DuplicateNotice appeals={person.appeals} />
      <TouchingIncidents incidents={person.incidents} />
      <WhoPanel person={person}>
        <Link component={RouterLink} to={`/person/${person.id}/show`}>
          {translate('intake.person')}
        </Link>
        {desk.mayOpen && (
          <Button variant="outlined" onClick={() => desk.write(null, null)}>
            {translate('intake.form.title')}
            <KeyHint screen="intake" name="appeal" />
          </Button>
        )}
      </WhoPanel>
      <IdentityPanel keys={desk.keys} foundBy={foundBy} onKeys={desk.setKeys} personal={desk.personal} />
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
          <CauseCards
            causes={assessment.causes}
            notShown={assessment.notShown}
            onSuggest={desk.mayOpen ? desk.write : null}
          />
          <WaysOut decision={assessment.decision} actionFor={desk.actionFor} />
          <NumberHintPanel person={person} />
          <TrackPanel personId={person.id} purpose={PURPOSE} ways={person.ways} />
        </Box>
        <Box sx={{ display: 'grid', gap: 1.5, minWidth: 0 }}>
          <SayPanel scripts={assessment.scripts} check={desk.keys.check} />
          {desk.writing && (
            <CallFormPanel
              focused={desk.focused}
              stays={person.stays}
              draft={draft}
              faults={desk.faults}
              taking={desk.taking}
              onSend={desk.send}
              onCancel={desk.cancel}
            />
          )}
          <TheirAppeals appeals={person.appeals} />
          <SourcePanel personId={person.id} purpose={PURPOSE} sources={person.sources} rereads={['DiagnoseCaller']} />
          <Connectors connectors={assessment.connectors} />
          {assessment.knowledge.length > 0 && (
            <Panel title={translate('intake.knowledge')} dense>
              <KnowledgeList
                texts={assessment.knowledge}
                replyLabel={translate('intake.say.copy')}
                onReply={({ reply }) => void (reply && copy(text(reply)))}
              />
            </Panel>
          )}
          <CallCards cards={assessment.callCards} />
        </Box>
      </Box>
    </Box>
  );
}
