import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { PolicyDetailPartsFragment } from '../generated/documents';
import { CasesView } from './CasesView';
import { FindingsView } from './FindingsView';
import { LazyCodeEditor } from './LazyCodeEditor';
import { ParametersTable } from './ParametersTable';
import { RulesView } from './RulesView';
import { titledRules } from './titled-rules';
import { TabbedPaper } from './TabbedPaper';
import { FactsReadView } from './VersionPanels';

const TABS = ['rules', 'parameters', 'cases', 'checks', 'reads', 'document', 'casesText'] as const;
type TabName = (typeof TABS)[number];

/** What a version says, from seven sides. */
export function VersionTabs({ version }: { readonly version: PolicyDetailPartsFragment }) {
  const translate = useTranslate();
  const [tab, setTab] = useState<TabName>('rules');
  const counts: Partial<Record<TabName, number>> = {
    rules: version.rules.length || titledRules(version.document).length,
    parameters: version.parameters.length,
    cases: version.caseResults.length,
    checks: version.findings.length,
  };
  const label = (name: TabName): string => `${translate(`policy.tab.${name}`)} ${counts[name] ?? ''}`.trim();
  // once published it is no longer asked whether it could be
  const open = version.state === 'DRAFT' || version.state === 'SUBMITTED';
  const shown = TABS.filter((name) => open || name !== 'checks');
  return (
    <TabbedPaper
      label={translate('policy.tab.label')}
      value={tab}
      onChange={setTab}
      sides={shown.map((name) => ({ name, label: label(name), content: <TabContent tab={name} version={version} /> }))}
    />
  );
}

function TabContent({ tab, version }: { readonly tab: TabName; readonly version: PolicyDetailPartsFragment }) {
  const translate = useTranslate();
  switch (tab) {
    case 'rules':
      return <RulesView document={version.document} rules={version.rules} terms={version.terms} />;
    case 'parameters':
      return <ParametersTable parameters={version.parameters} />;
    case 'cases':
      return <CasesView results={version.caseResults} />;
    case 'checks':
      return <FindingsView findings={version.findings} />;
    case 'reads':
      return <FactsReadView version={version} />;
    case 'document':
    case 'casesText':
      return (
        <LazyCodeEditor
          label={translate(`policy.tab.${tab}`)}
          value={tab === 'document' ? version.document : version.cases}
          height="60vh"
        />
      );
  }
}
