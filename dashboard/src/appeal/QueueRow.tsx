import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import Link from '@mui/material/Link';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { Countdown } from '../shared/clock/Countdown';
import { fullTime, shortMask } from '../shared/format';
import { brand, ink } from '../shared/tokens';
import { useWord } from '../shared/use-text';
import { VerdictTag } from '../shared/Verdict';
import type { AppealRow } from './appeal.provider';
import type { HeldRow, RowMark } from './queue-rows';
import { StateTag, UrgencyTag } from './Urgency';

interface QueueRowProps {
  readonly held: HeldRow<AppealRow>;
  readonly selected: boolean;
  readonly ticked: boolean;
  readonly onTick: (on: boolean) => void;
  readonly onOpen: (id: string) => void;
  /** Whether there is room for what can be read in the case: large type needs it for itself. */
  readonly roomy: boolean;
}

/** One case in the queue: how urgent, who, where, why, how it stands, who has it. */
export function QueueRow({ held: { row, mark }, selected, ticked, onTick, onOpen, roomy }: QueueRowProps) {
  const translate = useTranslate();
  const word = useWord();
  const ref = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (selected) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const isGone = mark === 'GONE';
  return (
    <TableRow
      ref={ref}
      hover
      selected={selected || ticked}
      aria-current={selected ? 'true' : undefined}
      onClick={() => onOpen(row.id)}
      sx={{
        cursor: 'pointer',
        // clear of the sticky head
        scrollMarginTop: 44,
        ...(selected && { boxShadow: `inset 3px 0 0 ${brand.main}` }),
        ...(isGone && { '& td': { color: ink.muted } }),
      }}
    >
      <TableCell sx={{ width: 40, pr: 0 }} onClick={(event) => event.stopPropagation()}>
        <Checkbox
          size="small"
          sx={{ p: 0.5 }}
          checked={ticked}
          disabled={isGone}
          onChange={(_event, on) => onTick(on)}
          slotProps={{ input: { 'aria-label': translate('appeal.bulk.tick', { number: row.number }) } }}
        />
      </TableCell>
      <TableCell>
        <UrgencyTag urgency={row.urgency} short />
      </TableCell>
      <TableCell>
        {row.departureAt ? (
          <Countdown to={row.departureAt} kind="moment" soonMinutes={240} />
        ) : (
          <Box sx={{ color: ink.muted }}>—</Box>
        )}
      </TableCell>
      <TableCell>{row.decidedAt || row.closedAt ? '—' : <Countdown to={row.decideDue} soonMinutes={60} />}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }} title={fullTime(row.openedAt)}>
        <Link
          component={RouterLink}
          to={`/appeal/${row.id}/show`}
          aria-label={translate('appeal.open1', { number: row.number })}
          onClick={(event) => event.stopPropagation()}
        >
          {row.number}
        </Link>
        <MarkDot mark={mark} />
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }} title={row.person.idNumber}>
        {row.person.name}
        {roomy && (
          <Box component="span" sx={{ color: ink.muted, ml: 0.75, fontSize: 12.5 }}>
            {shortMask(row.person.idNumber)}
          </Box>
        )}
      </TableCell>
      {roomy && <TableCell sx={{ whiteSpace: 'nowrap' }}>{row.person.homeDivision.name}</TableCell>}
      <TableCell sx={{ minWidth: 96 }}>
        {row.cause ? word('CauseCode', row.cause) : word('AppealReason', row.reason)}
        <IncidentMark row={row} />
      </TableCell>
      <TableCell>
        <VerdictTag verdict={row.person.status} />
      </TableCell>
      <TableCell>
        <StateTag state={row.state} />
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap', color: row.handler ? ink.strong : ink.muted }}>
        {row.handler ?? translate('appeal.unassigned')}
        <WhoIsIn row={row} />
      </TableCell>
    </TableRow>
  );
}

const MARKS = { NEW: 'appeal.mark.NEW', CHANGED: 'appeal.mark.CHANGED', GONE: 'appeal.mark.GONE' } as const;

/** What happened to a row since it was last looked at, in words beside its number. */
function MarkDot({ mark }: { readonly mark: RowMark }) {
  const translate = useTranslate();
  if (!mark) return null;
  return (
    <Box
      component="span"
      sx={{
        ml: 0.75,
        px: '5px',
        borderRadius: '8px',
        fontSize: 11.5,
        fontWeight: 650,
        color: mark === 'GONE' ? ink.muted : brand.dark,
        bgcolor: mark === 'GONE' ? ink.ground : brand.soft,
      }}
    >
      {translate(MARKS[mark])}
    </Box>
  );
}

/** The incident it belongs to: decided there, for everybody at once. */
function IncidentMark({ row }: { readonly row: AppealRow }) {
  const translate = useTranslate();
  if (!row.incident) return null;
  return (
    <Link
      component={RouterLink}
      to={`/incident/${row.incident.id}`}
      onClick={(event) => event.stopPropagation()}
      sx={{ display: 'block', fontSize: 12.5 }}
    >
      {translate('appeal.incident', { number: row.incident.number })}
    </Link>
  );
}

/** Who is in the case at this moment. */
function WhoIsIn({ row }: { readonly row: AppealRow }) {
  const translate = useTranslate();
  if (row.presence.length === 0) return null;
  const names = row.presence.map(({ name }) => name).join(translate('appeal.and'));
  return (
    <Box component="span" sx={{ display: 'block', fontSize: 12, color: ink.muted }}>
      {translate('appeal.isIn', { names })}
    </Box>
  );
}
