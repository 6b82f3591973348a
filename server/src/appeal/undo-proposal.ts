import {
  cancelNoticesOf,
  decideCorrection,
  endCorrection,
  proposalRows,
  reevaluatePersons,
  stageAgain,
  type StoredCorrection,
} from '@zhengming/data';
import type { AppealCommand } from './appeal-command.js';
import { freedKey } from './settle-proposal.js';
import { type Compensate, registerUndo, toldAlready } from './undo-registry.js';

const REASON = '撤销 / undone';

/** Nothing of what was proposed counts any more: not decided, or taken back and judged without it. */
const withdrawProposal: Compensate = async (command, { data, action }) => {
  const rows = await rowsOf(command, data);
  if (!(await callOff(command, rows))) return toldAlready(action);
  await takeBack(command, rows);
  return null;
};

/** The decision is taken back; the same proposal, by the same author, awaits a second person again. */
const decideAgain: Compensate = async (command, { data, action }) => {
  const rows = await rowsOf(command, data);
  if (!(await callOff(command, rows))) return toldAlready(action);
  await takeBack(command, rows);
  await stageAgain(
    command.sql,
    rows.map(({ personId, correction }) => ({ personId, id: correction.id })),
    command.now,
  );
  return null;
};

function rowsOf(
  { sql }: AppealCommand,
  data: Readonly<Record<string, unknown>>,
): Promise<readonly (StoredCorrection & { readonly state: string })[]> {
  const { proposalId } = data;
  return typeof proposalId === 'string' ? proposalRows(sql, proposalId) : Promise.resolve([]);
}

/** Whoever else it is about is not told of what does not stand. @returns false when they have been told already */
function callOff({ sql, now }: AppealCommand, rows: readonly StoredCorrection[]): Promise<boolean> {
  const [first] = rows;
  const proposalId = first?.correction.proposalId ?? first?.correction.id;
  if (proposalId === undefined) return Promise.resolve(true);
  const persons = rows.map(({ personId }) => personId);
  return cancelNoticesOf(sql, persons, freedKey(proposalId), now);
}

async function takeBack(
  { sql, context, actor, now }: AppealCommand,
  rows: readonly (StoredCorrection & { readonly state: string })[],
): Promise<void> {
  const counting = rows.filter(({ state }) => state === 'APPROVED');
  for (const { personId, correction, state } of rows) {
    if (state === 'PROPOSED')
      await decideCorrection(sql, personId, correction.id, { state: 'REJECTED', approverId: null, at: now });
    if (state === 'APPROVED')
      await endCorrection(sql, personId, correction.id, { by: actor.id, reason: REASON, at: now });
  }
  if (counting.length === 0) return;
  const reason = { trigger: 'CORRECTION', triggerId: null, at: now, clock: context.clock } as const;
  const persons = counting.map(({ personId }) => personId);
  await reevaluatePersons(sql, await context.worlds.current(), persons, reason);
}

/** To be called once, when the desk opens. */
export function registerCorrectionUndo(): void {
  registerUndo('PROPOSE_CORRECTION', withdrawProposal);
  registerUndo('APPROVE_CORRECTION', decideAgain);
  registerUndo('REJECT_CORRECTION', decideAgain);
}
