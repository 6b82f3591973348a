import { type DataRequestKind, insertDataRequest, retentionPolicyFor } from '@zhengming/data';
import { dayOf, plusWorkingDays } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { signedIn } from '../appeal/appeal-command.js';
import { withoutNumbers } from '../appeal/free-text.js';
import type { Context } from '../app/context.js';
import type { IdentifierInput } from '../app/inputs.type.js';
import { JURISDICTION } from '../app/jurisdiction.js';
import { isRefusal, type Refusal, refuse } from '../app/refusal.type.js';
import { findPerson } from '../person/find-person.js';

export interface OpenDataRequest {
  readonly identifier: IdentifierInput;
  readonly kind: DataRequestKind;
  readonly reason: string;
}

const SHORTEST_REASON = 4;
const LONGEST_REASON = 200;

/** Somebody calls or writes, and one of the staff has checked who they are. @returns the id of the request */
export async function openDataRequest(context: Context, input: OpenDataRequest): Promise<string | Refusal> {
  const reason = withoutNumbers(input.reason);
  if (reason.length < SHORTEST_REASON || reason.length > LONGEST_REASON)
    return refuse(
      'REASON_MISSING',
      `请写明申请方式与核验情况（${SHORTEST_REASON} 至 ${LONGEST_REASON} 字）。`,
      `Say how they asked and were recognised, in ${SHORTEST_REASON} to ${LONGEST_REASON} characters.`,
      'input.reason',
    );
  const personId = await findPerson(context, input.identifier, 'input.identifier');
  if (isRefusal(personId)) return personId;
  return insert(context, personId, { kind: input.kind, reason, takenBy: signedIn(context).id, partner: null });
}

/** A citizen asks through a partner that has proven who they are (RFC 8693); one of the staff takes it up. */
export async function requestOwnData(
  context: Context,
  input: Omit<OpenDataRequest, 'reason'>,
): Promise<string | Refusal> {
  const { actor } = context;
  if (actor.kind !== 'PARTNER' || !actor.actingFor)
    return refuse(
      'PROOF_REQUIRED',
      '请先以本人核验换取令牌。',
      'Get a token with a proof of the person first (RFC 8693).',
      'input.identifier',
    );
  const personId = await findPerson(context, input.identifier, 'input.identifier');
  if (isRefusal(personId)) return personId;
  const partner = { id: actor.id, method: actor.actingFor.method };
  return insert(context, personId, { kind: input.kind, reason: '本人通过合作应用申请', takenBy: null, partner });
}

interface Asked {
  readonly kind: DataRequestKind;
  readonly reason: string;
  readonly takenBy: string | null;
  readonly partner: { readonly id: string; readonly method: string } | null;
}

async function insert(context: Context, personId: string, asked: Asked): Promise<string | Refusal> {
  context.reading.of(personId);
  const now = context.clock.now();
  const policy = retentionPolicyFor(await context.worlds.current(), JURISDICTION, now);
  if (policy === null) return noPolicy();
  const dueOn = plusWorkingDays(dayOf(now), policy.parameters.answerWorkingDays);
  const id = uuidv7();
  const isNew = await insertDataRequest(context.store.pool, { ...asked, personId, id, at: now, dueOn });
  return isNew
    ? id
    : refuse(
        'ASKED_ALREADY',
        '同类申请正在办理，请等待答复。',
        'The same was asked already and is being answered.',
        'input.kind',
      );
}

export const noPolicy = (): Refusal =>
  refuse(
    'NO_RETENTION_POLICY',
    '没有生效的保存期限政策，请联系政策人员。',
    'No policy says how long data is kept; ask the authors of policies.',
  );
