import Phone from '@mui/icons-material/PhoneOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { ChaseAgencyTaskDocument, type AgencyTaskPartsFragment, type AgencyTaskState } from '../generated/documents';
import { Countdown } from '../shared/clock/Countdown';
import { CommandNotice } from '../shared/Faults';
import { fullTime, shortTime } from '../shared/format';
import { Tag } from '../shared/Tag';
import { ink, type ToneName } from '../shared/tokens';
import { useCommand, useForget } from '../shared/use-api';
import { useText, useWord } from '../shared/use-text';
import { AnswerForm } from './AnswerForm';
import { CancelForm } from './CancelForm';

const TONES: Readonly<Record<AgencyTaskState, ToneName>> = {
  OPEN: 'info',
  CHASED: 'yellow',
  OVERDUE: 'red',
  ANSWERED: 'green',
  CANCELLED: 'unknown',
};

const WAITING: ReadonlySet<AgencyTaskState> = new Set(['OPEN', 'CHASED', 'OVERDUE']);

export interface AgencyTaskCardProps {
  readonly task: AgencyTaskPartsFragment;
  /** On the board: whom it is about, and the way to the case. */
  readonly withCase?: boolean;
  /** May chase and cancel; a steward only answers. */
  readonly mayChase: boolean;
  /** In the case: takes up what the answer speaks for. */
  readonly onSuggestion?: ((task: AgencyTaskPartsFragment) => void) | undefined;
}

/** One question to one agency: what, until when, how often chased, and what came of it. */
export function AgencyTaskCard({ task, withCase = false, mayChase, onSuggestion }: AgencyTaskCardProps) {
  const translate = useTranslate();
  const word = useWord();
  const text = useText();
  const [doing, setDoing] = useState<'ANSWER' | 'CANCEL' | null>(null);
  const close = () => setDoing(null);
  const waits = WAITING.has(task.state);
  return (
    <Box
      component="li"
      aria-label={`${text(task.agency.name)} ${word('AgencyQuestion', task.question)}`}
      sx={{ px: 2, py: 1, borderBottom: `1px solid ${ink.line}`, '&:last-child': { borderBottom: 0 } }}
    >
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Tag tone={TONES[task.state]} glyph>
          {word('AgencyTaskState', task.state)}
        </Tag>
        <strong>{text(task.agency.name)}</strong>
        {task.agency.phone && (
          <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, color: ink.body }}>
            <Phone sx={{ fontSize: 15 }} aria-hidden />
            {task.agency.phone}
          </Box>
        )}
        <Box sx={{ flex: 1 }} />
        {waits && <Countdown to={task.dueAt} />}
      </Box>
      {withCase && <CaseLine task={task} />}
      <Box>{translate(`agency.questionText.${task.question}`)}</Box>
      <Facts task={task} />
      {task.wording && <Box sx={{ overflowWrap: 'anywhere' }}>{task.wording}</Box>}
      <History task={task} />
      {waits && doing === null && (
        <Actions
          task={task}
          mayChase={mayChase}
          onAnswer={() => setDoing('ANSWER')}
          onCancel={() => setDoing('CANCEL')}
        />
      )}
      {doing === 'ANSWER' && <AnswerForm task={task} onClose={close} />}
      {doing === 'CANCEL' && <CancelForm task={task} onClose={close} />}
      {onSuggestion && task.suggestion && (
        <Button variant="outlined" onClick={() => onSuggestion(task)} sx={{ mt: 0.5 }}>
          {translate('agency.useAnswer', { kind: word('CorrectionKind', task.suggestion.kind) })}
        </Button>
      )}
    </Box>
  );
}

function CaseLine({ task }: { readonly task: AgencyTaskPartsFragment }) {
  const translate = useTranslate();
  return (
    <Box sx={{ fontSize: 13, color: ink.body }}>
      <MuiLink
        component={Link}
        underline="always"
        to={`/appeal/${task.appealId}/show`}
        aria-label={translate('agency.openCase', { number: task.appealNumber })}
      >
        {task.appealNumber}
      </MuiLink>{' '}
      · {task.personName} {task.personIdNumber}
    </Box>
  );
}

/** What to name on the phone: the sample, or where and when. */
function Facts({ task }: { readonly task: AgencyTaskPartsFragment }) {
  const translate = useTranslate();
  return task.facts.map(({ id, sampleNumber, from, to, division }) => (
    <Box key={id} sx={{ fontSize: 13, color: ink.body, overflowWrap: 'anywhere' }}>
      {sampleNumber === null
        ? `${division.fullName} ${shortTime(from)} – ${to === null ? '' : shortTime(to)}`
        : `${translate('agency.sample', { number: sampleNumber })} · ${shortTime(from)}`}
    </Box>
  ));
}

function History({ task }: { readonly task: AgencyTaskPartsFragment }) {
  const translate = useTranslate();
  const word = useWord();
  const { answeredBy: by } = task;
  const lines = [
    translate('agency.askedBy', { by: task.askedBy ?? '', at: shortTime(task.askedAt) }),
    ...(WAITING.has(task.state) ? [translate('agency.due', { at: shortTime(task.dueAt) })] : []),
    ...(task.chases > 0 ? [translate('agency.chases', { smart_count: task.chases })] : []),
    ...(task.overdueAt ? [translate('agency.overdueSince', { at: shortTime(task.overdueAt) })] : []),
    ...(task.answeredAt
      ? [translate(by ? 'agency.answered' : 'agency.answeredItself', { at: shortTime(task.answeredAt), by: by ?? '' })]
      : []),
  ];
  return (
    <>
      <Box sx={{ fontSize: 12.5, color: ink.muted }}>{lines.join(' · ')}</Box>
      {task.answer && (
        <Box sx={{ overflowWrap: 'anywhere' }}>
          <strong>{word('AgencyAnswer', task.answer)}</strong>
          {task.answerTime && ` ${fullTime(task.answerTime)}`}
          {task.answerDivision && ` ${task.answerDivision.fullName}`}
          {task.answerText && ` ${task.answerText}`}
        </Box>
      )}
      {task.cancelReason && (
        <Box sx={{ color: ink.muted }}>{translate('agency.cancelled', { reason: task.cancelReason })}</Box>
      )}
    </>
  );
}

interface ActionsProps {
  readonly task: AgencyTaskPartsFragment;
  readonly mayChase: boolean;
  readonly onAnswer: () => void;
  readonly onCancel: () => void;
}

function Actions({ task, mayChase, onAnswer, onCancel }: ActionsProps) {
  const translate = useTranslate();
  const text = useText();
  const notify = useNotify();
  const forget = useForget();
  const chase = useCommand(ChaseAgencyTaskDocument);
  const chaseNow = async () => {
    if (!(await chase.run({ input: { taskId: task.id } }))) return;
    await forget('ShowAppeal', 'agencyTask');
    notify('agency.done', { type: 'success', autoHideDuration: 2000 });
  };
  return (
    <>
      <CommandNotice refusal={chase.refusal} error={chase.error} />
      {task.agency.opening && (
        <Box sx={{ fontSize: 13, color: ink.body, my: 0.5 }}>
          <strong>{translate('agency.phoneCard')}</strong> {text(task.agency.opening)}
        </Box>
      )}
      <Box sx={{ display: 'flex', gap: 1, mt: 0.5 }}>
        <Button variant="outlined" onClick={onAnswer}>
          {translate('agency.answer')}
        </Button>
        {mayChase && (
          <>
            <Button onClick={() => void chaseNow()} loading={chase.busy}>
              {translate('agency.chase')}
            </Button>
            <Button onClick={onCancel}>{translate('agency.cancel')}</Button>
          </>
        )}
      </Box>
    </>
  );
}
