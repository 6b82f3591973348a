import { createPerson, inTransaction, type NewPerson, reevaluatePersons } from '@zhengming/data';
import {
  dayOf,
  divisionCode,
  formatDay,
  parsePassportNumber,
  type PassportNumber,
  type ResidentNumber,
  type Sex,
} from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import { signedIn } from '../appeal/appeal-command.js';
import { checkText, longerThan } from '../appeal/free-text.js';
import { territoryOf } from '../access/territory.js';
import type { Context } from '../app/context.js';
import { isRefusal, type Refusal, refuse } from '../app/refusal.type.js';
import { findPerson } from '../person/find-person.js';
import { parseIdentifier } from '../person/identifier.js';
import type { RegisterPersonInput } from './register-person.type.js';

const LONGEST_NAME = 60;
const FIRST_BIRTH_YEAR = 1900;

interface Document {
  readonly number: ResidentNumber | PassportNumber;
  readonly sex: Sex;
  readonly birthYear: number;
}

/** Registers somebody ahead, by the document that was shown at the desk (提前注册). @returns the id of the person */
export async function registerPerson(context: Context, input: RegisterPersonInput): Promise<string | Refusal> {
  const staff = signedIn(context);
  const wrong = checkText(input.name, 'input.name') ?? longerThan(input.name, LONGEST_NAME, 'input.name');
  if (wrong) return wrong;
  const { divisions, clock, store } = context;
  if (divisions.countyOf(divisionCode(input.homeDivision)) === null || !isOurs(context, input.homeDivision))
    return refuse(
      'NOT_A_COUNTY',
      '请选择辖区内的县（市、区）。',
      'Choose a county of your jurisdiction.',
      'input.homeDivision',
    );
  const document = readDocument(context, input);
  if (isRefusal(document)) return document;
  const guardianId = input.guardian ? await findPerson(context, input.guardian, 'input.guardian') : null;
  if (isRefusal(guardianId)) return guardianId;
  const now = clock.now();
  const world = await context.worlds.current();
  const person: NewPerson = {
    id: uuidv7(),
    name: input.name.trim(),
    residentNumber: document.number,
    documentKind: input.documentKind,
    sex: document.sex,
    birthYear: document.birthYear,
    home: divisionCode(input.homeDivision),
    guardianId,
    registeredBy: staff.id,
  };
  return inTransaction(store, async (sql) => {
    if ((await createPerson(sql, store.keyring, person, now)) === 'IDENTIFIER_TAKEN')
      return refuse(
        'REGISTERED_ALREADY',
        '该证件已登记，请直接查找。',
        'The document is registered; look it up.',
        'input.documentNumber',
      );
    await reevaluatePersons(sql, world, [person.id], { trigger: 'INITIAL', triggerId: null, at: now, clock });
    context.reading.of(person.id);
    return person.id;
  });
}

const isOurs = ({ actor }: Context, home: string): boolean =>
  territoryOf(actor)?.prefixes.some((prefix) => home.startsWith(prefix)) ?? true;

function readDocument(context: Context, input: RegisterPersonInput): Document | Refusal {
  const now = context.clock.now();
  if (input.documentKind === 'RESIDENT_ID') {
    const options = { now, allowTest: context.syntheticPersons };
    const parsed = parseIdentifier(
      { kind: 'RESIDENT_ID', value: input.documentNumber },
      options,
      'input.documentNumber',
    );
    if (isRefusal(parsed)) return refuse(parsed.code, parsed.message.zh, parsed.message.en, 'input.documentNumber');
    // what it says of its owner stands in it, and was read with it
    const [year, order] = [Number(parsed.value.slice(6, 10)), Number(parsed.value.slice(14, 17))];
    return { number: parsed.value as ResidentNumber, sex: order % 2 === 1 ? 'MALE' : 'FEMALE', birthYear: year };
  }
  const number = parsePassportNumber(input.documentNumber);
  if (number === null)
    return refuse(
      'INVALID_PASSPORT',
      '证件号码应为6至15位字母或数字。',
      'A passport number has 6 to 15 letters and digits.',
      'input.documentNumber',
    );
  const { sex = null, birthYear = null } = input;
  const thisYear = Number(formatDay(dayOf(now)).slice(0, 4));
  if (sex === null || birthYear === null || birthYear < FIRST_BIRTH_YEAR || birthYear > thisYear)
    return refuse('SEX_AND_YEAR_MISSING', '请填写性别和出生年份。', 'Give sex and year of birth.', 'input.birthYear');
  return { number, sex, birthYear };
}
