import { useTranslate } from 'react-admin';
import { Choice } from '../../shared/Choice';
import { useText } from '../../shared/use-text';
import type { Statistics } from '../Answered';
import { type Apart, tellsHops } from './lag-question';

interface PickFieldProps {
  readonly apart: Apart;
  readonly answer: Statistics;
  readonly onPick: (key: string) => void;
}

/** Goes down to one item: its hops, or its days. */
export function PickField({ apart, answer, onPick }: PickFieldProps) {
  const translate = useTranslate();
  const text = useText();
  const options = answer.rows.flatMap(({ keys: [key], labels: [label] }) =>
    key === undefined || !label ? [] : [{ value: key, label: text(label) }],
  );
  return (
    <Choice
      label={translate(tellsHops(apart) ? 'statistics.lag.pickHops' : 'statistics.lag.pickDays')}
      width={190}
      value=""
      options={options}
      onChange={onPick}
    />
  );
}
