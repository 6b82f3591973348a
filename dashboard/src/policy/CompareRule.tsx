import Box from '@mui/material/Box';
import type { ComparePoliciesQuery, PolicyRulePartsFragment, PolicyTermPartsFragment } from '../generated/documents';
import { Tag } from '../shared/Tag';
import { ink, type ToneName } from '../shared/tokens';
import { useText, useWord } from '../shared/use-text';
import { VerdictTag } from '../shared/Verdict';
import { ConditionLines } from './ConditionLines';
import { matchLines, type Pair } from './match-lines';
import { Added, Removed, WordMarks } from './WordMarks';

type RuleComparison = NonNullable<ComparePoliciesQuery['comparePolicies']>['rules'][number];

interface CompareRuleProps {
  readonly rule: RuleComparison;
  readonly before: readonly PolicyTermPartsFragment[];
  readonly after: readonly PolicyTermPartsFragment[];
}

const INDENT = 2.25;

const TONE: Record<RuleComparison['change'], ToneName> = {
  ADDED: 'green',
  REMOVED: 'red',
  CHANGED: 'yellow',
  SAME: 'unknown',
};

/** A rule that came, went or reads otherwise, with the words that differ. */
export function CompareRule({ rule, before, after }: CompareRuleProps) {
  const word = useWord();
  const text = useText();
  const { before: old, after: fresh } = rule;
  const shown = fresh ?? old;
  if (shown === null) return null;
  const both = old !== null && fresh !== null;
  return (
    <Box
      component="section"
      aria-label={`${rule.id} ${word('RuleDifference', rule.change)}`}
      sx={{ px: 2, py: 1.25, borderBottom: `1px solid ${ink.line}`, '&:last-child': { borderBottom: 0 } }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap', mb: 0.5 }}>
        <Tag tone={TONE[rule.change]}>{word('RuleDifference', rule.change)}</Tag>
        <Box component="h3" sx={{ m: 0, fontSize: 14, fontWeight: 650 }}>
          {rule.id} · {both ? <WordMarks before={text(old.title)} after={text(fresh.title)} /> : text(shown.title)}
        </Box>
        <Box sx={{ flex: 1 }} />
        <Outcomes old={old} fresh={fresh} />
      </Box>
      {both ? (
        <ChangedLines old={old} fresh={fresh} />
      ) : (
        <ConditionLines lines={shown.lines} terms={fresh ? after : before} />
      )}
    </Box>
  );
}

interface BothProps {
  readonly old: PolicyRulePartsFragment;
  readonly fresh: PolicyRulePartsFragment;
}

function Outcomes({
  old,
  fresh,
}: {
  readonly old: PolicyRulePartsFragment | null;
  readonly fresh: PolicyRulePartsFragment | null;
}) {
  const tag = (rule: PolicyRulePartsFragment) => (
    <VerdictTag verdict={{ colour: rule.colour, popup: rule.popup, determinacy: 'DETERMINATE' }} />
  );
  const same = old?.colour === fresh?.colour && old?.popup === fresh?.popup;
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 0.75, alignItems: 'center' }}>
      {old && !same && tag(old)}
      {old && fresh && !same && '→'}
      {fresh && tag(fresh)}
      {same && !fresh && old && tag(old)}
    </Box>
  );
}

function ChangedLines({ old, fresh }: BothProps) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, fontSize: 13.5, lineHeight: 1.6 }}>
      {matchLines(old.lines, fresh.lines).map((pair, index) => (
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
