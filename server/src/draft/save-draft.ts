import { type DeskDraft, deleteDraft, deleteDraftsBefore, findDrafts, saveDraft } from '@zhengming/data';
import { plusHours } from '@zhengming/domain';
import type { Context, Services } from '../app/context.js';
import { InputError } from '../app/input-error.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import { signedIn } from '../appeal/appeal-command.js';
import type { DraftKeyInput, DraftType, SaveDraftInput } from './draft.type.js';

const SCOPE = /^(CALL|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})(:[A-Z_]{1,40})?$/;
const LONGEST = 20_000;
const KEPT_HOURS = 24;

function checkScope(scope: string, field: string): void {
  if (!SCOPE.test(scope)) throw new InputError(field, 'must be a UUID or CALL, with an optional :PART');
}

function checkBody(body: string): void {
  if (body.length > LONGEST) throw new InputError('input.body', `must not be longer than ${LONGEST} characters`);
  try {
    JSON.parse(body);
  } catch {
    throw new InputError('input.body', 'must be JSON text');
  }
}

const mine = (context: Context, { kind, scope }: DraftKeyInput) => ({ staffId: signedIn(context).id, kind, scope });

/** Keeps what the signed-in person is typing; refused when another tab of theirs was quicker. */
export async function saveMyDraft(context: Context, input: SaveDraftInput): Promise<DraftType | Refusal> {
  checkScope(input.scope, 'input.scope');
  checkBody(input.body);
  const savedAt = context.clock.now();
  const { kind, scope, body, expectedVersion: seen } = input;
  const version = await saveDraft(context.store, mine(context, input), body, { seen, at: savedAt });
  if (version === null) {
    return refuse(
      'DRAFT_CHANGED_ELSEWHERE',
      '这份草稿已在另一窗口修改、提交或删除。',
      'This draft was changed, sent or thrown away in another window.',
      'input.expectedVersion',
    );
  }
  return { kind, scope, body, version, savedAt };
}

export async function myDrafts(context: Context, scope: string): Promise<readonly DraftType[]> {
  checkScope(scope, 'scope');
  return (await findDrafts(context.store, signedIn(context).id, scope)) as readonly (DeskDraft & DraftType)[];
}

export async function deleteMyDraft(context: Context, input: DraftKeyInput): Promise<boolean> {
  checkScope(input.scope, 'input.scope');
  await deleteDraft(context.store.pool, mine(context, input));
  return true;
}

/** Forgets drafts nobody came back to. @returns how many */
export const forgetOldDrafts = ({ store, clock }: Pick<Services, 'store' | 'clock'>): Promise<number> =>
  deleteDraftsBefore(store.pool, plusHours(clock.now(), -KEPT_HOURS));
