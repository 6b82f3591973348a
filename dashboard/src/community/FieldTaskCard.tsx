import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { FieldTaskAct, FieldTaskKind, FieldTaskPartsFragment, FieldTaskState } from '../generated/documents';
import { Countdown } from '../shared/clock/Countdown';
import { fullTime, shortTime } from '../shared/format';
import { Tag } from '../shared/Tag';
import { ink, type ToneName } from '../shared/tokens';
import { useText, useWord } from '../shared/use-text';
import { ActForm } from './ActForm';
import { DecisionHistory } from './DecisionHistory';

const TONES: Readonly<Record<FieldTaskState, ToneName>> = {
  OPEN: 'info',
  OVERDUE: 'red',
  DONE: 'green',
  CANCELLED: 'unknown',
};
const KIND_TONES: Readonly<Record<FieldTaskKind, ToneName>> = {
  COMMUNITY: 'unknown',
  PENDING_RESULT: 'yellow',
  TRACE: 'red',
};

interface FieldTaskCardProps {
  readonly task: FieldTaskPartsFragment;
}

/** One task: whom it is about, whose it is, where in the loop, until when, what was decided, and what may be done. */
export function FieldTaskCard({ task }: FieldTaskCardProps) {
  const translate = useTranslate();
  const word = useWord();
  const text = useText();
  const [doing, setDoing] = useState<FieldTaskAct | null>(null);
  const waits = task.state === 'OPEN' || task.state === 'OVERDUE';
  const community = task.community ? text(task.community.name) : null;
  return (
    <Box
      component="li"
      aria-label={`${word('FieldTaskKind', task.kind)} ${task.personName}`}
      sx={{ px: 2, py: 1, borderBottom: `1px solid ${ink.line}`, '&:last-child': { borderBottom: 0 } }}
    >
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Tag tone={TONES[task.state]} glyph>
          {word('FieldTaskState', task.state)}
        </Tag>
        <Tag tone={KIND_TONES[task.kind]}>{word('FieldTaskKind', task.kind)}</Tag>
        {task.loopState && <strong>{word('CommunityState', task.loopState)}</strong>}
        <MuiLink component={Link} underline="always" to={`/person/${task.personId}/show`}>
          {task.personName} {task.personIdNumber}
        </MuiLink>
        <Box sx={{ flex: 1 }} />
        {waits && <Countdown to={task.dueAt} />}
      </Box>
      <Box sx={{ fontSize: 13, color: ink.body }}>
        {task.kind === 'COMMUNITY' && (community ?? <Tag tone="yellow">{translate('community.nobody')}</Tag>)}{' '}
        {[
          task.community?.phone,
          task.division.fullName,
          task.sampleNumber && translate('community.sample', { number: task.sampleNumber }),
          task.arrivalAt && translate('community.arrival', { at: shortTime(task.arrivalAt) }),
          task.until && translate('community.until', { at: shortTime(task.until) }),
          waits && translate('community.due', { at: shortTime(task.dueAt) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Box>
      {task.endedAt && task.ending && (
        <Box sx={{ color: ink.muted, overflowWrap: 'anywhere' }}>
          {translate('community.ended', { at: fullTime(task.endedAt), ending: word('FieldTaskEnding', task.ending) })}{' '}
          {task.note}
        </Box>
      )}
      <DecisionHistory decisions={task.decisions} />
      {task.allowedActs.length > 0 && doing === null && (
        <Box sx={{ display: 'flex', gap: 1, mt: 0.5, flexWrap: 'wrap' }}>
          {task.allowedActs.map((act, index) => (
            <Button key={act} variant={index === 0 ? 'outlined' : 'text'} onClick={() => setDoing(act)}>
              {word('FieldTaskAct', act)}
            </Button>
          ))}
        </Box>
      )}
      {doing && <ActForm task={task} act={doing} onClose={() => setDoing(null)} />}
    </Box>
  );
}
