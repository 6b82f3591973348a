import {
  APPEAL_ACTIONS,
  APPEAL_STATES,
  type AppealAction,
  type AppealState,
  LIFE_CYCLE,
  type Move,
  SYSTEM_ACTIONS,
} from '@zhengming/domain';
import { STATE_WORDS } from './appeal.enum.js';

/** The handbook of the desk holds what is printed here from the table itself, between these marks. */
const BEGIN = '<!-- printed from the table of moves: begin -->';
const END = '<!-- printed from the table of moves: end -->';

const nameOf = (state: AppealState): string => `${state} ${STATE_WORDS[state]}`;
const rolesOf = ({ roles }: Move): string => roles.join(', ');
const guardsOf = ({ guards }: Move): string => guards.map((code) => `\`${code}\``).join(', ');

interface Printed {
  readonly action: AppealAction;
  readonly move: Move;
}
const movesOf = (state: AppealState): readonly Printed[] =>
  APPEAL_ACTIONS.flatMap((action) => {
    const move = LIFE_CYCLE[state].moves[action];
    return move === undefined ? [] : [{ action, move }];
  });

const changes = ({ move: { to } }: Printed): boolean => to !== 'SAME' && to !== 'BACK';
const systemOf = (state: AppealState): readonly string[] =>
  SYSTEM_ACTIONS.flatMap((action) => {
    const to = LIFE_CYCLE[state].system[action];
    return to === undefined || to === state ? [] : [`${action} → ${to}`];
  });

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function statesTable(): string {
  const rows = APPEAL_STATES.map((state) => {
    const { clock, ownClock } = LIFE_CYCLE[state];
    const moves = movesOf(state)
      .filter(changes)
      .map(({ action, move }) => `${action} → ${move.to} (${rolesOf(move)})`);
    return row(
      nameOf(state),
      ownClock === null ? clock : `${clock}, ${ownClock}`,
      moves.join('<br>'),
      systemOf(state).join('<br>'),
    );
  });
  return [row('State', 'Clock', 'People', 'The system'), row('---', '---', '---', '---'), ...rows].join('\n');
}

/** Moves that leave the state as it is, with the states in which they are open. */
function stayingTable(): string {
  const rows = APPEAL_ACTIONS.flatMap((action) => {
    const where = APPEAL_STATES.filter((state) => movesOf(state).some((one) => one.action === action && !changes(one)));
    const [first] = where;
    const move = first && LIFE_CYCLE[first].moves[action];
    return move ? [row(action, rolesOf(move), where.join(', '))] : [];
  });
  return [row('Move', 'Who', 'In'), row('---', '---', '---'), ...rows].join('\n');
}

function conditionsTable(): string {
  const all = APPEAL_STATES.flatMap((state) => movesOf(state).map((one) => ({ state, ...one })));
  const guarded = APPEAL_ACTIONS.flatMap((action) => {
    const codes = new Set(all.filter((one) => one.action === action).map(({ move }) => guardsOf(move)));
    return [...codes].filter((code) => code !== '').map((code) => row(action, code));
  });
  return [row('Move', 'Refused with'), row('---', '---'), ...guarded].join('\n');
}

function diagram(): string {
  const arrows = APPEAL_STATES.flatMap((state) => [
    ...movesOf(state)
      .filter(changes)
      .map(({ move }) => `  ${state} --> ${move.to}`),
    ...systemOf(state).map((one) => `  ${state} --> ${one.split(' → ')[1] ?? ''}`),
  ]);
  return ['```mermaid', 'stateDiagram-v2', '  [*] --> RECEIVED', ...new Set(arrows), '```'].join('\n');
}

const printed = (): string =>
  [
    '### From state to state',
    statesTable(),
    '### Without leaving the state',
    stayingTable(),
    '### Conditions',
    conditionsTable(),
    '### As a picture',
    diagram(),
  ].join('\n\n');

/** The handbook with everything between its marks printed anew. */
export function withPrintedTable(handbook: string): string {
  const [before, rest] = handbook.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error('the handbook has lost its marks');
  return `${before}${BEGIN}\n\n${printed()}\n\n${END}${after}`;
}
