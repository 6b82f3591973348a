import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import { PreviewCorrectionDocument, ProposeCorrectionDocument, type CasePartsFragment } from '../generated/documents';
import { DraftLine } from '../shared/drafts/DraftLine';
import { CommandNotice } from '../shared/Faults';
import { LinesSkeleton } from '../shared/QueryState';
import { Panel } from '../shared/Panel';
import { KeyHint } from '../shared/shortcuts/Key';
import { brand, ink } from '../shared/tokens';
import { useAsk, useCommand, useForget } from '../shared/use-api';
import { useDelayed } from '../shared/use-delayed';
import { BeforeAfter } from './BeforeAfter';
import { ComposerFields } from './ComposerFields';
import { JustificationFields } from './JustificationFields';
import { proposalFaults, toCorrectionInput, type DraftFaults } from './draft';
import { PROPOSE_BUTTON_ID, type CaseDeskState } from './use-case-desk';

interface CorrectionComposerProps {
  readonly appeal: CasePartsFragment;
  readonly desk: CaseDeskState;
}

/** Writes a correction while the judge shows, live, what it would change. */
export function CorrectionComposer({ appeal, desk }: CorrectionComposerProps) {
  const translate = useTranslate();
  const forget = useForget();
  const propose = useCommand(ProposeCorrectionDocument);
  const [faults, setFaults] = useState<DraftFaults>({});

  const submit = async () => {
    const found = proposalFaults(desk.draft);
    setFaults(found);
    const correction = toCorrectionInput(desk.draft);
    const { cause, legalBasis, evidenceIds } = desk.draft;
    if (Object.keys(found).length > 0 || !correction || cause === null) return;
    const done = await propose.run({
      input: {
        appealId: appeal.id,
        correction,
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
        noValidate
        aria-label={translate('composer.title')}
        onSubmit={(event) => event.preventDefault()}
        sx={{ display: 'grid', gap: 1.5 }}
      >
        <ComposerFields appeal={appeal} draft={desk.draft} faults={faults} onChange={desk.setDraft} />
        <LivePreview appeal={appeal} draft={desk.draft} />
        <JustificationFields appeal={appeal} draft={desk.draft} faults={faults} onChange={desk.setDraft} />
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

function LivePreview({
  appeal,
  draft,
}: {
  readonly appeal: CasePartsFragment;
  readonly draft: CaseDeskState['draft'];
}) {
  const translate = useTranslate();
  const written = useMemo(() => toCorrectionInput(draft), [draft]);
  const correction = useDelayed(written, 300);
  const query = useAsk(
    PreviewCorrectionDocument,
    { appealId: appeal.id, correction: correction ?? { kind: 'GRACE', targetIds: [] } },
    { enabled: correction !== null, keepPrevious: true },
  );
  const answer = query.data?.previewCorrection;
  if (written === null) {
    return (
      <Box sx={{ p: 1.5, borderRadius: '6px', border: `1px dashed ${ink.lineStrong}`, color: ink.muted }}>
        {translate('composer.previewWait')}
      </Box>
    );
  }
  if (query.error) return <CommandNotice refusal={null} error={query.error} />;
  if (!answer) return <LinesSkeleton lines={2} />;
  if (answer.__typename === 'Refusal') return <CommandNotice refusal={answer} error={null} />;
  return (
    <Box aria-busy={query.isFetching} sx={{ opacity: query.isFetching ? 0.65 : 1 }}>
      <BeforeAfter preview={answer} />
    </Box>
  );
}
