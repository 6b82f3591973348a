import { useTranslate } from 'react-admin';
import { Amount, useAmountField } from './Amount';
import { FigurePanel } from './FigurePanel';
import { useRange, type Result } from './Headline';

export interface NamedResult {
  readonly label: string;
  readonly result: Result;
}

const COUNTS = ['changed', 'milder', 'stricter'] as const;
const factor = ({ result }: NamedResult): string => {
  const value = result.overReach.after.factor;
  return value === null ? '—' : `${value.toFixed(1)}×`;
};

/** The variants side by side. */
export function CompareVariants({ variants }: { readonly variants: readonly NamedResult[] }) {
  const translate = useTranslate();
  const field = useAmountField();
  const range = useRange();
  return (
    <FigurePanel
      title={translate('simulation.compare.title')}
      rows={variants}
      rowKey={({ label }) => label}
      columns={[
        { label: translate('simulation.compare.variant'), field: ({ label }) => label },
        ...COUNTS.map((name) => ({
          label: translate(`simulation.figure.${name}`),
          numeric: true,
          field: ({ result }: NamedResult) => field(result[name]),
          cell: ({ result }: NamedResult) => <Amount figure={result[name]} />,
        })),
        { label: translate('simulation.reach.factor'), numeric: true, field: factor },
        {
          label: translate('simulation.figure.calls'),
          numeric: true,
          field: ({ result: { expectedCalls } }) => range(expectedCalls.low, expectedCalls.high),
        },
      ]}
    />
  );
}
