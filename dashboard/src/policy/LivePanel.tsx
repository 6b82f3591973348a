import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { PolicyFindingPartsFragment } from '../generated/documents';
import { FaultNotice } from '../shared/Faults';
import { LinesSkeleton } from '../shared/QueryState';
import { CasesView } from './CasesView';
import { FindingsView } from './FindingsView';
import { RulesView } from './RulesView';
import { TabbedPaper } from './TabbedPaper';
import type { LiveCheck } from './use-live-check';

interface LivePanelProps {
  readonly document: string;
  readonly check: LiveCheck;
  readonly onJump: (finding: PolicyFindingPartsFragment) => void;
}

/** What the texts say as they now stand: findings, rules as sentences, cases run. */
export function LivePanel({ document, check, onJump }: LivePanelProps) {
  const translate = useTranslate();
  const [side, setSide] = useState<'checks' | 'rules' | 'cases'>('checks');
  const { result } = check;
  if (result === null) {
    return check.error ? <FaultNotice error={check.error} onRetry={check.again} /> : <LinesSkeleton lines={8} />;
  }
  const failing = result.caseResults.filter(({ passed }) => !passed).length;
  const cases = `${result.caseResults.length - failing}/${result.caseResults.length}`;
  const jumpToCase = (name: string) => {
    const finding = result.findings.find(({ caseName }) => caseName === name);
    if (finding) onJump(finding);
  };
  return (
    <TabbedPaper
      fill
      label={translate('policy.edit.live')}
      value={side}
      onChange={setSide}
      sides={[
        {
          name: 'checks',
          label: `${translate('policy.tab.checks')} ${result.findings.length}`,
          content: <FindingsView findings={result.findings} onJump={onJump} />,
        },
        {
          name: 'rules',
          label: `${translate('policy.tab.rules')} ${result.rules.length}`,
          content: <RulesView document={document} rules={result.rules} terms={result.terms} />,
        },
        {
          name: 'cases',
          label: `${translate('policy.tab.results')} ${cases}`,
          content: <CasesView results={result.caseResults} onJump={jumpToCase} />,
        },
      ]}
    />
  );
}
