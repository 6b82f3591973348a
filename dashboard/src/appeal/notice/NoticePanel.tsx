import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { NoticePartsFragment } from '../../generated/documents';
import { Panel } from '../../shared/Panel';
import { ink } from '../../shared/tokens';
import { NoticeItem } from './NoticeItem';

/** What the caller was told, in the same words as on this screen, and whether it arrived. */
export function NoticePanel({ notices }: { readonly notices: readonly NoticePartsFragment[] }) {
  const translate = useTranslate();
  return (
    <Panel title={translate('notice.title')} aside={String(notices.length)}>
      {notices.length === 0 && <Box sx={{ color: ink.muted }}>{translate('notice.none')}</Box>}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
        {notices.map((notice) => (
          <NoticeItem key={notice.id} notice={notice} />
        ))}
      </Box>
    </Panel>
  );
}
