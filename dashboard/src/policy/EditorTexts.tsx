import { useTranslate } from 'react-admin';
import { LazyCodeEditor } from './LazyCodeEditor';
import { marksOf } from './marks';
import { ParameterForm } from './ParameterForm';
import { TabbedPaper } from './TabbedPaper';
import type { LiveCheck } from './use-live-check';
import { useFindingWords } from './use-finding-words';
import type { PolicyDraftState } from './use-policy-draft';

export type TextsTab = 'parameters' | 'document' | 'cases';

interface EditorTextsProps {
  readonly tab: TextsTab;
  readonly onTab: (tab: TextsTab) => void;
  readonly draft: PolicyDraftState;
  readonly check: LiveCheck;
  readonly jump: { readonly offset: number } | null;
}

/** The form of the parameters, and the two texts behind it. */
export function EditorTexts({ tab, onTab, draft, check, jump }: EditorTextsProps) {
  const translate = useTranslate();
  const words = useFindingWords();
  const { texts, type } = draft;
  const findings = check.result?.findings ?? [];
  const editor = (side: 'document' | 'cases') => (
    <LazyCodeEditor
      label={translate(side === 'document' ? 'policy.tab.document' : 'policy.tab.casesText')}
      value={texts[side]}
      onChange={(value) => type({ ...texts, [side]: value })}
      marks={marksOf(side, findings, words)}
      jump={tab === side ? jump : null}
      height="100%"
    />
  );
  return (
    <TabbedPaper
      fill
      label={translate('policy.edit.texts')}
      value={tab}
      onChange={onTab}
      sides={[
        {
          name: 'parameters',
          label: translate('policy.tab.parameters'),
          content: <ParameterForm texts={texts} saved={draft.saved} onType={type} check={check} />,
        },
        { name: 'document', label: translate('policy.tab.document'), content: editor('document'), keep: true },
        { name: 'cases', label: translate('policy.tab.casesText'), content: editor('cases'), keep: true },
      ]}
    />
  );
}
