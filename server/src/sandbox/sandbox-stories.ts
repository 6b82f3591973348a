import { STORIES } from '@zhengming/data';
import type { Colour, PopupKind } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import type { SandboxStoryType } from './sandbox.type.js';

interface Standing {
  readonly personId: string;
  readonly colour: Colour;
  readonly popup: PopupKind | null;
}

/** The named people of a sandbox with what their status says now; elsewhere there are none. */
export async function sandboxStories({ sandbox, store }: Context): Promise<readonly SandboxStoryType[]> {
  if (sandbox === null) return [];
  const { rows } = await store.pool.query<Standing>(
    'select person_id as "personId", colour, popup from status where person_id = any($1::uuid[])',
    [STORIES.map(({ personId }) => personId)],
  );
  const now = new Map(rows.map((row) => [row.personId, row]));
  return STORIES.map(({ id, title, happens, phone, residentNumber, personId }) => {
    const standing = now.get(personId);
    return {
      id,
      title,
      happens,
      phone,
      residentNumber,
      colour: standing?.colour ?? null,
      popup: standing?.popup ?? null,
    };
  });
}
