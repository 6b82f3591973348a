import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { shortTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { Tag } from '../shared/Tag';
import { ink } from '../shared/tokens';
import { useWord } from '../shared/use-text';
import type { AreaVersion } from './AreaVersionShow';
import { ReviewForm } from './ReviewForm';
import { LevelTag } from './AreaTags';
import { useRawName } from './use-raw-name';

type Item = AreaVersion['reviewItems'][number];

/** Names nobody could resolve by rule; publication waits until each is decided. */
export function ReviewPanel({ version }: { readonly version: AreaVersion }) {
  const translate = useTranslate();
  const open = version.reviewItems.filter(({ decision }) => decision === null);
  const decided = version.reviewItems.filter(({ decision }) => decision !== null);
  const may = version.allowedActions.includes('RESOLVE');
  if (version.reviewItems.length === 0) return null;
  return (
    <Panel
      title={translate('area.review.title')}
      aside={translate('area.review.done', { done: decided.length, all: version.reviewItems.length })}
      dense
    >
      {open.length > 0 && (
        <Box sx={{ px: 2, py: 1, color: ink.muted, fontSize: 12.5, borderBottom: `1px solid ${ink.line}` }}>
          {translate(may ? 'area.review.hint' : 'area.review.forbidden')}
        </Box>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {open.map((item) => (
          <Box component="li" key={item.id} sx={ITEM}>
            <Published item={item} />
            {may && <ReviewForm item={item} />}
          </Box>
        ))}
        {decided.map((item) => (
          <Box component="li" key={item.id} sx={ITEM}>
            <Published item={item} />
            <Decided item={item} />
          </Box>
        ))}
      </Box>
    </Panel>
  );
}

const ITEM = { px: 2, py: 1.25, borderBottom: `1px solid ${ink.line}`, '&:last-child': { borderBottom: 0 } } as const;

function Published({ item }: { readonly item: Item }) {
  const translate = useTranslate();
  const rawName = useRawName();
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      <strong>{rawName(item)}</strong>
      <LevelTag level={item.level} kind="RISK_LEVEL" />
      <Box component="span" sx={{ color: ink.muted }}>
        {translate('area.review.entries', { count: item.entries })} ·{' '}
        {translate('shared.colon', {
          label: translate('area.review.sample'),
          value: item.sample || translate('area.review.blank'),
        })}
      </Box>
    </Box>
  );
}

function Decided({ item }: { readonly item: Item }) {
  const translate = useTranslate();
  const word = useWord();
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', mt: 0.5 }}>
      <Tag tone="green" glyph>
        {item.division?.fullName ?? word('ReviewDecision', item.decision ?? '')}
      </Tag>
      {item.reason && <span>{item.reason}</span>}
      {item.decidedAt && (
        <Box component="span" sx={{ color: ink.muted, fontSize: 12.5 }}>
          {translate('area.review.by', { by: item.decidedBy ?? '', at: shortTime(item.decidedAt) })}
        </Box>
      )}
    </Box>
  );
}
