import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { PolicyRulePartsFragment, PolicyTermPartsFragment } from '../generated/documents';
import { Empty } from '../shared/QueryState';
import { ink } from '../shared/tokens';
import { useText, useWord } from '../shared/use-text';
import { VerdictTag } from '../shared/Verdict';
import { ConditionLines } from './ConditionLines';
import { titledRules, type TitledRule } from './titled-rules';

interface RulesViewProps {
  readonly document: string;
  readonly rules: readonly PolicyRulePartsFragment[];
  readonly terms: readonly PolicyTermPartsFragment[];
}

/** The rules as sentences: when, then, and what the person is advised. */
export function RulesView({ document, rules, terms }: RulesViewProps) {
  const translate = useTranslate();
  const titled = rules.length === 0 ? titledRules(document) : [];
  if (titled.length > 0) return <TitledRules rules={titled} />;
  if (rules.length === 0) return <Empty title={translate('policy.noRules')} hint={translate('policy.noRulesHint')} />;
  return (
    <Box component="ol" aria-label={translate('policy.rules')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {rules.map((rule) => (
        <Rule key={rule.id} rule={rule} terms={terms} />
      ))}
    </Box>
  );
}

/** The smaller kinds say in the title what a rule does. */
function TitledRules({ rules }: { readonly rules: readonly TitledRule[] }) {
  const translate = useTranslate();
  const text = useText();
  return (
    <Box component="ol" aria-label={translate('policy.rules')} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {rules.map(({ id, title }) => (
        <Box component="li" key={id} sx={LINE}>
          <strong>{id}</strong> · {text(title)}
        </Box>
      ))}
    </Box>
  );
}

const LINE = { px: 2, py: 1.25, borderBottom: `1px solid ${ink.line}`, '&:last-child': { borderBottom: 0 } } as const;

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
    <Box component="li" sx={LINE}>
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
