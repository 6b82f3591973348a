import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { SendNoticeAgainDocument, TellByPhoneDocument, type NoticePartsFragment } from '../../generated/documents';
import { CommandNotice } from '../../shared/Faults';
import { shortTime } from '../../shared/format';
import { NoticeStateTag } from '../../shared/NoticeStateTag';
import { ink } from '../../shared/tokens';
import { useCommand, useForget } from '../../shared/use-api';
import { useText, useWord } from '../../shared/use-text';

/** One notice: what it says, where it is, and what can be done when it does not arrive. */
export function NoticeItem({ notice }: { readonly notice: NoticePartsFragment }) {
  const translate = useTranslate();
  const word = useWord();
  const text = useText();
  const [elder, setElder] = useState(false);
  return (
    <Box component="li">
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <NoticeStateTag state={notice.state} />
        <Box component="span" sx={{ fontWeight: 600 }}>
          {word('NoticeKind', notice.kind)}
        </Box>
        <Box component="span" sx={{ fontSize: 12.5, color: ink.muted }}>
          <Whereabouts notice={notice} />
        </Box>
      </Box>
      <Box sx={{ mt: 0.5 }} lang={elder ? 'zh' : undefined}>
        {elder ? notice.elder : text(notice.text)}
      </Box>
      {notice.lastError && (
        <Box role="status" sx={{ mt: 0.5, color: ink.body, fontSize: 13 }}>
          {text(notice.lastError)}
        </Box>
      )}
      <Box sx={{ display: 'flex', gap: 0.5, mt: 0.25, flexWrap: 'wrap' }}>
        <Button size="small" aria-pressed={elder} onClick={() => setElder(!elder)}>
          {translate('notice.elder')}
        </Button>
        <NoticeActions notice={notice} />
      </Box>
    </Box>
  );
}

/** When it was sent, or will be tried again, and by whom it was told. */
function Whereabouts({ notice }: { readonly notice: NoticePartsFragment }) {
  const translate = useTranslate();
  const { state, attempts, nextAttemptAt, sentAt, endedAt, queuedAt, toldBy } = notice;
  if (toldBy) return translate('notice.toldBy', { name: toldBy, at: shortTime(endedAt ?? queuedAt) });
  if (state === 'QUEUED' && attempts === 0)
    return translate('notice.leaves', { at: shortTime(nextAttemptAt ?? queuedAt) });
  if (state === 'QUEUED')
    return translate('notice.again', { count: attempts, at: shortTime(nextAttemptAt ?? queuedAt) });
  if (state === 'FAILED') return translate('notice.gaveUp', { count: attempts });
  return shortTime(endedAt ?? sentAt ?? queuedAt);
}

function NoticeActions({ notice }: { readonly notice: NoticePartsFragment }) {
  const translate = useTranslate();
  const forget = useForget();
  const again = useCommand(SendNoticeAgainDocument);
  const told = useCommand(TellByPhoneDocument);
  const act = async (run: (variables: { input: { noticeId: string } }) => Promise<unknown>) => {
    await run({ input: { noticeId: notice.id } });
    await forget('ShowAppeal', 'notice');
  };
  const may = (action: NoticePartsFragment['allowedActions'][number]): boolean =>
    notice.allowedActions.includes(action);
  return (
    <>
      {may('SEND_AGAIN') && (
        <Button size="small" variant="outlined" loading={again.busy} onClick={() => void act(again.run)}>
          {translate('notice.sendAgain')}
        </Button>
      )}
      {may('TELL_BY_PHONE') && (
        <Button size="small" loading={told.busy} onClick={() => void act(told.run)}>
          {translate('notice.tellByPhone')}
        </Button>
      )}
      <CommandNotice refusal={again.refusal ?? told.refusal} error={again.error ?? told.error} />
    </>
  );
}
