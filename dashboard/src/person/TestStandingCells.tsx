import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { DisplayedTestPartsFragment, RecognitionPartsFragment } from '../generated/documents';
import { Tag } from '../shared/Tag';
import { ink, type ToneName } from '../shared/tokens';
import { useText, useWord } from '../shared/use-text';

const VERDICT_TONE: Record<RecognitionPartsFragment['verdict'], ToneName> = {
  ACCEPT: 'green',
  NOT_VALID: 'red',
  PASS_WITH_FOLLOW_UP: 'yellow',
  INDETERMINATE: 'unknown',
};
const SHOWN_TONE: Record<DisplayedTestPartsFragment['shown'], ToneName> = {
  SHOWN: 'green',
  HIDDEN: 'yellow',
  UNKNOWN: 'unknown',
};

interface SaidProps {
  readonly sentence: string;
  readonly width: number;
  readonly children: ReactNode;
}

function Said({ sentence, width, children }: SaidProps) {
  return (
    <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'start', py: 0.5, minWidth: width, maxWidth: width * 1.4 }}>
      {children}
      <Box component="span" sx={{ color: ink.muted, fontSize: 12.5, lineHeight: 1.45 }}>
        {sentence}
      </Box>
    </Box>
  );
}

/** Two facts of one kind, the first above the second. */
export function Lines({ first, second }: { readonly first: ReactNode; readonly second: ReactNode }) {
  return (
    <Box sx={{ display: 'grid', gap: 0.25, minWidth: 110 }}>
      <span>{first}</span>
      <Box component="span" sx={{ color: ink.muted }}>
        {second}
      </Box>
    </Box>
  );
}

const Waiting = () => <Skeleton width={150} height={28} animation="wave" />;

/** What the place must make of a test, why, and what a refusal comes to. */
export function RecognitionCell({ recognition }: { readonly recognition: RecognitionPartsFragment | undefined }) {
  const translate = useTranslate();
  const text = useText();
  const word = useWord();
  if (!recognition) return <Waiting />;
  const { verdict, sentence, refusal, followUp, referral, ruleId, policyId, policyVersion } = recognition;
  const source = ruleId
    ? translate('person.test.byRule', { rule: ruleId, policy: policyId, version: policyVersion })
    : '';
  const sentences = [text(sentence), refusal ? text(refusal.sentence) : '', source].filter(Boolean).join(' ');
  return (
    <Said sentence={sentences} width={200}>
      <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap' }}>
        <Tag tone={VERDICT_TONE[verdict]} glyph>
          {word('RecognitionVerdict', verdict)}
        </Tag>
        {refusal && (
          <Tag tone={refusal.verdict === 'VIOLATION' ? 'red' : 'unknown'}>
            {word('RefusalOutcome', refusal.verdict)}
          </Tag>
        )}
        {followUp !== 'NONE' && <Tag tone="yellow">{word('FollowUp', followUp)}</Tag>}
        {referral && <Tag tone="red">{translate('person.test.referral')}</Tag>}
      </Box>
    </Said>
  );
}

/** Whether the citizen's page shows a test, and why not. */
export function DisplayCell({ displayed }: { readonly displayed: DisplayedTestPartsFragment | undefined }) {
  const text = useText();
  const word = useWord();
  if (!displayed) return <Waiting />;
  return (
    <Said sentence={displayed.shown === 'SHOWN' ? '' : text(displayed.sentence)} width={120}>
      <Tag tone={SHOWN_TONE[displayed.shown]} glyph>
        {word('Shown', displayed.shown)}
      </Tag>
    </Said>
  );
}
