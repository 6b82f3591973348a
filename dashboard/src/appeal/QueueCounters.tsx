import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import { useTranslate } from 'react-admin';
import { CountQueueDocument, type CountQueueQuery, type UrgencyClass } from '../generated/documents';
import { count } from '../shared/format';
import { brand, ink, tone } from '../shared/tokens';
import { useAsk } from '../shared/use-api';
import { useWord } from '../shared/use-text';
import { COUNT_EVERY } from './OpenCount';
import { DEFAULT_CHOICE, type QueueChoice, type QueueView } from './queue-filter';

const VIEWS: readonly {
  readonly field: 'open' | 'overdue' | 'soon' | 'mine' | 'unassigned' | 'awaitingSecondReview';
  readonly view: QueueView;
}[] = [
  { field: 'open', view: 'open' },
  { field: 'overdue', view: 'overdue' },
  { field: 'soon', view: 'soon' },
  { field: 'mine', view: 'mine' },
  { field: 'unassigned', view: 'unassigned' },
  { field: 'awaitingSecondReview', view: 'review' },
];
const LIVE = { topics: ['queue'] } as const;
const CLASSES: readonly { readonly field: 't0' | 't1' | 't2' | 't3'; readonly urgency: UrgencyClass }[] = [
  { field: 't0', urgency: 'T0' },
  { field: 't1', urgency: 'T1' },
  { field: 't2', urgency: 'T2' },
  { field: 't3', urgency: 'T3' },
];

interface QueueCountersProps {
  readonly choice: QueueChoice;
  readonly onChoice: (choice: QueueChoice) => void;
}

/** Live counts at the head of the queue; each also is the view it counts. */
export function QueueCounters({ choice, onChoice }: QueueCountersProps) {
  const translate = useTranslate();
  const word = useWord();
  const { data } = useAsk(CountQueueDocument, {}, { every: COUNT_EVERY, live: LIVE });
  const counts = data?.queueCounts;
  const alarming = (field: keyof CountQueueQuery['queueCounts']): boolean =>
    (field === 'overdue' || field === 't0') && (counts?.[field] ?? 0) > 0;
  return (
    <Box
      role="group"
      aria-label={translate('appeal.counters')}
      sx={{ display: 'flex', gap: 1, mb: 1.5, flexWrap: 'wrap' }}
    >
      {VIEWS.map(({ field, view }) => (
        <Counter
          key={field}
          label={translate(`appeal.counter.${field}`)}
          value={counts?.[field]}
          alarming={alarming(field)}
          chosen={choice.view === view && choice.urgency.length === 0}
          onChoose={() => onChoice({ ...DEFAULT_CHOICE, view })}
        />
      ))}
      <Counter
        label={translate('appeal.counter.all')}
        value={null}
        alarming={false}
        chosen={choice.view === 'all' && choice.urgency.length === 0}
        onChoose={() => onChoice({ ...DEFAULT_CHOICE, view: 'all' })}
      />
      <Box sx={{ width: '1px', bgcolor: ink.lineStrong, mx: 0.5 }} />
      {CLASSES.map(({ field, urgency }) => (
        <Counter
          key={field}
          label={`${urgency} ${word('UrgencyClass', urgency)}`}
          value={counts?.[field]}
          alarming={alarming(field)}
          chosen={choice.urgency.length === 1 && choice.urgency[0] === urgency}
          onChoose={() => onChoice({ ...DEFAULT_CHOICE, urgency: [urgency] })}
        />
      ))}
    </Box>
  );
}

interface CounterProps {
  readonly label: string;
  /** Null: not counted. */
  readonly value: number | null | undefined;
  readonly alarming: boolean;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function Counter({ label, value, alarming, chosen, onChoose }: CounterProps) {
  return (
    <ButtonBase
      onClick={onChoose}
      aria-pressed={chosen}
      sx={{
        display: 'flex',
        alignItems: 'baseline',
        gap: 1,
        px: 1.5,
        py: 0.75,
        borderRadius: '6px',
        bgcolor: chosen ? brand.soft : 'background.paper',
        border: `1px solid ${chosen ? brand.main : ink.line}`,
        '&:hover': { borderColor: brand.main },
      }}
    >
      <Box component="span" sx={{ fontSize: 13, color: ink.body }}>
        {label}
      </Box>
      {value !== null && (
        <Box
          component="strong"
          sx={{
            fontSize: 17,
            lineHeight: 1,
            color: alarming ? tone.red.ink : ink.strong,
            fontVariantNumeric: 'tabular-nums',
          }}
        >
          {value === undefined ? '…' : count(value)}
        </Box>
      )}
    </ButtonBase>
  );
}
