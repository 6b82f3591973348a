import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import type { KnowledgePartsFragment } from '../../generated/documents';
import { ink } from '../tokens';
import { useText } from '../use-text';

interface KnowledgeListProps {
  readonly texts: readonly KnowledgePartsFragment[];
  /** What is done with a text that can be said; null: it is copied. */
  readonly onReply: (text: KnowledgePartsFragment) => void;
  readonly replyLabel: string;
}

/** Articles one under the other, each opened by a key or a click; the body as it was written, with its sources. */
export function KnowledgeList({ texts, onReply, replyLabel }: KnowledgeListProps) {
  const translate = useTranslate();
  const text = useText();
  return texts.map((one) => (
    <Box
      key={one.key}
      component="details"
      sx={{ px: 2, py: 0.75, borderBottom: `1px solid ${ink.line}`, fontSize: 13.5 }}
    >
      <Box component="summary" sx={{ cursor: 'pointer', fontWeight: 600 }}>
        {text(one.title)}
      </Box>
      <Box sx={{ whiteSpace: 'pre-line', color: ink.body, mt: 0.5 }}>{text(one.body)}</Box>
      {one.reply && (
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', mt: 0.75 }}>
          <Box
            sx={{ flex: 1, bgcolor: ink.raised, border: `1px solid ${ink.line}`, borderRadius: '4px', px: 1, py: 0.5 }}
          >
            {text(one.reply)}
          </Box>
          <Button
            variant="outlined"
            onClick={() => onReply(one)}
            aria-label={translate('shared.colon', { label: replyLabel, value: text(one.title) })}
          >
            {replyLabel}
          </Button>
        </Box>
      )}
      {one.sources.length > 0 && <Box sx={{ fontSize: 12, color: ink.muted, mt: 0.5 }}>{one.sources.join('；')}</Box>}
    </Box>
  ));
}
