import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import {
  PreviewCorrectionsDocument,
  type CasePartsFragment,
  type ProposalPreviewPartsFragment,
} from '../generated/documents';
import { CommandNotice } from '../shared/Faults';
import { shortTime } from '../shared/format';
import { LinesSkeleton } from '../shared/QueryState';
import { ink } from '../shared/tokens';
import { useAsk } from '../shared/use-api';
import { useDelayed } from '../shared/use-delayed';
import { useText, useWord } from '../shared/use-text';
import { BeforeAfter } from './BeforeAfter';
import { BeforeAfterChanges } from './BeforeAfterChanges';
import { oneMore, toCorrectionInputs, type Draft } from './draft';

interface ComposerPreviewProps {
  readonly appeal: CasePartsFragment;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly owner: string;
  /** Only a steward can put a list right. */
  readonly onAskSteward: () => void;
}

/** What the judge says of the corrections while they are being written. */
export function ComposerPreview({ appeal, draft, owner, onChange, onAskSteward }: ComposerPreviewProps) {
  const translate = useTranslate();
  const written = useMemo(() => toCorrectionInputs(draft, owner), [draft, owner]);
  const corrections = useDelayed(written, 300);
  const query = useAsk(
    PreviewCorrectionsDocument,
    { appealId: appeal.id, corrections: corrections ?? [], evidenceIds: draft.evidenceIds },
    { enabled: corrections !== null, keepPrevious: true },
  );
  const answer = query.data?.previewCorrections;
  if (written === null) {
    return (
      <Box sx={{ p: 1.5, borderRadius: '6px', border: `1px dashed ${ink.lineStrong}`, color: ink.muted }}>
        {translate('composer.previewWait')}
      </Box>
    );
  }
  if (query.error) return <CommandNotice refusal={null} error={query.error} />;
  if (!answer) return <LinesSkeleton lines={2} />;
  if (answer.__typename === 'Refusal') {
    return (
      <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
        <CommandNotice refusal={answer} error={null} />
        {answer.code === 'AREA_STILL_LISTED' && (
          <Button variant="outlined" onClick={onAskSteward}>
            {translate('composer.askSteward')}
          </Button>
        )}
      </Box>
    );
  }
  return (
    <Box aria-busy={query.isFetching} sx={{ opacity: query.isFetching ? 0.65 : 1, display: 'grid', gap: 1 }}>
      {answer.tightens ? (
        <Tightens preview={answer} draft={draft} onChange={onChange} />
      ) : (
        <>
          <BeforeAfter preview={answer} changes={answer.changes} />
          <BeforeAfterChanges changes={answer.changes} />
        </>
      )}
      <WhatElse preview={answer} />
      <SecondPerson preview={answer} />
    </Box>
  );
}

interface TightensProps extends Pick<ComposerPreviewProps, 'draft' | 'onChange'> {
  readonly preview: ProposalPreviewPartsFragment;
}

/** Nobody is tightened by hand: what would follow, and the correction that helps, one press away. */
function Tightens({ preview: { before, tightens }, draft, onChange }: TightensProps) {
  const translate = useTranslate();
  const word = useWord();
  if (!tightens) return null;
  return (
    <Box role="group" aria-label={translate('composer.tightens')} sx={{ display: 'grid', gap: 1 }}>
      <BeforeAfter preview={{ before, after: tightens.literally }} />
      <Alert severity="error">
        {translate('composer.tightens')}
        {tightens.companions.length > 0 && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1, alignItems: 'center' }}>
            {translate('composer.companions')}
            {tightens.companions.map(({ kind, targetIds }) => (
              <Button
                key={kind}
                size="small"
                variant="contained"
                onClick={() => onChange(oneMore(draft, { kind, targetIds }))}
              >
                {translate('composer.addKind', { kind: word('CorrectionKind', kind) })}
              </Button>
            ))}
          </Box>
        )}
      </Alert>
    </Box>
  );
}

/** Other corrections of the same records, other open appeals of the person. */
function WhatElse({ preview: { standing, otherAppeals } }: { readonly preview: ProposalPreviewPartsFragment }) {
  const translate = useTranslate();
  const word = useWord();
  const near = standing.filter(({ sameFact }) => sameFact);
  return (
    <>
      {near.map((one) => (
        <Alert key={one.id} severity={one.contradicts ? 'warning' : 'info'} variant="outlined">
          {translate(one.contradicts ? 'composer.standing.contradicts' : 'composer.standing.same', {
            kind: word('CorrectionKind', one.kind),
            state: word('CorrectionState', one.state),
            until: shortTime(one.validTo),
            from: one.fromIncident ? translate('composer.standing.incident') : (one.appealNumber ?? ''),
          })}
        </Alert>
      ))}
      {otherAppeals.length > 0 && (
        <Alert severity="info" variant="outlined">
          {translate('composer.otherAppeals', { numbers: otherAppeals.map(({ number }) => number).join('、') })}
        </Alert>
      )}
    </>
  );
}

/** Said before submitting, never a surprise after it. */
function SecondPerson({ preview: { secondPerson } }: { readonly preview: ProposalPreviewPartsFragment }) {
  const translate = useTranslate();
  const text = useText();
  return (
    <Box role="note" sx={{ fontSize: 13, color: ink.body }}>
      {secondPerson.length === 0
        ? translate('composer.secondPerson.none')
        : translate('composer.secondPerson.needed', {
            reasons: secondPerson.map(({ sentence }) => text(sentence)).join(translate('composer.secondPerson.and')),
          })}
    </Box>
  );
}
