import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { Panel } from '../shared/Panel';
import { Empty } from '../shared/QueryState';
import { ink } from '../shared/tokens';
import { useText } from '../shared/use-text';
import { Amount, useAmountField } from './Amount';
import { FigurePanel } from './FigurePanel';
import type { Result } from './Headline';

type RuleEffect = Result['rules'][number];

/** What is shown of it is the same on both sides; where something is withheld, it may differ all the same. */
const looksAlike = ({ before, after }: RuleEffect): boolean =>
  before.value === after.value && before.atLeast === after.atLeast;

/** The rules that would decide about more or fewer people than now. */
export function RulesPanel({ rules }: { readonly rules: Result['rules'] }) {
  const translate = useTranslate();
  const text = useText();
  const field = useAmountField();
  const withheld = rules.filter((rule) => looksAlike(rule) && rule.before.suppressed).length;
  const changed = rules.filter((rule) => !looksAlike(rule));
  const foot = withheld > 0 && translate('simulation.rules.withheld', { count: withheld });
  const title = translate('simulation.rules.title');
  if (changed.length === 0) {
    return (
      <Panel title={title}>
        <Empty title={foot || translate('simulation.rules.none')} />
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
    >
      {foot && <Box sx={{ px: 2, py: 1, fontSize: 12.5, color: ink.muted }}>{foot}</Box>}
    </FigurePanel>
  );
}
