import { insertCheckpointPass, type RecordedPass } from '@zhengming/data';
import { companionReasonSentence, companionSentence, type CompanionVerdict, companionVerdict } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { longerThan, withoutNumbers } from '../appeal/free-text.js';
import type { Context } from '../app/context.js';
import type { IdentifierInput } from '../app/inputs.type.js';
import { isRefusal, type Refusal, refuse } from '../app/refusal.type.js';
import { findAnybody } from '../person/find-person.js';
import type { CompanionCheckInput, CompanionCheckType } from './checkpoint.type.js';
import { statusesOf } from './statuses-of.js';

const LONGEST_REFERENCE = 64;
const LONGEST_PLACE = 100;

/**
 * Whether somebody who cannot show a code passes (查验伴行人): one question, one answer, on record. Nothing that is missing
 * or mistyped holds emergency care up: then the answer stands before anybody is looked for.
 */
export async function checkWithCompanion(
  context: Context,
  input: CompanionCheckInput,
): Promise<CompanionCheckType | Refusal> {
  const wrong = checkInput(context, input);
  if (wrong && !input.emergency) return wrong;
  const own = await somebody(context, input.person ?? null, 'input.person');
  const companion = await somebody(context, input.companion ?? null, 'input.companion');
  if (isRefusal(own) && !input.emergency) return own;
  if (isRefusal(companion) && !input.emergency) return companion;
  const [ownId, companionId] = [known(own), known(companion)];
  const statuses = await statusesOf(
    context,
    [ownId, companionId].filter((id) => id !== null),
  );
  const verdict = companionVerdict({
    emergency: input.emergency,
    document: input.document,
    own: statuses.get(ownId ?? '') ?? null,
    companion: statuses.get(companionId ?? '') ?? null,
    registeredOffline: input.registeredOffline,
  });
  const recorded = wrong ? null : await record(context, input, verdict, { ownId, companionId });
  // an answer for somebody else is given to nobody; emergency care does not wait for a number either
  if (recorded === 'TAKEN') return input.emergency ? toCompanionCheck(null, verdict) : referenceUsed();
  return toCompanionCheck(recorded?.id ?? null, recorded?.verdict ?? verdict);
}

const known = (found: string | Refusal | null): string | null => (typeof found === 'string' ? found : null);

/** Nobody is known by a number: that is an answer here, and no refusal; a number that is none is one. */
async function somebody(
  context: Context,
  identifier: IdentifierInput | null,
  field: string,
): Promise<string | Refusal | null> {
  if (identifier === null) return null;
  const found = await findAnybody(context, identifier, field);
  return isRefusal(found) && found.code === 'UNKNOWN_PERSON' ? null : found;
}

interface Both {
  readonly ownId: string | null;
  readonly companionId: string | null;
}

async function record(
  context: Context,
  input: CompanionCheckInput,
  verdict: CompanionVerdict,
  { ownId, companionId }: Both,
): Promise<RecordedPass | 'TAKEN' | null> {
  const { actor, clock, store, reading } = context;
  const personId = ownId ?? companionId;
  if (personId === null || actor.kind !== 'PARTNER') return null;
  reading.of(...[ownId, companionId].filter((id) => id !== null));
  const now = clock.now();
  const recorded = await insertCheckpointPass(store.pool, {
    id: uuidv7(),
    personId,
    kind: input.registeredOffline ? 'OFFLINE' : 'COMPANION',
    verdict,
    document: input.document,
    companionId: ownId === null ? null : companionId,
    unidentified: ownId === null,
    emergency: input.emergency,
    place: withoutNumbers(input.place),
    at: input.at ?? now,
    recordedAt: now,
    partnerId: actor.id,
    reference: input.reference.trim(),
  });
  return recorded ?? 'TAKEN';
}

function checkInput({ clock }: Context, { reference, place, at }: CompanionCheckInput): Refusal | null {
  if (reference.trim() === '' || place.trim() === '')
    return refuse('BLANK', '请填写查验编号和地点。', 'Give the number of the check and the place.', 'input.reference');
  if (at && at > clock.now()) return inTheFuture();
  return longerThan(reference, LONGEST_REFERENCE, 'input.reference') ?? longerThan(place, LONGEST_PLACE, 'input.place');
}

const referenceUsed = (): Refusal =>
  refuse(
    'REFERENCE_USED',
    '此查验编号已用于另一次查验，请用新的编号。',
    'Another check was sent under this number; give this one a number of its own.',
    'input.reference',
  );

const inTheFuture = (): Refusal => refuse('FROM_THE_FUTURE', '时间晚于现在。', 'It lies in the future.', 'input.at');

const toCompanionCheck = (id: string | null, { answer, reasons, grade }: CompanionVerdict): CompanionCheckType => ({
  id,
  answer,
  sentence: companionSentence(answer),
  reasons: reasons.map((code) => ({ code, sentence: companionReasonSentence(code) })),
  grade,
});
