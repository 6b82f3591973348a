import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { DecisionPartsFragment } from '../../generated/documents';
import { Panel } from '../Panel';
import { Tag } from '../Tag';
import { ink, type ToneName } from '../tokens';
import { useText } from '../use-text';
import { EvidenceLine } from './EvidenceLine';

type Reason = DecisionPartsFragment['reasons'][number];

/** Deciding first, then what fired, then what could not be told; the rules that passed come last. */
const rank = (reason: Reason): number => (reason.deciding ? 0 : { TRUE: 1, UNKNOWN: 2, FALSE: 3 }[reason.truth]);

/** Why: every rule with what it answered and the facts it read. */
export function ReasonList({ decision }: { readonly decision: DecisionPartsFragment }) {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const sorted = decision.reasons.toSorted((a, b) => rank(a) - rank(b));
  const speaking = sorted.filter((reason) => rank(reason) < 3);
  const passed = sorted.filter((reason) => rank(reason) === 3);
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

function label(reason: Reason): { readonly key: string; readonly tone: ToneName } {
  if (reason.deciding) return { key: 'decision.deciding', tone: 'popup' };
  if (reason.truth === 'TRUE') return { key: 'decision.alsoFired', tone: 'info' };
  if (reason.truth === 'UNKNOWN') return { key: 'decision.cannotTell', tone: 'yellow' };
  return { key: 'enum.Truth.FALSE', tone: 'unknown' };
}

function ReasonItem({ reason }: { readonly reason: Reason }) {
  const translate = useTranslate();
  const text = useText();
  const { key, tone } = label(reason);
  return (
    <li>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mb: 0.25 }}>
        <Tag tone={tone}>{translate(key)}</Tag>
        <Box component="span" sx={{ fontWeight: 600, fontSize: 13.5 }}>
          {text(reason.title)}
        </Box>
        <Box component="span" sx={{ ml: 'auto', fontSize: 12.5, color: ink.muted }}>
          {reason.ruleId}
        </Box>
      </Box>
      {rank(reason) < 3 && <Box sx={{ fontSize: 13.5, color: ink.body }}>{text(reason.sentence)}</Box>}
      {rank(reason) < 3 && reason.evidence.length > 0 && (
        <Box
          component="ul"
          aria-label={translate('decision.evidence')}
          sx={{ listStyle: 'none', m: 0, mt: 0.5, p: 0, display: 'grid', gap: 0.4 }}
        >
          {reason.evidence
            .filter(({ source, division, hit }) => source ?? division ?? hit)
            .map((evidence) => (
              <EvidenceLine key={evidence.factId} evidence={evidence} />
            ))}
        </Box>
      )}
    </li>
  );
}
