import { deleteFilter, findFilters, saveFilter } from '@zhengming/data';
import { type GraphQLSchema, coerceInputValue, isInputObjectType } from 'graphql';
import type { Context } from '../app/context.js';
import { InputError } from '../app/input-error.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import { signedIn } from '../appeal/appeal-command.js';
import type { SaveFilterInput, SavedFilterType } from './workbench.type.js';

const LONGEST_NAME = 40;

/** The filters the signed-in person may choose from. */
export async function myFilters(context: Context): Promise<readonly SavedFilterType[]> {
  const found = await findFilters(context.store.pool, signedIn(context).id);
  return found.map(({ filter, ...rest }) => ({ ...rest, filter: JSON.stringify(filter) }));
}

/** Keeps a view of the queue. What is searched for in words is not kept: it may name somebody. */
export async function saveMyFilter(
  context: Context,
  schema: GraphQLSchema,
  { name, filter, shared }: SaveFilterInput,
): Promise<SavedFilterType | Refusal> {
  const actor = signedIn(context);
  const title = name.trim();
  if (title === '' || title.length > LONGEST_NAME) {
    return refuse(
      'FILTER_NAME',
      `名称须为1至${LONGEST_NAME}字。`,
      `The name takes 1 to ${LONGEST_NAME} characters.`,
      'input.name',
    );
  }
  if (shared && !actor.roles.has('SUPERVISOR')) {
    return refuse(
      'ROLE_NOT_ALLOWED',
      '只有班长可以共享筛选；请不勾选共享。',
      'Only a supervisor shares filters; keep it for yourself.',
      'input.shared',
    );
  }
  const wanted = readFilter(schema, filter);
  const at = context.clock.now();
  const id = await saveFilter(context.store.pool, { ownerId: actor.id, name: title, shared, filter: wanted, at });
  return { id, name: title, shared, owner: actor.displayName, mine: true, filter: JSON.stringify(wanted) };
}

export const deleteMyFilter = (context: Context, id: string): Promise<boolean> =>
  deleteFilter(context.store.pool, signedIn(context).id, id);

/** Whatever the API takes as an AppealFilter today, as it was written. */
function readFilter(schema: GraphQLSchema, text: string): Readonly<Record<string, unknown>> {
  const { search: _search, ...filter } = parseObject(text);
  const type = schema.getType('AppealFilter');
  if (!isInputObjectType(type)) throw new Error('the API has no AppealFilter');
  coerceInputValue(filter, type, (path) => {
    throw new InputError(['input.filter', ...path].join('.'), 'is not part of an AppealFilter');
  });
  return filter;
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  let value: unknown = null;
  try {
    value = JSON.parse(text);
  } catch {
    // told below, like everything else that is no object
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError('input.filter', 'must be the JSON text of an AppealFilter');
  }
  return value as Readonly<Record<string, unknown>>;
}
