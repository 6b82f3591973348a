import Box from '@mui/material/Box';
import { useState } from 'react';
import type { PolicyTermPartsFragment, RuleLinePartsFragment } from '../generated/documents';
import { brand, ink } from '../shared/tokens';
import { useText } from '../shared/use-text';

interface ConditionLinesProps {
  readonly lines: readonly RuleLinePartsFragment[];
  readonly terms: readonly PolicyTermPartsFragment[];
  /** How deep the first line stands. */
  readonly depth?: number;
}

const INDENT = 2.25;

/** A condition as indented sentences; a term unfolds where it is used. */
export function ConditionLines({ lines, terms, depth = 0 }: ConditionLinesProps) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, fontSize: 13.5, lineHeight: 1.6 }}>
      {lines.map((line, index) => (
        <Line key={index} line={line} terms={terms} depth={depth + line.depth} />
      ))}
    </Box>
  );
}

interface LineProps {
  readonly line: RuleLinePartsFragment;
  readonly terms: readonly PolicyTermPartsFragment[];
  readonly depth: number;
}

function Line({ line, terms, depth }: LineProps) {
  const text = useText();
  const term = line.term === null ? undefined : terms.find(({ name }) => name === line.term);
  const joins = line.operator === 'ALL' || line.operator === 'ANY' || line.operator === 'NOT';
  return (
    <Box
      component="li"
      sx={{
        pl: depth * INDENT,
        ...(depth > 0 && {
          backgroundImage: `repeating-linear-gradient(90deg, ${ink.line} 0 1px, transparent 1px ${INDENT * 8}px)`,
          backgroundSize: `${depth * INDENT * 8}px 100%`,
          backgroundRepeat: 'no-repeat',
          backgroundPosition: '4px 0',
        }),
      }}
    >
      {term ? (
        <TermLine term={term} terms={terms} />
      ) : (
        <Box component="span" sx={joins ? { color: ink.muted, fontWeight: 600 } : { color: ink.strong }}>
          {text(line.text)}
        </Box>
      )}
    </Box>
  );
}

function TermLine({
  term,
  terms,
}: {
  readonly term: PolicyTermPartsFragment;
  readonly terms: readonly PolicyTermPartsFragment[];
}) {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Box component="button" type="button" aria-expanded={open} onClick={() => setOpen(!open)} sx={TERM}>
        {open ? '▾' : '▸'} {text(term.title)}
      </Box>
      {open && <ConditionLines lines={term.lines} terms={terms} depth={1} />}
    </>
  );
}

const TERM = {
  border: 0,
  p: 0,
  bgcolor: 'transparent',
  color: brand.main,
  fontSize: 'inherit',
  fontWeight: 600,
  lineHeight: 'inherit',
  textAlign: 'left',
  cursor: 'pointer',
  '&:hover': { textDecoration: 'underline' },
} as const;
