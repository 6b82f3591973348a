import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import type { DecisionPartsFragment } from '../../generated/documents';
import { Glyph } from '../Glyph';
import { Panel } from '../Panel';
import { Tag } from '../Tag';
import { ink, tone } from '../tokens';
import { useText, useWord } from '../use-text';
import type { ActionFor, WayOutAction } from './way-out-action';

type Gap = DecisionPartsFragment['gaps'][number];

interface GapListProps {
  readonly decision: DecisionPartsFragment;
  /** Starts what closes a gap where this screen can; the rest is for its owner. */
  readonly actionFor?: ActionFor;
}

/** What we do not know, who owns the answer, what they do, and a button where the desk can do it (数据缺口). */
export function GapList({ decision, actionFor }: GapListProps) {
  const translate = useTranslate();
  return (
    <Panel
      title={translate('decision.gaps')}
      aside={decision.gaps.length > 0 ? String(decision.gaps.length) : undefined}
    >
      {decision.gaps.length === 0 && <Box sx={{ color: ink.muted }}>{translate('decision.noGaps')}</Box>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>
        {decision.gaps.map((gap) => (
          <GapItem
            key={`${gap.code}${gap.owner}${gap.factId ?? ''}`}
            gap={gap}
            action={
              gap.wayOut ? (actionFor?.({ kind: gap.wayOut, factIds: gap.factId ? [gap.factId] : [] }) ?? null) : null
            }
          />
        ))}
      </Box>
    </Panel>
  );
}

function GapItem({ gap, action }: { readonly gap: Gap; readonly action: WayOutAction | null }) {
  const translate = useTranslate();
  const text = useText();
  const word = useWord();
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
      <Box sx={{ pt: '3px', display: 'flex' }}>
        <Glyph name="unknown" colour={tone.unknown.main} size={14} />
      </Box>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          <span>{text(gap.sentence)}</span>
          <Tag tone="info">{translate('decision.owner', { owner: word('GapOwner', gap.owner) })}</Tag>
        </Box>
        <Box sx={{ fontSize: 13, color: ink.body, mt: 0.25 }}>
          <strong>{translate('decision.nextStep')}</strong> {text(gap.nextStep)}
        </Box>
      </Box>
      {action && (
        <Button
          variant="outlined"
          onClick={action.start}
          aria-label={translate('shared.colon', { label: action.label, value: text(gap.sentence) })}
        >
          {action.label}
        </Button>
      )}
    </Box>
  );
}
