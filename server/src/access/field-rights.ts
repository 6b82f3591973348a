import { GraphQLError } from 'graphql';
import type { Actor } from './actor.js';
import { DESK_RIGHTS } from './field-rights/desk-rights.js';
import { FACT_RIGHTS } from './field-rights/fact-rights.js';
import { VERDICT_RIGHTS } from './field-rights/verdict-rights.js';
import type { Rights } from './field-rights/field-right.js';

/**
 * Who may read each field of every type that says something of a person, and in which form (field-level rights). Closed
 * by default: a field that is not here is read by nobody. What an INTAKE agent may *say* to a caller goes by how well the
 * caller is known (`Appeal.disclosure`); what they see does not, since a wrong caller is only found out by looking.
 */
export const FIELD_RIGHTS: Readonly<Record<string, Rights>> = {
  ...FACT_RIGHTS,
  ...VERDICT_RIGHTS,
  ...DESK_RIGHTS,
};

/** Whether somebody with these rights reads a field; types that say nothing of a person stand nowhere above. */
export function mayRead({ roles, scopes }: Pick<Actor, 'roles' | 'scopes'>, type: string, field: string): boolean {
  const rights = FIELD_RIGHTS[type];
  if (!rights) return true;
  const readers = rights[field]?.readers ?? [];
  return readers.some(
    (reader) => (roles as ReadonlySet<string>).has(reader) || (scopes as ReadonlySet<string>).has(reader),
  );
}

/** @throws GraphQLError FORBIDDEN unless somebody with these rights reads the field. */
export function admitField(actor: Pick<Actor, 'roles' | 'scopes'>, type: string, field: string): void {
  if (mayRead(actor, type, field)) return;
  throw new GraphQLError(`You may not read ${type}.${field}.`, {
    extensions: { code: 'FORBIDDEN', reason: 'FIELD', field: `${type}.${field}` },
  });
}
