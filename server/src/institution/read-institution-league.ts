import { divisionPrefix, type LeagueFigure, measureLeague } from '@zhengming/data';
import { day, plusDays, publishLine, publishOverall, SMALLEST_SHOWN, startOf } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import { toDivisionType } from '../division/division.type.js';
import type { InstitutionLeagueInput, InstitutionLeagueType, LeagueLineType } from './institution-league.type.js';

const MOST_DAYS = 31;
const MOST_LINES = 200;

/** The league table of a hop; a partner sees the lines of the institutions it answers for. */
export async function readInstitutionLeague(
  context: Context,
  { hop, from, to, within }: InstitutionLeagueInput,
): Promise<InstitutionLeagueType | Refusal> {
  const days = day(to) - day(from) + 1;
  if (days < 1 || days > MOST_DAYS) {
    return refuse('BAD_PERIOD', `期间为 1 至 ${MOST_DAYS} 天。`, `Ask for 1 to ${MOST_DAYS} days.`, 'input.to');
  }
  const { actor, clock, store } = context;
  const league = await measureLeague(store.pool, {
    hop,
    from: startOf(day(from)),
    to: startOf(plusDays(day(to), 1)),
    at: clock.now(),
    prefix: within ? divisionPrefix(within) : '',
    partnerId: actor.kind === 'PARTNER' ? actor.id : null,
    most: MOST_LINES,
    least: SMALLEST_SHOWN,
  });
  const { p50, p90 } = publishOverall(league.rows, league);
  return {
    hop,
    from,
    to,
    k: SMALLEST_SHOWN,
    lines: league.rows.map((row) => toLine(context, row)),
    truncated: league.institutions > league.rows.length,
    p50Minutes: whole(p50),
    p90Minutes: whole(p90),
  };
}

const whole = (minutes: number | null): number | null => (minutes === null ? null : Math.round(minutes));

function toLine({ divisions }: Context, row: LeagueFigure): LeagueLineType {
  const { p50, p90, measured, waiting, withheld } = publishLine(row);
  return {
    institutionId: row.institutionId,
    name: row.name,
    division: toDivisionType(divisions, row.division),
    measured,
    waiting,
    p50Minutes: whole(p50),
    p90Minutes: whole(p90),
    withheld,
  };
}
