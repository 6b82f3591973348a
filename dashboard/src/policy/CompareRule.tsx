import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import type {
  PolicyTermPartsFragment,
  RuleDifference,
  RuleLinePartsFragment,
  TextPartsFragment,
} from '../generated/documents';
import { Tag } from '../shared/Tag';
import { ink, type ToneName } from '../shared/tokens';
import { useText, useWord } from '../shared/use-text';
import { ConditionLines } from './ConditionLines';
import { matchLines, type Pair } from './match-lines';
import { Added, Removed, WordMarks } from './WordMarks';

interface Clause {
  readonly title: TextPartsFragment;
  readonly lines: readonly RuleLinePartsFragment[];
}

interface CompareRuleProps {
  readonly name: string;
  readonly change: RuleDifference;
  readonly before: Clause | null;
  readonly after: Clause | null;
  /** The terms of the version each stands in. */
  readonly terms: {
    readonly before: readonly PolicyTermPartsFragment[];
    readonly after: readonly PolicyTermPartsFragment[];
  };
  /** Beside the title: the outcomes of a rule. */
  readonly aside?: ReactNode;
}

const INDENT = 2.25;

const TONE: Record<RuleDifference, ToneName> = {
  ADDED: 'green',
  REMOVED: 'red',
  CHANGED: 'yellow',
  SAME: 'unknown',
};

/** A rule or a term that came, went or reads otherwise, with the words that differ. */
export function CompareRule({ name, change, before, after, terms, aside }: CompareRuleProps) {
  const word = useWord();
  const text = useText();
  const shown = after ?? before;
  if (shown === null) return null;
  return (
    <Box
      component="section"
      aria-label={`${name} ${word('RuleDifference', change)}`}
      sx={{ px: 2, py: 1.25, borderBottom: `1px solid ${ink.line}`, '&:last-child': { borderBottom: 0 } }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap', mb: 0.5 }}>
        <Tag tone={TONE[change]}>{word('RuleDifference', change)}</Tag>
        <Box component="h3" sx={{ m: 0, fontSize: 14, fontWeight: 650 }}>
          {name} ·{' '}
          {before && after ? <WordMarks before={text(before.title)} after={text(after.title)} /> : text(shown.title)}
        </Box>
        <Box sx={{ flex: 1 }} />
        {aside}
      </Box>
      {before && after ? (
        <ChangedLines before={before.lines} after={after.lines} />
      ) : (
        <ConditionLines lines={shown.lines} terms={after ? terms.after : terms.before} />
      )}
    </Box>
  );
}

type Lines = readonly RuleLinePartsFragment[];

function ChangedLines({ before, after }: { readonly before: Lines; readonly after: Lines }) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, fontSize: 13.5, lineHeight: 1.6 }}>
      {matchLines(before, after).map((pair, index) => (
        <Box component="li" key={index} sx={{ pl: depthOf(pair) * INDENT }}>
          <PairLine pair={pair} />
        </Box>
      ))}
    </Box>
  );
}

const depthOf = ({ before, after }: Pair): number => (after ?? before)?.depth ?? 0;

function PairLine({ pair: { before, after } }: { readonly pair: Pair }) {
  const text = useText();
  if (before === null) return after && <Added>{text(after.text)}</Added>;
  if (after === null) return <Removed>{text(before.text)}</Removed>;
  return <WordMarks before={text(before.text)} after={text(after.text)} />;
}
