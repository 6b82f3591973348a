import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { CasePartsFragment } from '../generated/documents';
import { shortTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { ink } from '../shared/tokens';
import { useWord } from '../shared/use-text';

/** Every step of the case, newest first: when, who, what, with which note. */
export function HistoryPanel({ appeal }: { readonly appeal: CasePartsFragment }) {
  const translate = useTranslate();
  const word = useWord();
  const noteWords = useNoteWords();
  // Steps of one instant keep their order: the last of them is the newest.
  const events = appeal.events.toSorted((a, b) => a.at.localeCompare(b.at)).toReversed();
  return (
    <Panel title={translate('appeal.history')} aside={String(events.length)} dense>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {events.map((event) => (
          <Box
            component="li"
            key={event.id}
            sx={{
              display: 'grid',
              gridTemplateColumns: '88px 120px minmax(0, 1fr)',
              gap: 1,
              px: 2,
              py: 0.75,
              borderBottom: `1px solid ${ink.line}`,
              '&:last-child': { borderBottom: 0 },
            }}
          >
            <Box component="time" dateTime={event.at} sx={{ color: ink.muted }}>
              {shortTime(event.at)}
            </Box>
            <Box sx={{ color: ink.body }}>{event.actor ?? translate('appeal.system')}</Box>
            <Box>
              <Box component="strong" sx={event.undone ? { textDecoration: 'line-through', color: ink.muted } : {}}>
                {translate(`appeal.event.${event.action}`, { _: event.action })}
              </Box>
              {event.undone && <Box component="span"> {translate('appeal.undone')}</Box>}
              {event.toState && event.fromState !== event.toState && (
                <Box component="span" sx={{ color: ink.muted }}>
                  {' → '}
                  {word('AppealState', event.toState)}
                </Box>
              )}
              {event.note && <Box sx={{ color: ink.body, overflowWrap: 'anywhere' }}>{noteWords(event.note)}</Box>}
            </Box>
          </Box>
        ))}
      </Box>
    </Panel>
  );
}

const CODES = ['CorrectionKind', 'EvidenceKind', 'CauseCode', 'Verdict', 'AgencyQuestion'] as const;

/** Notes the system writes are codes; people's notes stay as they are. */
function useNoteWords(): (note: string) => string {
  const word = useWord();
  return (note) => {
    const known = CODES.map((name) => word(name, note)).find((text) => text !== note);
    return known ?? note;
  };
}
