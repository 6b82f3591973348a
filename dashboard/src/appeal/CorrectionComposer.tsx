import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { ProposeCorrectionsDocument, type CasePartsFragment } from '../generated/documents';
import { DraftLine } from '../shared/drafts/DraftLine';
import { CommandNotice } from '../shared/Faults';
import { Panel } from '../shared/Panel';
import { KeyHint } from '../shared/shortcuts/Key';
import { brand } from '../shared/tokens';
import { useCommand, useForget } from '../shared/use-api';
import { useInSight } from '../shared/use-in-sight';
import { ComposerFields } from './ComposerFields';
import { ComposerParts } from './ComposerParts';
import { ComposerPreview } from './ComposerPreview';
import { useOfferedBasis } from './use-offered-basis';
import { JustificationFields } from './JustificationFields';
import { proposalFaults, toCorrectionInputs, type DraftFaults } from './draft';
import { PROPOSE_BUTTON_ID, type CaseDeskState } from './use-case-desk';

interface CorrectionComposerProps {
  readonly appeal: CasePartsFragment;
  readonly desk: CaseDeskState;
}

/** Writes corrections that are decided together while the judge shows, live, what they would change. */
export function CorrectionComposer({ appeal, desk }: CorrectionComposerProps) {
  const translate = useTranslate();
  const forget = useForget();
  const propose = useCommand(ProposeCorrectionsDocument);
  const [faults, setFaults] = useState<DraftFaults>({});
  const [owner, setOwner] = useState('');
  const { draft, setDraft } = desk;
  useOfferedBasis(draft, setDraft);
  const form = useInSight<HTMLFormElement>();

  const submit = async () => {
    const found = proposalFaults(draft);
    setFaults(found);
    const corrections = toCorrectionInputs(draft, owner);
    const { cause, legalBasis, evidenceIds } = draft;
    if (Object.keys(found).length > 0 || !corrections || cause === null) return;
    const done = await propose.run({
      input: {
        appealId: appeal.id,
        corrections,
        cause,
        legalBasis: legalBasis.trim(),
        evidenceIds: [...evidenceIds],
        expectedVersion: appeal.version,
      },
    });
    if (!done) {
      await forget('ShowAppeal');
      return;
    }
    desk.stopComposer();
    await desk.settle();
  };

  return (
    <Panel title={translate('composer.title')} aside={translate('composer.intro')} accent={brand.main}>
      <Box
        component="form"
        ref={form}
        noValidate
        aria-label={translate('composer.title')}
        onSubmit={(event) => event.preventDefault()}
        // below the head of the case and its own title
        sx={{ display: 'grid', gap: 1.5, scrollMarginTop: 210 }}
      >
        <ComposerFields
          appeal={appeal}
          draft={draft}
          faults={faults}
          onChange={setDraft}
          owner={owner}
          onOwner={setOwner}
        />
        <ComposerParts draft={draft} onChange={setDraft} />
        <ComposerPreview
          appeal={appeal}
          draft={draft}
          owner={owner}
          onChange={setDraft}
          onAskSteward={() => desk.openPanel('ASK_AGENCY')}
        />
        <JustificationFields appeal={appeal} draft={draft} faults={faults} onChange={setDraft} />
        <CommandNotice refusal={propose.refusal} error={propose.error} />
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          <DraftLine {...desk.savedDraft} />
          <Box sx={{ flex: 1 }} />
          <Button onClick={desk.stopComposer}>{translate('composer.cancel')}</Button>
          <Button id={PROPOSE_BUTTON_ID} variant="contained" loading={propose.busy} onClick={() => void submit()}>
            {translate('composer.submit')}
            <KeyHint screen="case" name="propose" />
          </Button>
        </Box>
      </Box>
    </Panel>
  );
}
