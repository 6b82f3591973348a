import { findPersonId } from '@zhengming/data';
import { isOutside, territoryOf } from '../access/territory.js';
import type { Context, Services } from '../app/context.js';
import type { IdentifierInput } from '../app/inputs.type.js';
import { type Refusal, isRefusal, refuse } from '../app/refusal.type.js';
import { parseIdentifier } from './identifier.js';

export const unknownPerson = (field: string): Refusal =>
  refuse('UNKNOWN_PERSON', '平台中没有此人的记录。', 'Nobody is known by this identifier.', field);

/** The same whether somebody lives elsewhere or nobody is known: that somebody is known tells something too. */
const unknownHere = (field: string): Refusal =>
  refuse(
    'UNKNOWN_PERSON',
    '您的辖区内没有此人的记录。确有必要的，可使用“紧急访问”（须写明理由，次日复核）。',
    'Nobody in your jurisdiction is known by this identifier. If it cannot wait, use emergency access: you say why, and it is reviewed.',
    field,
  );

/** The person behind a number, as far as whoever asks may see them. */
export async function findPerson(context: Context, input: IdentifierInput, field: string): Promise<string | Refusal> {
  const found = await findAnybody(context, input, field);
  const { actor, store, clock } = context;
  if (territoryOf(actor) === null) return found;
  if (isRefusal(found)) return found.code === 'UNKNOWN_PERSON' ? unknownHere(`${field}.value`) : found;
  return (await isOutside(store.pool, actor, found, clock.now())) ? unknownHere(`${field}.value`) : found;
}

/** The person behind a number: one look-up by blind index; the number itself is stored nowhere in clear. */
export async function findAnybody(
  services: Services,
  input: IdentifierInput,
  field: string,
): Promise<string | Refusal> {
  const identifier = parseIdentifier(input, { now: services.clock.now(), allowTest: services.syntheticPersons }, field);
  if (isRefusal(identifier)) return identifier;
  return (await findPersonId(services.store, identifier.kind, identifier.value)) ?? unknownPerson(`${field}.value`);
}
