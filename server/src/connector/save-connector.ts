import {
  askableSources,
  changeStanding,
  inTransaction,
  insertSource,
  lockSource,
  type SourceEntry,
  updateSource,
} from '@zhengming/data';
import { NATIONAL, RECORD_KINDS } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { isRefusal, type Refusal } from '../app/refusal.type.js';
import { signedIn } from '../appeal/appeal-command.js';
import { withoutNumbers } from '../appeal/free-text.js';
import { noteUnwell, noteWell } from './ask-source.js';
import * as refusals from './connector-refusals.js';
import type { SaveConnectorInput, SetConnectorStandingInput } from './connector.type.js';
import { SourceError } from './source-error.js';

const NAME = { least: 2, most: 60 } as const;
const REASON = { least: 4, most: 200 } as const;
const LONGEST_KEY = 200;
const UNREADABLE = /\p{Cc}/u;

/** Writes a source into the register, or changes it. @returns its code */
export async function saveConnector(context: Context, input: SaveConnectorInput): Promise<string | Refusal> {
  const entry = entryOf(context, input);
  if (isRefusal(entry)) return entry;
  const reason = reasonOf(input.reason);
  if (isRefusal(reason)) return reason;
  const { store, clock } = context;
  const { id: by } = signedIn(context);
  const at = clock.now();
  return inTransaction(store, async (sql) => {
    const known = await lockSource(sql, entry.code);
    if ((known?.version ?? null) !== (input.expectedVersion ?? null)) return refusals.changedMeanwhile();
    // a key goes to the address it was given for, and to no other
    const stays = entry.key === undefined && known?.hasKey === true && sameHost(known.url, entry.url);
    if (entry.url !== null && !entry.key && !stays) return refusals.keyMissing();
    await (known === null ? insertSource : updateSource)(sql, store.keyring, entry, { by, at });
    // what was announced of a source that still cannot be asked stays as it was announced
    if (known === null ? entry.url !== null : known.active !== entry.active)
      await changeStanding(sql, { source: entry.code, state: 'NOT_CONNECTED', cause: 'STAFF', at, reason, by });
    return entry.code;
  });
}

function sameHost(before: string | null, after: string | null): boolean {
  return before !== null && after !== null && new URL(before).origin === new URL(after).origin;
}

function entryOf({ divisions }: Context, input: SaveConnectorInput): SourceEntry | Refusal {
  const [nameZh, nameEn] = [input.name.zh.trim(), input.name.en.trim()];
  const kinds = RECORD_KINDS.filter((kind) => input.kinds.includes(kind));
  const url = input.url?.trim() || null;
  const key = input.key?.trim() || undefined;
  if (input.code !== NATIONAL && divisions.get(input.code)?.level !== 'PROVINCE') return refusals.badCode();
  if (![nameZh, nameEn].every(isName)) return refusals.badName();
  if (kinds.length === 0) return refusals.badKinds();
  if (url !== null && !isAddress(url)) return refusals.badUrl();
  if (key !== undefined && (url === null || key.length > LONGEST_KEY || /\s/.test(key)))
    return refusals.keyWithoutUrl();
  if (input.timeoutMs < 200 || input.timeoutMs > 30_000) return refusals.badTimeout();
  const round = input.roundMinutes ?? null;
  if (round !== null && (round < 1 || round > 10_080)) return refusals.badRound();
  return {
    code: input.code,
    nameZh,
    nameEn,
    kinds,
    url,
    key,
    timeoutMs: input.timeoutMs,
    roundMinutes: round,
    active: input.active,
  };
}

const isName = (name: string): boolean =>
  name.length >= NAME.least && name.length <= NAME.most && !UNREADABLE.test(name);

/** Where it leads is checked again whenever it is asked; plain HTTP only where this house allows private addresses at all. */
function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return ['https:', 'http:'].includes(protocol) && [username, password, search, hash].every((part) => part === '');
}

function reasonOf(given: string): string | Refusal {
  const reason = withoutNumbers(given.trim());
  return reason.length < REASON.least || reason.length > REASON.most ? refusals.reasonMissing() : reason;
}

/** Says how a source stands that cannot be asked by machine; whatever can be asked says so itself. @returns its code */
export async function setConnectorStanding(
  context: Context,
  { code, state, reason: given }: SetConnectorStandingInput,
): Promise<string | Refusal> {
  const reason = reasonOf(given);
  if (isRefusal(reason)) return reason;
  const { store, clock } = context;
  const { id: by } = signedIn(context);
  return inTransaction(store, async (sql) => {
    const known = await lockSource(sql, code);
    if (known === null) return refusals.unknownSource();
    if (known.url !== null && known.active) return refusals.asksByItself();
    await changeStanding(sql, { source: code, state, cause: 'STAFF', at: clock.now(), reason, by });
    return code;
  });
}

/** Asks a source for nothing, now: whether it answers and lets us in. @returns its code */
export async function checkConnector(context: Context, code: string): Promise<string | Refusal> {
  const { store, clock, sources } = context;
  const [source] = await askableSources(store.pool, store.keyring, [code]);
  if (source === undefined) return refusals.cannotBeAsked();
  try {
    await sources.check(source, clock.now());
    await noteWell(context, source);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    // somebody asked whether it answers, and it did not; that it is busy is an answer
    await noteUnwell(context, source, error.fault, error.fault !== 'TOO_MANY_REQUESTS');
  }
  return code;
}
