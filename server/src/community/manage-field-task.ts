import {
  assignFieldTask,
  communitiesOf,
  endFieldTask,
  findCommunity,
  inTransactionOrAgain,
  reevaluatePersons,
  type TaskAgency,
} from '@zhengming/data';
import type { Context } from '../app/context.js';
import { isRefusal, type Refusal, refuse } from '../app/refusal.type.js';
import { checkText, longerThan, withoutNumbers } from '../appeal/free-text.js';
import { findPerson } from '../person/find-person.js';
import { nameOf } from './decide-community-task.js';
import type { FieldTaskAct } from './field-task.enum.js';
import type { FieldTaskInput, OpenCommunityTaskInput } from './field-task.input.js';
import { fieldTaskActs, loopActor } from './field-task.read.js';
import { type FieldTaskCommand, notNow, onFieldTask } from './on-field-task.js';
import { openLoop } from './open-loop.js';

const LONGEST_NOTE = 500;

const unknownCommunity = (): Refusal =>
  refuse('UNKNOWN_COMMUNITY', '没有此社区。', 'There is no such community.', 'input.agencyId');

const allows = (context: Context, { task }: FieldTaskCommand, act: FieldTaskAct): boolean =>
  fieldTaskActs({ ...task, isAssigned: task.agency !== null }, loopActor(context)).includes(act);

/** Says whose a task is (指定社区). */
export const assignTask = (context: Context, input: FieldTaskInput): Promise<string | Refusal> =>
  onFieldTask(context, input, async (command) => {
    if (!allows(context, command, 'ASSIGN')) return notNow();
    const agency = input.agencyId ? await findCommunity(command.sql, input.agencyId) : null;
    if (agency === null) return unknownCommunity();
    context.reading.of(command.task.personId);
    await assignFieldTask(command.sql, command.task, agency.id);
  });

/** Ends a task nobody decides on any more: they did not come, or whoever tested positive was found. */
export const endTask = (
  context: Context,
  input: FieldTaskInput,
  act: 'NOT_COMING' | 'TRACED',
): Promise<string | Refusal> =>
  onFieldTask(context, input, async (command) => {
    if (!allows(context, command, act)) return notNow();
    const refused =
      checkText(input.note ?? '', 'input.note') ?? longerThan(input.note ?? '', LONGEST_NOTE, 'input.note');
    if (refused) return refused;
    context.reading.of(command.task.personId);
    await endFieldTask(command.sql, command.task, {
      state: act === 'TRACED' ? 'DONE' : 'CANCELLED',
      ending: act,
      note: withoutNumbers(input.note ?? ''),
      at: command.now,
      by: nameOf(context),
    });
  });

/** Somebody stands at the community who never declared: the loop begins there (到社区报到). */
export async function openCommunityTask(context: Context, input: OpenCommunityTaskInput): Promise<string | Refusal> {
  const agency = await communityOf(context, input.agencyId ?? null);
  if (isRefusal(agency)) return agency;
  const personId = await findPerson(context, input.identifier, 'input.identifier');
  if (isRefusal(personId)) return personId;
  context.reading.of(personId);
  const now = context.clock.now();
  const world = await context.worlds.current();
  const taskId = await inTransactionOrAgain(context.store, async (sql) => {
    const { rows } = await sql.query<{ home: string }>(
      'select home_division as home from person where id = $1 for update',
      [personId],
    );
    const id = await openLoop(
      sql,
      {
        personId,
        residence: rows[0]?.home ?? '110000',
        declarationId: null,
        arrivalAt: input.arrivalAt ?? null,
        agencyId: agency.id,
        by: nameOf(context),
      },
      now,
    );
    const reason = { trigger: 'FACT', triggerId: id, at: now, clock: context.clock } as const;
    await reevaluatePersons(sql, world, [personId], reason);
    return id;
  });
  return (
    taskId ?? refuse('LOOP_OVER', '此次到达的登记已办结。', 'The loop of this arrival is over.', 'input.arrivalAt')
  );
}

/** A partner acts for its own community; staff say for which they act. */
async function communityOf(context: Context, agencyId: string | null): Promise<TaskAgency | Refusal> {
  const { actor, store } = context;
  if (actor.kind === 'PARTNER') {
    const own = await communitiesOf(store.pool, actor.id);
    const [only] = agencyId === null ? own : own.filter(({ id }) => id === agencyId);
    return only === undefined || (agencyId === null && own.length > 1) ? unknownCommunity() : only;
  }
  return (agencyId === null ? null : await findCommunity(store.pool, agencyId)) ?? unknownCommunity();
}
