import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { DecisionPartsFragment, ReasonGroup } from '../../generated/documents';
import { Panel } from '../Panel';
import { Tag } from '../Tag';
import { ink, type ToneName } from '../tokens';
import { useText, useWord } from '../use-text';
import { EvidenceLine } from './EvidenceLine';

type Reason = DecisionPartsFragment['reasons'][number];

/** Why: every rule with what it answered and the facts it read, in the order of the API; those that passed on demand. */
export function ReasonList({ decision }: { readonly decision: DecisionPartsFragment }) {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const speaking = decision.reasons.filter(({ group }) => group !== 'PASSED');
  const passed = decision.reasons.filter(({ group }) => group === 'PASSED');
  return (
    <Panel
      title={translate('decision.why')}
      aside={
        decision.policyId
          ? `${translate('decision.policy')} ${decision.policyId} ${decision.policyVersion ?? ''}`
          : undefined
      }
      dense
    >
      <Box component="ul" sx={LIST}>
        {speaking.length === 0 && <Box component="li">{translate('decision.noReasons')}</Box>}
        {speaking.map((reason) => (
          <ReasonItem key={reason.ruleId} reason={reason} />
        ))}
        {open && passed.map((reason) => <ReasonItem key={reason.ruleId} reason={reason} />)}
      </Box>
      {passed.length > 0 && (
        <Button onClick={() => setOpen(!open)} aria-expanded={open} sx={{ mx: 1, mb: 0.5, fontWeight: 500 }}>
          {translate(open ? 'decision.hidePassed' : 'decision.passed', { count: passed.length })}
        </Button>
      )}
    </Panel>
  );
}

const LIST = {
  listStyle: 'none',
  m: 0,
  p: 0,
  '& > li': { px: 2, py: 1.1, borderBottom: `1px solid ${ink.line}` },
} as const;

const TONES: Readonly<Record<ReasonGroup, ToneName>> = {
  DECIDING: 'popup',
  FIRED: 'info',
  OPEN: 'yellow',
  PASSED: 'unknown',
};

function ReasonItem({ reason }: { readonly reason: Reason }) {
  const translate = useTranslate();
  const text = useText();
  const word = useWord();
  const speaks = reason.group !== 'PASSED';
  return (
    <li>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mb: 0.25 }}>
        <Tag tone={TONES[reason.group]}>{word('ReasonGroup', reason.group)}</Tag>
        <Box component="span" sx={{ fontWeight: 600, fontSize: 13.5 }}>
          {text(reason.title)}
        </Box>
        <Box component="span" sx={{ ml: 'auto', fontSize: 12.5, color: ink.muted }}>
          {reason.ruleId}
        </Box>
      </Box>
      {speaks && <Box sx={{ fontSize: 13.5, color: ink.body }}>{text(reason.sentence)}</Box>}
      {speaks && reason.evidence.length > 0 && (
        <Box
          component="ul"
          aria-label={translate('decision.evidence')}
          sx={{ listStyle: 'none', m: 0, mt: 0.5, p: 0, display: 'grid', gap: 0.4 }}
        >
          {reason.evidence
            .filter(({ source, division, hit, number }) => source ?? division ?? hit ?? number)
            .map((evidence) => (
              <EvidenceLine key={evidence.factId} evidence={evidence} />
            ))}
        </Box>
      )}
    </li>
  );
}
