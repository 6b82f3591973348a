import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { CasePartsFragment } from '../generated/documents';
import { shortTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { Tag } from '../shared/Tag';
import { ink } from '../shared/tokens';
import { useText, useWord } from '../shared/use-text';

/** What the caller was told, in the same words as on this screen. */
export function NoticePanel({ notices }: { readonly notices: CasePartsFragment['notices'] }) {
  const translate = useTranslate();
  const word = useWord();
  const text = useText();
  return (
    <Panel title={translate('appeal.notices')} aside={String(notices.length)}>
      {notices.length === 0 && <Box sx={{ color: ink.muted }}>{translate('appeal.noNotices')}</Box>}
      {notices.map((notice) => (
        <Box key={notice.id} sx={{ mb: 1, '&:last-child': { mb: 0 } }}>
          <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
            <Tag tone={notice.sentAt ? 'green' : 'info'}>{word('NoticeState', notice.state)}</Tag>
            <Box component="span" sx={{ fontSize: 12.5, color: ink.muted }}>
              {shortTime(notice.sentAt ?? notice.queuedAt)}
            </Box>
          </Box>
          <Box sx={{ mt: 0.25 }}>{text(notice.text)}</Box>
        </Box>
      ))}
    </Panel>
  );
}
