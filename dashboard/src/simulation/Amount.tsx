import Box from '@mui/material/Box';
import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import type { CsvValue } from '../shared/csv/csv';
import { count } from '../shared/format';
import { ink } from '../shared/tokens';
import type { Figure, Total } from './figures';

/** The words of a figure: a number, a lower bound, or that it is withheld (隐私抑制). Never zero for what is hidden. */
export function useAmountWords(): (figure: Figure) => string {
  const translate = useTranslate();
  return useCallback(
    ({ value, atLeast }) => {
      if (value !== null) return count(value);
      return atLeast === null
        ? translate('simulation.hidden')
        : translate('simulation.atLeast', { count: count(atLeast) });
    },
    [translate],
  );
}

/** A figure as a file takes it: a plain number where there is one. */
export function useAmountField(): (figure: Figure) => CsvValue {
  const words = useAmountWords();
  return (figure) => figure.value ?? words(figure);
}

/** A sum as a figure, so that it is shown alike; "at least none" says nothing and is withheld. */
export const asFigure = ({ seen, complete }: Total): Figure => ({
  value: complete ? seen : null,
  atLeast: complete || seen === 0 ? null : seen,
  suppressed: !complete,
});

/** A figure of people, or an honest mark that it is withheld. */
export function Amount({ figure }: { readonly figure: Figure }) {
  const translate = useTranslate();
  const words = useAmountWords();
  if (figure.value !== null) return <>{words(figure)}</>;
  return (
    <Box
      component="span"
      title={translate('simulation.hiddenWhy')}
      sx={{ color: ink.muted, fontWeight: 500, borderBottom: `1px dotted ${ink.faint}` }}
    >
      {words(figure)}
    </Box>
  );
}
