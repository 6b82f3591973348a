import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useCan } from '../access';
import type { ComplaintAct, ComplaintPartsFragment, ComplaintState, RefusalOutcome } from '../generated/documents';
import { Countdown } from '../shared/clock/Countdown';
import { fullTime, shortTime } from '../shared/format';
import { Tag } from '../shared/Tag';
import { ink, type ToneName } from '../shared/tokens';
import { useText, useWord } from '../shared/use-text';
import { ComplaintActForm } from './ComplaintActForm';

const STATES: Readonly<Record<ComplaintState, ToneName>> = {
  OPEN: 'info',
  PASSED_ON: 'yellow',
  CLOSED: 'green',
  WITHDRAWN: 'unknown',
};
const VERDICTS: Readonly<Record<RefusalOutcome, ToneName>> = {
  VIOLATION: 'red',
  NO_VIOLATION: 'green',
  TO_BE_CHECKED: 'unknown',
};
const NEEDS: Readonly<Record<ComplaintAct, string>> = {
  PASS_ON: 'Mutation.passOnComplaint',
  RECHECK: 'Mutation.recheckComplaint',
  CLOSE: 'Mutation.closeComplaint',
  WITHDRAW: 'Mutation.withdrawComplaint',
  REOPEN: 'Mutation.reopenComplaint',
};

interface ComplaintCardProps {
  readonly complaint: ComplaintPartsFragment;
}

/** One complaint: where and why somebody was refused, what the rules say, what to show the place, what was done. */
export function ComplaintCard({ complaint: one }: ComplaintCardProps) {
  const translate = useTranslate();
  const word = useWord();
  const text = useText();
  const can = useCan();
  const notify = useNotify();
  const [doing, setDoing] = useState<ComplaintAct | null>(null);
  const waits = one.state === 'OPEN' || one.state === 'PASSED_ON';
  const acts = one.allowedActs.filter((act) => can(NEEDS[act]));
  const copy = (): void => {
    void navigator.clipboard.writeText(text(one.card)).then(() => notify('complaint.copied', { type: 'info' }));
  };
  return (
    <Box
      component="li"
      aria-label={`${one.number} ${one.placeName}`}
      sx={{ px: 2, py: 1.25, borderBottom: `1px solid ${ink.line}`, '&:last-child': { borderBottom: 0 } }}
    >
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <strong>{one.number}</strong>
        <Tag tone={STATES[one.state]}>{word('ComplaintState', one.state)}</Tag>
        {one.stuck && waits && (
          <Tag tone="red" glyph>
            {translate('complaint.stuck')}
          </Tag>
        )}
        <span>
          {word('RefusingPlace', one.placeKind)} · {one.placeName} · {one.division.fullName}
        </span>
        <Box sx={{ flex: 1 }} />
        {waits && <Countdown to={one.dueAt} />}
      </Box>
      <Box sx={{ fontSize: 13, color: ink.body }}>
        <MuiLink component={Link} underline="always" to={`/person/${one.personId}/show`}>
          {one.personName} {one.personIdNumber}
        </MuiLink>{' '}
        {[
          word('RefusalGround', one.ground),
          translate('complaint.refused', { at: shortTime(one.refusedAt) }),
          translate('complaint.opened', { at: shortTime(one.openedAt) }),
          [word('AppealChannel', one.channel), one.externalReference].filter(Boolean).join(' '),
          one.agency && translate('complaint.passedOn', { name: text(one.agency.name) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Box>
      <ByTheRules complaint={one} />
      <Box sx={{ my: 0.5, p: 1, bgcolor: ink.raised, border: `1px solid ${ink.line}`, display: 'flex', gap: 1 }}>
        <Box sx={{ flex: 1 }}>
          <strong>{translate('complaint.card')}：</strong>
          {text(one.card)}
        </Box>
        <Button onClick={copy}>{translate('complaint.copy')}</Button>
      </Box>
      <Box sx={{ overflowWrap: 'anywhere' }}>
        {translate('complaint.statement')}：{one.statement}
      </Box>
      {one.closedAt && one.verdict && one.remedy && (
        <Box sx={{ color: ink.muted, overflowWrap: 'anywhere' }}>
          {translate('complaint.closed', {
            at: fullTime(one.closedAt),
            verdict: word('ComplaintVerdict', one.verdict),
            remedy: word('ComplaintRemedy', one.remedy),
          })}{' '}
          {one.closingNote}
        </Box>
      )}
      <History complaint={one} />
      {acts.length > 0 && doing === null && (
        <Box sx={{ display: 'flex', gap: 1, mt: 0.5, flexWrap: 'wrap' }}>
          {acts.map((act) => (
            <Button key={act} variant={act === 'CLOSE' ? 'outlined' : 'text'} onClick={() => setDoing(act)}>
              {word('ComplaintAct', act)}
            </Button>
          ))}
        </Box>
      )}
      {doing && <ComplaintActForm complaint={one} act={doing} onClose={() => setDoing(null)} />}
    </Box>
  );
}

/** What the recognition policy of the place says of it. */
function ByTheRules({ complaint: one }: ComplaintCardProps) {
  const translate = useTranslate();
  const word = useWord();
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', mt: 0.5 }}>
      <Tag tone={VERDICTS[one.ruleVerdict]} glyph>
        {word('RefusalOutcome', one.ruleVerdict)}
      </Tag>
      <Box component="span" sx={{ fontSize: 12.5, color: ink.muted }}>
        {one.ruleVerdict === 'TO_BE_CHECKED'
          ? translate('complaint.unchecked', { at: shortTime(one.checkedAt) })
          : translate('complaint.byRule', {
              rule: one.ruleId ?? '—',
              version: one.policyVersion ?? '—',
              at: shortTime(one.checkedAt),
            })}
      </Box>
    </Box>
  );
}

function History({ complaint: one }: ComplaintCardProps) {
  const translate = useTranslate();
  const word = useWord();
  return (
    <Box component="details" sx={{ fontSize: 12.5, color: ink.muted, mt: 0.5 }}>
      <summary>{translate('complaint.history')}</summary>
      <ul>
        {one.events.map((event) => (
          <li key={`${event.at} ${event.action}`}>
            {fullTime(event.at)} {event.actor} {word('ComplaintEvent', event.action)} {event.note}
          </li>
        ))}
      </ul>
    </Box>
  );
}
