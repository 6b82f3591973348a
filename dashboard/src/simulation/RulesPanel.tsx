import { useTranslate } from 'react-admin';
import { Panel } from '../shared/Panel';
import { Empty } from '../shared/QueryState';
import { useText } from '../shared/use-text';
import { Amount, useAmountField } from './Amount';
import { FigurePanel } from './FigurePanel';
import type { Result } from './Headline';

type RuleEffect = Result['rules'][number];

const isChanged = ({ before, after }: RuleEffect): boolean => before.value === null || before.value !== after.value;

/** The rules that would decide about more or fewer people than now. */
export function RulesPanel({ rules }: { readonly rules: Result['rules'] }) {
  const translate = useTranslate();
  const text = useText();
  const field = useAmountField();
  const changed = rules.filter(isChanged);
  const title = translate('simulation.rules.title');
  if (changed.length === 0) {
    return (
      <Panel title={title}>
        <Empty title={translate('simulation.rules.none')} />
      </Panel>
    );
  }
  return (
    <FigurePanel
      title={title}
      aside={translate('simulation.rules.hint')}
      rows={changed}
      rowKey={({ ruleId }) => ruleId}
      maxHeight={420}
      columns={[
        { label: translate('simulation.rules.rule'), nowrap: true, field: ({ ruleId }) => ruleId },
        { label: translate('simulation.rules.text'), field: (rule) => text(rule.title) },
        ...(['before', 'after'] as const).map((side) => ({
          label: translate(`simulation.side.${side}`),
          numeric: true,
          nowrap: true,
          field: (rule: RuleEffect) => field(rule[side]),
          cell: (rule: RuleEffect) => <Amount figure={rule[side]} />,
        })),
      ]}
    />
  );
}
