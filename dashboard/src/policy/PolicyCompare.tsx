import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { ComparePoliciesDocument, type ComparePoliciesQuery } from '../generated/documents';
import { Panel } from '../shared/Panel';
import { Empty, QueryState } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { useAsk } from '../shared/use-api';
import { useText } from '../shared/use-text';
import { CompareCases, CompareParameters } from './CompareTables';
import { CompareRules } from './CompareRules';

/** Two versions side by side: what is set otherwise, which rules differ, and for whom it comes out otherwise. */
export function PolicyCompare() {
  const translate = useTranslate();
  const { from = '', to = '' } = useParams();
  const query = useAsk(ComparePoliciesDocument, { from, to });
  return (
    <QueryState query={query}>
      {(answer) =>
        answer.from && answer.to && answer.comparePolicies ? (
          <Comparison from={answer.from} to={answer.to} comparison={answer.comparePolicies} />
        ) : (
          <Empty title={translate('policy.compare.unreadable')} />
        )
      }
    </QueryState>
  );
}

interface ComparisonProps {
  readonly from: NonNullable<ComparePoliciesQuery['from']>;
  readonly to: NonNullable<ComparePoliciesQuery['to']>;
  readonly comparison: NonNullable<ComparePoliciesQuery['comparePolicies']>;
}

function Comparison({ from, to, comparison }: ComparisonProps) {
  const translate = useTranslate();
  const [before, after] = [`${from.id} ${from.version}`, `${to.id} ${to.version}`];
  const cases = comparison.cases.filter(({ changed }) => changed);
  return (
    <>
      <ScreenHead
        title={translate('policy.compare.title', { from: before, to: after })}
        hint={
          <Link component={RouterLink} to={`/policy/${to.key}/compare/${from.key}`}>
            {translate('policy.compare.swap')}
          </Link>
        }
      />
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5 }}>
          <Side version={from} label={translate('policy.compare.before')} />
          <Side version={to} label={translate('policy.compare.after')} />
        </Box>
        <CompareParameters parameters={comparison.parameters} />
        <CompareRules comparison={comparison} terms={{ before: from.terms, after: to.terms }} />
        <CompareCases cases={cases} compared={comparison.cases.length} before={before} after={after} />
      </Box>
    </>
  );
}

function Side({ version, label }: { readonly version: ComparisonProps['from']; readonly label: string }) {
  const text = useText();
  return (
    <Panel title={label}>
      <Link component={RouterLink} to={`/policy/${version.key}/show`} sx={{ fontWeight: 600 }}>
        {version.id} {version.version} · {text(version.title)}
      </Link>
      <Box sx={{ color: 'text.secondary' }}>{version.source}</Box>
    </Panel>
  );
}
