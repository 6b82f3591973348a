import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { PolicyRulePartsFragment, PolicyTermPartsFragment } from '../generated/documents';
import { Empty } from '../shared/QueryState';
import { ink } from '../shared/tokens';
import { useText, useWord } from '../shared/use-text';
import { VerdictTag } from '../shared/Verdict';
import { ConditionLines } from './ConditionLines';

interface RulesViewProps {
  readonly rules: readonly PolicyRulePartsFragment[];
  readonly terms: readonly PolicyTermPartsFragment[];
}

/** The rules as sentences: when, then, and what the person is advised. */
export function RulesView({ rules, terms }: RulesViewProps) {
  const translate = useTranslate();
  if (rules.length === 0) return <Empty title={translate('policy.noRules')} hint={translate('policy.noRulesHint')} />;
  return (
    <Box component="ol" aria-label={translate('policy.rules')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {rules.map((rule) => (
        <Rule key={rule.id} rule={rule} terms={terms} />
      ))}
    </Box>
  );
}

function Rule({
  rule,
  terms,
}: {
  readonly rule: PolicyRulePartsFragment;
  readonly terms: readonly PolicyTermPartsFragment[];
}) {
  const translate = useTranslate();
  const text = useText();
  const advice = useAdviceWords();
  return (
    <Box
      component="li"
      sx={{ px: 2, py: 1.25, borderBottom: `1px solid ${ink.line}`, '&:last-child': { borderBottom: 0 } }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', columnGap: 1, rowGap: 0.5, flexWrap: 'wrap', mb: 0.5 }}>
        <Box component="h3" sx={{ m: 0, fontSize: 14, fontWeight: 650 }}>
          {rule.id} · {text(rule.title)}
        </Box>
        <Box sx={{ flex: 1 }} />
        <VerdictTag verdict={{ colour: rule.colour, popup: rule.popup, determinacy: 'DETERMINATE' }} />
      </Box>
      <ConditionLines lines={rule.lines} terms={terms} />
      <Box sx={{ mt: 0.5, fontSize: 12.5, color: ink.muted }}>
        {[
          rule.popupCode && translate('policy.popupCode', { code: rule.popupCode }),
          translate('shared.colon', { label: translate('policy.advice'), value: advice(rule.advice) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Box>
    </Box>
  );
}

function useAdviceWords(): (advice: readonly string[]) => string {
  const translate = useTranslate();
  const word = useWord();
  return (advice) =>
    advice.length === 0
      ? translate('shared.none')
      : advice.map((one) => word('Advice', one)).join(translate('shared.comma'));
}
