import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { GapDayPartsFragment, ReachPartsFragment } from '../generated/documents';
import { count } from '../shared/format';
import { Panel } from '../shared/Panel';
import { ink } from '../shared/tokens';
import { useFactor, usePersons } from './use-words';

/** The last day in figures: how far a match by prefecture reaches, and whom. */
export function GapFigures({ day }: { readonly day: GapDayPartsFragment }) {
  const translate = useTranslate();
  const persons = usePersons();
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', lg: '1fr 1fr' } }}>
      <Panel title={translate('precisionGap.counties')}>
        <Row>
          <Reach reach={day.ordinary} label={translate('precisionGap.ordinary')} />
          <Reach reach={day.municipalities} label={translate('precisionGap.municipalities')} />
          <Figure label={translate('precisionGap.alone')} value={count(day.alone)} />
        </Row>
      </Panel>
      <Panel title={translate('precisionGap.persons')} aside={translate('precisionGap.personsHint')}>
        <Row>
          <Figure label={translate('precisionGap.word.inArea')} value={persons(day.personsInArea)} />
          <Figure label={translate('precisionGap.word.onlyPrefecture')} value={persons(day.personsOnlyPrefecture)} />
          <Figure label={translate('precisionGap.word.sibling')} value={persons(day.personsSibling)} />
        </Row>
      </Panel>
    </Box>
  );
}

const Row = ({ children }: { readonly children: ReactNode }) => (
  <Box component="dl" sx={{ display: 'flex', flexWrap: 'wrap', gap: 3, m: 0 }}>
    {children}
  </Box>
);

function Reach({ label, reach }: { readonly label: string; readonly reach: ReachPartsFragment }) {
  const translate = useTranslate();
  const factor = useFactor();
  return (
    <Figure
      label={label}
      value={factor(reach)}
      note={translate('precisionGap.of', { listed: count(reach.listed), swept: count(reach.swept) })}
    />
  );
}

interface FigureProps {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
}

function Figure({ label, value, note }: FigureProps) {
  return (
    <Box sx={{ minWidth: 110 }}>
      <Box component="dt" sx={{ fontSize: 12.5, color: ink.muted }}>
        {label}
      </Box>
      <Box component="dd" sx={{ m: 0, fontSize: 22, fontWeight: 700 }}>
        {value}
        {note && <Box sx={{ fontSize: 12.5, fontWeight: 400, color: ink.muted }}>{note}</Box>}
      </Box>
    </Box>
  );
}
