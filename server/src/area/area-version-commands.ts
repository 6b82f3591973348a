import {
  type AreaResult,
  candidatesForAreas,
  decideReviewItem,
  inTransaction,
  proposeAreaRollBack,
  publishAreaVersion,
  queuePopulationRun,
  rejectAreaVersion,
  releaseAreaVersion,
  type Sql,
  stopWorld,
  type VersionCommand,
} from '@zhengming/data';
import type { DivisionCode } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../app/context.js';
import { type Refusal, isRefusal } from '../app/refusal.type.js';
import { signedIn } from '../appeal/appeal-command.js';
import { checkText, withoutNumbers } from '../appeal/free-text.js';
import { lookBackDays } from './area-preview.js';
import { areaRefusal } from './area-refusals.js';

export interface AreaVersionChoice {
  readonly id: string;
  readonly reason: string;
  readonly expectedVersion: number;
}

/**
 * Publishes a version (发布) and queues the judging of everybody it can touch, in one transaction: either both happen
 * or neither. @returns the version's id, or the refusal
 */
export async function publishVersion(context: Context, input: AreaVersionChoice): Promise<string | Refusal> {
  const command = toCommand(context, input);
  if (isRefusal(command)) return command;
  const days = await lookBackDays(context);
  const answer = await inTransaction(context.store, async (sql) => {
    await stopWorld(sql);
    const published = await publishAreaVersion(sql, { ...command, at: context.clock.now() });
    if (!published.ok) return published;
    if (published.value.touched.length > 0) await queueRun(context, sql, published.value, days);
    await context.jobs.measurePrecisionGap(sql);
    return published;
  });
  context.worlds.changed();
  return answer.ok ? answer.value.versionId : areaRefusal(answer.code);
}

async function queueRun(
  context: Context,
  sql: Sql,
  { versionId, touched }: { readonly versionId: string; readonly touched: readonly DivisionCode[] },
  days: number,
): Promise<void> {
  const at = context.clock.now();
  const id = uuidv7();
  const candidateQuery = candidatesForAreas(context.divisions, touched, at, days);
  await queuePopulationRun(sql, { id, trigger: 'AREA', triggerId: versionId, candidateQuery, at });
  await context.jobs.runPopulation(sql, { runId: id });
}

/** Lets a held list through (放行), with the reason. */
export const releaseVersion = (context: Context, input: AreaVersionChoice): Promise<string | Refusal> =>
  command(context, input, releaseAreaVersion);

/** Turns a draft down (退回), with the reason. */
export const rejectVersion = (context: Context, input: AreaVersionChoice): Promise<string | Refusal> =>
  command(context, input, rejectAreaVersion);

/**
 * Proposes to take back the list in force (回退), with the reason: a new version brings the places before it back once
 * another steward publishes it. @returns the id of the new version
 */
export const rollBackVersion = (context: Context, input: AreaVersionChoice): Promise<string | Refusal> =>
  command(context, input, proposeAreaRollBack);

export interface ReviewChoice {
  readonly itemId: string;
  readonly divisionCode?: DivisionCode | null;
  readonly notAPlace?: boolean | null;
  readonly reason: string;
  readonly remember?: boolean | null;
}

/** Decides what an unresolved name stands for (地名复核). @returns the id of its version */
export async function decideName(context: Context, input: ReviewChoice): Promise<string | Refusal> {
  const wrong = checkText(input.reason, 'input.reason');
  if (wrong) return wrong;
  const decision = {
    itemId: input.itemId,
    division: input.divisionCode ?? null,
    notAPlace: input.notAPlace ?? false,
    reason: withoutNumbers(input.reason),
    remember: input.remember ?? true,
    by: signedIn(context).id,
    at: context.clock.now(),
  };
  return answered(await inTransaction(context.store, (sql) => decideReviewItem(sql, context.divisions, decision)));
}

async function command(
  context: Context,
  input: AreaVersionChoice,
  work: (sql: Sql, command: VersionCommand) => Promise<AreaResult<string>>,
): Promise<string | Refusal> {
  const given = toCommand(context, input);
  if (isRefusal(given)) return given;
  return answered(await inTransaction(context.store, (sql) => work(sql, given)));
}

function toCommand(context: Context, { id, reason, expectedVersion }: AreaVersionChoice): VersionCommand | Refusal {
  const wrong = checkText(reason, 'input.reason');
  if (wrong) return wrong;
  return { id, expectedVersion, reason: withoutNumbers(reason), by: signedIn(context).id, at: context.clock.now() };
}

const answered = (result: AreaResult<string>): string | Refusal =>
  result.ok ? result.value : areaRefusal(result.code);
