import { policyFor } from '@zhengming/data';
import { type DelegationPurpose, delegationState, fromEpochMs, type Relation } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { ActingFor, PartnerActor } from '../access/actor.js';
import type { Context } from '../app/context.js';
import { InputError } from '../app/input-error.js';
import { JURISDICTION } from '../app/jurisdiction.js';
import { isRefusal, type Refusal, refuse } from '../app/refusal.type.js';
import { findAnybody } from '../person/find-person.js';
import type { AddFamilyCardInput, FamilyCardType } from './family-card.type.js';
import { addDelegation } from './register-delegation.js';

/** The partner and the citizen it proves to act for; nobody's card is made, shown or used without one. */
export function citizenBehind({
  actor,
}: Context): { readonly partner: PartnerActor; readonly citizen: ActingFor } | Refusal {
  if (actor.kind !== 'PARTNER' || !actor.actingFor)
    return refuse(
      'PROOF_REQUIRED',
      '请先以本人核验换取令牌。',
      'Get a token with a proof of the person first (RFC 8693).',
      'input',
    );
  return { partner: actor, citizen: actor.actingFor };
}

const LONGEST_ACCOUNT = 128;

/** The account as it is kept: equal accounts of one channel give equal bytes, and nothing else can be told from them. */
export function accountIndex({ store }: Context, channel: string, account: string): Buffer {
  const trimmed = account.trim();
  if (trimmed === '' || trimmed.length > LONGEST_ACCOUNT)
    throw new InputError('input.account', 'must have 1 to 128 characters');
  return store.keyring.blindIndex('ACCOUNT', `${channel}:${trimmed}`);
}

/** A card of family or friends, agreed to by the one whose data it is (添加亲友卡). @returns its id */
export async function addFamilyCard(context: Context, input: AddFamilyCardInput): Promise<string | Refusal> {
  const behind = citizenBehind(context);
  if (isRefusal(behind)) return behind;
  const subjectId = await findAnybody(context, input.subject, 'input.subject');
  if (isRefusal(subjectId)) return subjectId;
  context.reading.of(subjectId);
  const holderId = await findAnybody(context, input.holder, 'input.holder');
  if (isRefusal(holderId)) return holderId;
  const now = context.clock.now();
  const policy = policyFor(await context.worlds.current(), 'DISPLAY', JURISDICTION, now);
  if (policy === null) return refuse('NO_POLICY', '没有生效的展示政策。', 'No display policy is in force.', 'input');
  return addDelegation(context, {
    id: uuidv7(),
    subjectId,
    holderId,
    relation: input.relation,
    purposes: [...new Set(input.purposes)],
    consent: behind.citizen.method,
    card: {
      channel: input.channel,
      accountIndex: accountIndex(context, input.channel, input.account),
      slots: policy.parameters.familyCards,
    },
    from: now,
    to: input.to,
    at: now,
    staffId: null,
    partnerId: behind.partner.id,
  });
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly mine: boolean;
  readonly relation: Relation;
  readonly purposes: readonly DelegationPurpose[];
  readonly from: Date;
  readonly to: Date;
  readonly endedAt: Date | null;
  readonly uses: readonly { readonly at: string; readonly purpose: DelegationPurpose; readonly partner: string }[];
}

/** The cards of the citizen behind the token, as subject and as holder, the living first; or one of them. */
export async function familyCards(
  context: Context,
  id: string | null = null,
): Promise<readonly FamilyCardType[] | Refusal> {
  const behind = citizenBehind(context);
  if (isRefusal(behind)) return behind;
  const { personId } = behind.citizen;
  context.reading.of(personId);
  const { rows } = await context.store.pool.query<Row>(
    `select d.id, p.masked_name as name, d.person_id = $1 as mine, d.relation, d.purposes, d.valid_from as "from",
       d.valid_to as "to", d.ended_at as "endedAt", case when d.person_id = $1 then (
         select coalesce(json_agg(json_build_object('at', u.at, 'purpose', u.purpose, 'partner', c.name) order by u.at desc, u.id desc), '[]')
         from (select * from delegation_use x where x.person_id = d.person_id and x.delegation_id = d.id
           order by x.at desc, x.id desc limit 20) u join partner_client c on c.id = u.partner_id) else '[]' end as uses
     from delegation d join person p on p.id = case when d.person_id = $1 then d.holder_id else d.person_id end
     where (d.person_id = $1 or d.holder_id = $1) and ($2::uuid is null or d.id = $2)
     order by d.ended_at desc nulls first, d.registered_at desc, d.id limit 50`,
    [personId, id],
  );
  const now = context.clock.now();
  return rows.map(({ from, to, endedAt, uses, ...row }) => {
    const period = {
      from: fromEpochMs(from.getTime()),
      to: fromEpochMs(to.getTime()),
      endedAt: endedAt === null ? null : fromEpochMs(endedAt.getTime()),
    };
    return {
      ...row,
      state: delegationState(period, now),
      to: period.to,
      uses: uses.map((use) => ({ ...use, at: fromEpochMs(Date.parse(use.at)) })),
    };
  });
}

export async function familyCard(context: Context, id: string | Refusal): Promise<FamilyCardType | Refusal> {
  if (isRefusal(id)) return id;
  const cards = await familyCards(context, id);
  if (isRefusal(cards)) return cards;
  const [card] = cards;
  if (!card) throw new Error('a card vanished');
  return card;
}
