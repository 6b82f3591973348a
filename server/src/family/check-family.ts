import {
  type Delegation,
  inTransaction,
  insertDelegationUse,
  lockDelegation,
  queueNotices,
  type Sql,
  usesSince,
} from '@zhengming/data';
import {
  dayOf,
  type DelegationPurpose,
  delegationSentence,
  formatDay,
  fromEpochMs,
  HOUR_MS,
  type Instant,
  lookUpProblem,
  noticeWords,
  plusMs,
  type TestResult,
} from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../app/context.js';
import { isRefusal, type Refusal, refuse } from '../app/refusal.type.js';
import { unknownDelegation } from './end-delegation.js';
import { accountIndex, citizenBehind } from './family-cards.js';
import type { CheckFamilyStatusInput, FamilyStatusType } from './family-card.type.js';
import { statusesOf } from './statuses-of.js';

/**
 * Looks somebody up who agreed to it (代查). Both have proven who they are: the subject when they agreed, the holder now.
 * Every look-up stands in the subject's log, the first of a day is told to them, and many within an hour are refused.
 */
export async function checkFamilyStatus(
  context: Context,
  input: CheckFamilyStatusInput,
): Promise<FamilyStatusType | Refusal> {
  const behind = citizenBehind(context);
  if (isRefusal(behind)) return behind;
  const used = await inTransaction(context.store, (sql) =>
    useDelegation(context, sql, input, { holderId: behind.citizen.personId, partnerId: behind.partner.id }),
  );
  if (isRefusal(used)) return used;
  context.reading.ofDelegating?.(used);
  return shown(context, used, input.purpose);
}

/** Checks and writes the look-up down before anything is shown. @returns whom it opens */
async function useDelegation(
  context: Context,
  sql: Sql,
  { delegationId, purpose, account }: CheckFamilyStatusInput,
  { holderId, partnerId }: { readonly holderId: string; readonly partnerId: string },
): Promise<string | Refusal> {
  const delegation = await lockDelegation(sql, delegationId);
  // what is somebody else's, or lies in another account, is not there
  if (delegation?.holderId !== holderId || !isOfAccount(context, delegation, account ?? null))
    return unknownDelegation('input.delegationId');
  const now = context.clock.now();
  const lately = await usesSince(sql, delegation, plusMs(now, -HOUR_MS));
  const problem = lookUpProblem({ period: delegation, purposes: delegation.purposes, purpose, lately }, now);
  if (problem !== null) {
    const { zh, en } = delegationSentence(problem);
    return refuse(problem, zh, en, 'input');
  }
  const { subjectId } = delegation;
  await insertDelegationUse(sql, { id: uuidv7(), subjectId, delegationId, purpose, partnerId, at: now });
  await tellSubject(sql, delegation, now);
  return subjectId;
}

const isOfAccount = (context: Context, { channel, accountIndex: kept }: Delegation, account: string | null): boolean =>
  channel === null || kept === null || (account !== null && accountIndex(context, channel, account).equals(kept));

const tellSubject = (sql: Sql, { id, subjectId }: Delegation, now: Instant): Promise<unknown> =>
  queueNotices(sql, [
    {
      personId: subjectId,
      appealId: null,
      decisionId: null,
      kind: 'LOOKED_UP',
      ...noticeWords({ kind: 'LOOKED_UP', at: now }),
      priority: 'SINGLE',
      queuedAt: now,
      notBefore: now,
      dedupKey: `looked-up:${id}:${formatDay(dayOf(now))}`,
    },
  ]);

interface Records {
  readonly name: string;
  readonly tests: readonly { readonly result: TestResult; readonly reportedAt: string | null }[];
  readonly doses: readonly { readonly givenOn: string; readonly product: string | null }[];
}

async function shown(context: Context, personId: string, purpose: DelegationPurpose): Promise<FamilyStatusType> {
  const records = purpose === 'RECORDS';
  const { rows } = await context.store.pool.query<Records>(
    `select p.masked_name as name,
       (select coalesce(json_agg(json_build_object('result', t.result, 'reportedAt', t.reported_at)), '[]') from (
         select result, reported_at from nucleic_test where $2 and person_id = p.id and known_to is null
           and integrity = 'OK' and visible_at is not null order by sampled_at desc, id desc limit 3) t) as tests,
       (select coalesce(json_agg(json_build_object('givenOn', v.given_on, 'product', m.name_zh) order by v.given_on), '[]')
         from vaccination v left join vaccine_product m on m.code = v.product_code
         where $2 and v.person_id = p.id and v.known_to is null) as doses
     from person p where p.id = $1`,
    [personId, records],
  );
  const [found] = rows;
  if (!found) throw new Error('somebody vanished');
  const status = records ? undefined : (await statusesOf(context, [personId])).get(personId);
  return {
    name: found.name,
    colour: status?.colour ?? null,
    popup: status?.popup ?? null,
    validUntil: status?.validUntil ? fromEpochMs(status.validUntil.getTime()) : null,
    tests: found.tests.map(({ result, reportedAt }) => ({
      result,
      reportedAt: reportedAt === null ? null : fromEpochMs(Date.parse(reportedAt)),
    })),
    doses: found.doses,
    checkedAt: context.clock.now(),
  };
}
