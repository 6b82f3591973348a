import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { count } from '../shared/format';
import { ink } from '../shared/tokens';
import { Amount, useAmountField } from './Amount';
import { FigurePanel, type FigureColumn } from './FigurePanel';
import type { Result } from './Headline';

type Reach = Result['overReach']['before'];

const COUNTIES = ['countiesListed', 'countiesSwept'] as const;
const PERSONS = ['personsInArea', 'personsOnlyCounty', 'personsOnlyPrefecture', 'personsSibling'] as const;

interface ReachRow {
  readonly name: (typeof COUNTIES)[number] | (typeof PERSONS)[number] | 'factor';
}

const ROWS: readonly ReachRow[] = [...COUNTIES, 'factor' as const, ...PERSONS].map((name) => ({ name }));

/** How far the rules reach beyond what is listed, before and after (精度落差). */
export function OverReachPanel({ overReach }: { readonly overReach: Result['overReach'] }) {
  const translate = useTranslate();
  const amountField = useAmountField();

  const field = (reach: Reach, { name }: ReachRow) => {
    if (name === 'factor') return reach.factor === null ? '—' : Number(reach.factor.toFixed(2));
    const value = reach[name];
    return typeof value === 'number' ? value : amountField(value);
  };
  const cell = (reach: Reach, { name }: ReachRow) => {
    if (name === 'factor') return reach.factor === null ? '—' : <strong>{reach.factor.toFixed(1)}×</strong>;
    const value = reach[name];
    return typeof value === 'number' ? count(value) : <Amount figure={value} />;
  };
  const columns: readonly FigureColumn<ReachRow>[] = [
    { label: translate('simulation.reach.what'), field: ({ name }) => translate(`simulation.reach.${name}`) },
    ...(['before', 'after'] as const).map((side) => ({
      label: translate(`simulation.side.${side}`),
      numeric: true,
      field: (row: ReachRow) => field(overReach[side], row),
      cell: (row: ReachRow) => cell(overReach[side], row),
    })),
  ];
  return (
    <FigurePanel title={translate('simulation.reach.title')} columns={columns} rows={ROWS} rowKey={({ name }) => name}>
      <Box sx={{ px: 2, py: 1, fontSize: 12.5, color: ink.muted }}>{translate('simulation.reach.note')}</Box>
    </FigurePanel>
  );
}
