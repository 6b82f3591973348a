import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import type { MergeFactPartsFragment, MergeFactKind } from '../generated/documents';
import { fullDay, shortTime } from '../shared/format';
import { ink } from '../shared/tokens';
import { useWord } from '../shared/use-text';

/** The words for the way by which a fact of each kind comes. */
const WAYS: Readonly<Partial<Record<MergeFactKind, string>>> = {
  STAY: 'StaySource',
  TEST: 'TestChannel',
  PHONE: 'PhoneChannel',
  DECLARATION: 'DeclarationChannel',
};

interface HandOverProps {
  readonly facts: readonly MergeFactPartsFragment[];
  /** Whose facts they are to be, masked. */
  readonly toWhom: string;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

/** What came while two records were one (合并后新到): what is ticked goes with the one who leaves. */
export function HandOver({ facts, toWhom, chosen, onChoose }: HandOverProps) {
  const translate = useTranslate();
  const id = useId();
  if (facts.length === 0) return <Typography variant="body2">{translate('merging.since.none')}</Typography>;
  const toggle = (fact: string): void => {
    const next = new Set(chosen);
    if (!next.delete(fact)) next.add(fact);
    onChoose(next);
  };
  return (
    <Box role="group" aria-labelledby={id} sx={{ display: 'grid', gap: 0.5 }}>
      <Typography id={id} variant="body2" sx={{ fontWeight: 650 }}>
        {translate('merging.since.title', { name: toWhom })}
      </Typography>
      <Box component="ul" tabIndex={0} sx={LIST} aria-label={translate('merging.since.list')}>
        {facts.map((fact) => (
          <li key={fact.id}>
            <FormControlLabel
              control={<Checkbox size="small" checked={chosen.has(fact.id)} onChange={() => toggle(fact.id)} />}
              label={<FactWords fact={fact} />}
            />
          </li>
        ))}
      </Box>
      <Typography variant="caption">
        {translate('merging.since.chosen', { count: chosen.size, all: facts.length })}
      </Typography>
    </Box>
  );
}

function FactWords({
  fact: { kind, at, division, source, number, knownFrom },
}: {
  readonly fact: MergeFactPartsFragment;
}) {
  const translate = useTranslate();
  const word = useWord();
  const way = WAYS[kind];
  const words = [
    word('MergeFactKind', kind),
    fullDay(at),
    number,
    division?.fullName,
    way && source && word(way, source),
  ];
  return (
    <Box component="span" sx={{ fontSize: 14 }}>
      {words.filter(Boolean).join(' · ')}
      <Box component="span" sx={{ color: ink.muted, ml: 1, fontSize: 12.5 }}>
        {translate('merging.since.received', { at: shortTime(knownFrom) })}
      </Box>
    </Box>
  );
}

const LIST = {
  listStyle: 'none',
  m: 0,
  px: 1,
  maxHeight: 220,
  overflowY: 'auto',
  border: `1px solid ${ink.line}`,
  borderRadius: '6px',
} as const;
