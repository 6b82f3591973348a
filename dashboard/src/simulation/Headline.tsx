import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { SimulationResultPartsFragment } from '../generated/documents';
import { count } from '../shared/format';
import { Panel } from '../shared/Panel';
import { ink } from '../shared/tokens';
import { useText } from '../shared/use-text';
import { Amount, asFigure, useAmountWords } from './Amount';
import { isWithheld, type Figure } from './figures';
import { movedTo } from './matrix';
import { MILDER, STRICTER } from './shades';

export type Result = SimulationResultPartsFragment;

interface HeadlineProps {
  readonly result: Result;
  readonly actions?: ReactNode;
}

/** What it comes to, in words and in the four figures everybody asks for. */
export function Headline({ result, actions }: HeadlineProps) {
  const translate = useTranslate();
  const words = useAmountWords();
  const text = useText();
  const { cleared, stopped } = movedTo(result.matrix);
  const { low, high, basis } = result.expectedCalls;
  const range = useRange();
  const clause = (name: 'cleared' | 'stopped', figure: Figure): string =>
    isWithheld(figure)
      ? translate(`simulation.headline.${name}Hidden`)
      : translate(`simulation.headline.${name}`, { people: words(figure) });
  const nothing = result.changed.value === 0;
  return (
    <Panel title={translate('simulation.headline.title')} actions={actions}>
      <Box sx={{ fontSize: 16, fontWeight: 600, lineHeight: 1.6, mb: 1.5 }}>
        {nothing
          ? translate('simulation.headline.nothing', { persons: count(result.persons) })
          : translate('simulation.headline.sentence', {
              persons: count(result.persons),
              cleared: clause('cleared', asFigure(cleared)),
              stopped: clause('stopped', asFigure(stopped)),
            })}{' '}
        {high > 0 && translate('simulation.headline.calls', { range: range(low, high) })}
      </Box>
      <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap' }}>
        <Stat label={translate('simulation.figure.changed')} line={ink.faint}>
          <Amount figure={result.changed} />
        </Stat>
        <Stat label={translate('simulation.figure.milder')} line={MILDER[3]}>
          <Amount figure={result.milder} />
        </Stat>
        <Stat label={translate('simulation.figure.stricter')} line={STRICTER[3]}>
          <Amount figure={result.stricter} />
        </Stat>
        <Stat label={translate('simulation.figure.calls')} line={ink.faint}>
          {range(low, high)}
        </Stat>
      </Box>
      <Box sx={{ mt: 1, fontSize: 12.5, color: ink.muted }}>{text(basis)}</Box>
    </Panel>
  );
}

/** A range of figures; one figure where both ends are the same. */
export function useRange(): (low: number, high: number) => string {
  const translate = useTranslate();
  return (low, high) =>
    low === high ? count(low) : translate('simulation.figure.range', { low: count(low), high: count(high) });
}

interface StatProps {
  readonly label: string;
  readonly line: string;
  readonly children: ReactNode;
}

function Stat({ label, line, children }: StatProps) {
  return (
    <Box
      sx={{
        px: 1.5,
        py: 0.75,
        minWidth: 132,
        borderRadius: '6px',
        bgcolor: ink.raised,
        borderLeft: `4px solid ${line}`,
      }}
    >
      <Box sx={{ fontSize: 12.5, color: ink.body }}>{label}</Box>
      <Box sx={{ fontSize: 20, fontWeight: 700 }}>{children}</Box>
    </Box>
  );
}
