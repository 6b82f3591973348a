import {
  type AgencyEntry,
  findAnsweringPartners,
  inTransaction,
  insertAgency,
  lockAgency,
  type Sql,
  updateAgency,
} from '@zhengming/data';
import { v7 as uuidv7 } from 'uuid';
import type { Scope } from '../access/actor.js';
import type { Context } from '../app/context.js';
import type { TextType } from '../app/text.type.js';
import { isRefusal, type Refusal, refuse } from '../app/refusal.type.js';
import { signedIn } from '../appeal/appeal-command.js';
import type { SaveAgencyInput } from './agency-register.type.js';

/** The scope of keys that answer questions. */
export const ANSWERS: Scope = 'agency:write';

const NAME = { least: 2, most: 60 } as const;
const LONGEST_OPENING = 200;
/** A switchboard, an extension, a short number; never longer. */
const PHONE = /^\+?[0-9][0-9 -]{2,18}(#[0-9]{1,6})?$/;
/** Control characters have no business in a name that is read aloud. */
const UNREADABLE = /\p{Cc}/u;

/** Writes a body down that can be asked, new or changed. @returns its id */
export async function saveAgency(context: Context, input: SaveAgencyInput): Promise<string | Refusal> {
  const entry = entryOf(context, input);
  if (isRefusal(entry)) return entry;
  const written = { by: signedIn(context).id, at: context.clock.now() };
  return inTransaction(context.store, async (sql) => {
    if (input.id === null || input.id === undefined) {
      if (!(await mayAnswer(sql, entry.partnerId))) return unknownPartner();
      const id = uuidv7();
      await insertAgency(sql, id, entry, written);
      return id;
    }
    const known = await lockAgency(sql, input.id);
    if (known === null) return refuse('UNKNOWN_AGENCY', '没有此协查单位。', 'There is no such agency.', 'input.id');
    if (known.version !== input.expectedVersion) return changedMeanwhile();
    if (known.kind !== entry.kind) return kindStays();
    // a partner that was switched off meanwhile may stay where it is
    if (known.partnerId !== entry.partnerId && !(await mayAnswer(sql, entry.partnerId))) return unknownPartner();
    await updateAgency(sql, input.id, entry, written);
    return input.id;
  });
}

function entryOf({ divisions }: Context, input: SaveAgencyInput): AgencyEntry | Refusal {
  const { kind, active, name } = input;
  const [nameZh, nameEn] = [name.zh.trim(), name.en.trim()];
  if (![nameZh, nameEn].every(isName)) return badName();
  const phone = input.phone?.trim() || null;
  if (phone !== null && !PHONE.test(phone)) return badPhone();
  const opening = input.opening && trimmed(input.opening);
  if (opening && !isOpening(opening)) return badOpening();
  const divisionCode = input.divisionCode ?? null;
  if (divisionCode !== null && divisions.get(divisionCode) === undefined)
    return refuse('UNKNOWN_DIVISION', '没有此行政区划。', 'There is no such division.', 'input.divisionCode');
  const said = opening && opening.zh !== '' ? opening : null;
  return {
    kind,
    nameZh,
    nameEn,
    phone,
    openingZh: said?.zh ?? null,
    openingEn: said?.en ?? null,
    divisionCode,
    partnerId: input.partnerId ?? null,
    active,
  };
}

const trimmed = ({ zh, en }: TextType): TextType => ({ zh: zh.trim(), en: en.trim() });
const isName = (name: string): boolean =>
  name.length >= NAME.least && name.length <= NAME.most && !UNREADABLE.test(name);
/** In both languages or in none. */
const isOpening = ({ zh, en }: TextType): boolean =>
  (zh === '') === (en === '') && [zh, en].every((text) => text.length <= LONGEST_OPENING && !UNREADABLE.test(text));

async function mayAnswer(sql: Sql, partnerId: string | null): Promise<boolean> {
  if (partnerId === null) return true;
  return (await findAnsweringPartners(sql, ANSWERS)).some(({ id }) => id === partnerId);
}

const badName = (): Refusal =>
  refuse(
    'BAD_NAME',
    `中英文名称均为 ${NAME.least} 至 ${NAME.most} 个字。`,
    `Both names have ${NAME.least} to ${NAME.most} characters.`,
    'input.name',
  );
const badPhone = (): Refusal =>
  refuse(
    'BAD_PHONE',
    '电话只含数字、空格、横线，分机用 #。',
    'Digits, spaces, hyphens; # before an extension.',
    'input.phone',
  );
const badOpening = (): Refusal =>
  refuse(
    'BAD_OPENING',
    `开场白中英文都填或都不填，各不超过 ${LONGEST_OPENING} 字。`,
    `Opening words in both languages or none, at most ${LONGEST_OPENING} characters each.`,
    'input.opening',
  );
const unknownPartner = (): Refusal =>
  refuse(
    'UNKNOWN_PARTNER',
    '没有可以答复协查的此接入方。',
    'There is no such partner that may answer.',
    'input.partnerId',
  );
const kindStays = (): Refusal =>
  refuse(
    'KIND_STAYS',
    '单位类别不能更改；请停用后新建。',
    'The kind of an agency stays; switch it off and add another.',
    'input.kind',
  );
const changedMeanwhile = (): Refusal =>
  refuse(
    'CHANGED_MEANWHILE',
    '该单位刚被他人修改，请重新打开。',
    'Somebody else just changed this agency; open it again.',
    'input.expectedVersion',
  );
