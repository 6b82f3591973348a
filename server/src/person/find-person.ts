import { findPersonId } from '@zhengming/data';
import type { Services } from '../app/context.js';
import type { IdentifierInput } from '../app/inputs.type.js';
import { type Refusal, isRefusal, refuse } from '../app/refusal.type.js';
import { parseIdentifier } from './identifier.js';

export const unknownPerson = (field: string): Refusal =>
  refuse('UNKNOWN_PERSON', '平台中没有此人的记录。', 'Nobody is known by this identifier.', field);

/** The person behind a number: one look-up by blind index; the number itself is stored nowhere in clear. */
export async function findPerson(services: Services, input: IdentifierInput, field: string): Promise<string | Refusal> {
  const identifier = parseIdentifier(input, { now: services.clock.now(), allowTest: services.syntheticPersons }, field);
  if (isRefusal(identifier)) return identifier;
  return (await findPersonId(services.store, identifier.kind, identifier.value)) ?? unknownPerson(`${field}.value`);
}
