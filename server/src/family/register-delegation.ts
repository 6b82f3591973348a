import { inTransaction, insertDelegation, type NewDelegation, queueNotices, type Sql } from '@zhengming/data';
import { type Consent, dayOf, delegationProblem, delegationSentence, formatDay, noticeWords } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { signedIn } from '../appeal/appeal-command.js';
import type { Context } from '../app/context.js';
import { isRefusal, type Refusal, refuse } from '../app/refusal.type.js';
import { findPerson, unknownPerson } from '../person/find-person.js';
import type { RegisterDelegationInput } from './delegation.type.js';

/** What the desk can have seen; a face or a text message is between the citizen and a channel. */
const SEEN_AT_THE_DESK: readonly Consent[] = ['DOCUMENT_SEEN', 'GUARDIANSHIP'];

/** Registers who looks up for somebody, whose document the desk has seen (登记代查). @returns the id of the delegation */
export async function registerDelegation(context: Context, input: RegisterDelegationInput): Promise<string | Refusal> {
  const staff = signedIn(context);
  if (!SEEN_AT_THE_DESK.includes(input.consent))
    return refuse(
      'CONSENT_NOT_AT_THE_DESK',
      '窗口登记须核对证件，或核对监护材料。',
      'At the desk either the document of the subject or the papers of the guardian were seen.',
      'input.consent',
    );
  const holderId = await findPerson(context, input.holder, 'input.holder');
  if (isRefusal(holderId)) return holderId;
  const { clock } = context;
  const now = clock.now();
  const { subjectId, relation, purposes, consent, from, to } = input;
  return addDelegation(context, {
    id: uuidv7(),
    subjectId,
    holderId,
    relation,
    purposes: [...new Set(purposes)],
    consent,
    card: null,
    from: from ?? now,
    to,
    at: now,
    staffId: staff.id,
    partnerId: null,
  });
}

/** Writes a delegation down if nothing stands against it, and tells the subject. */
export function addDelegation(context: Context, given: NewDelegation): Promise<string | Refusal> {
  context.reading.of(given.subjectId);
  if (given.subjectId === given.holderId)
    return Promise.resolve(
      refuse('ONESELF', '不能为本人登记代查。', 'Nobody needs this for themselves.', 'input.holder'),
    );
  return inTransaction(context.store, async (sql) => {
    const birthYear = await birthYearOf(sql, given.subjectId);
    if (birthYear === null) return unknownPerson('input.subjectId');
    const year = Number(formatDay(dayOf(given.at)).slice(0, 4));
    const problem = delegationProblem({ ...given, subjectBirthYear: birthYear }, year);
    if (problem !== null) {
      const { zh, en } = delegationSentence(problem);
      return refuse(problem, zh, en, 'input');
    }
    const outcome = await insertDelegation(sql, given);
    if (outcome === 'EXISTS')
      return refuse(
        'EXISTS',
        '两人之间已有有效的代查。',
        'One of the two looks up for the other already.',
        'input.holder',
      );
    if (outcome === 'ACCOUNT_FULL')
      return refuse(
        'ACCOUNT_FULL',
        `每个账号最多 ${given.card?.slots ?? 0} 张亲友卡，请先删除一张。`,
        `An account holds at most ${given.card?.slots ?? 0} cards; give one back first.`,
        'input.account',
      );
    await queueNotices(sql, [
      {
        personId: given.subjectId,
        appealId: null,
        decisionId: null,
        kind: 'DELEGATED',
        ...noticeWords({ kind: 'DELEGATED', until: given.to }),
        priority: 'SINGLE',
        queuedAt: given.at,
        notBefore: given.at,
        dedupKey: `delegated:${given.id}`,
      },
    ]);
    return given.id;
  });
}

async function birthYearOf(sql: Sql, personId: string): Promise<number | null> {
  const { rows } = await sql.query(
    'select birth_year as "birthYear" from person where id = $1 and merged_into is null and restricted_at is null for share',
    [personId],
  );
  return (rows[0] as { readonly birthYear: number } | undefined)?.birthYear ?? null;
}
