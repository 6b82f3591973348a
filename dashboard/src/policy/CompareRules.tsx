import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { ComparePoliciesQuery, PolicyRulePartsFragment, PolicyTermPartsFragment } from '../generated/documents';
import { Panel } from '../shared/Panel';
import { VerdictTag } from '../shared/Verdict';
import { CompareRule } from './CompareRule';
import { Nothing } from './Nothing';

type Comparison = NonNullable<ComparePoliciesQuery['comparePolicies']>;

interface CompareRulesProps {
  readonly comparison: Comparison;
  readonly terms: {
    readonly before: readonly PolicyTermPartsFragment[];
    readonly after: readonly PolicyTermPartsFragment[];
  };
}

/** Terms and rules that are not the same in both. */
export function CompareRules({ comparison, terms }: CompareRulesProps) {
  const translate = useTranslate();
  const changedTerms = comparison.terms.filter(({ change }) => change !== 'SAME');
  const changedRules = comparison.rules.filter(({ change }) => change !== 'SAME');
  return (
    <>
      {changedTerms.length > 0 && (
        <Panel title={translate('policy.compare.terms')} aside={translate('policy.compare.termsHint')} dense>
          {changedTerms.map((one) => (
            <CompareRule key={one.name} {...one} terms={terms} />
          ))}
        </Panel>
      )}
      <Panel
        title={translate('policy.compare.rules')}
        aside={translate('policy.compare.ruleCount', { changed: changedRules.length, all: comparison.rules.length })}
        dense
      >
        {changedRules.length === 0 && <Nothing text={translate('policy.compare.sameRules')} />}
        {changedRules.map(({ id, change, before, after }) => (
          <CompareRule
            key={id}
            name={id}
            change={change}
            before={before}
            after={after}
            terms={terms}
            aside={<Outcomes before={before} after={after} />}
          />
        ))}
      </Panel>
    </>
  );
}

interface OutcomesProps {
  readonly before: PolicyRulePartsFragment | null;
  readonly after: PolicyRulePartsFragment | null;
}

/** What the rule decides; both when it decides otherwise now. */
function Outcomes({ before, after }: OutcomesProps) {
  const changed = before && after && (before.colour !== after.colour || before.popup !== after.popup);
  const shown = after ?? before;
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 0.75, alignItems: 'center' }}>
      {changed && (
        <>
          <Outcome rule={before} /> →
        </>
      )}
      {shown && <Outcome rule={shown} />}
    </Box>
  );
}

function Outcome({ rule: { colour, popup } }: { readonly rule: PolicyRulePartsFragment }) {
  return <VerdictTag verdict={{ colour, popup, determinacy: 'DETERMINATE' }} />;
}
