import { divisionCode, isDivisionCode, type DivisionCode } from '../division/division.js';
import { day, type CalendarDay } from '../time/time.js';
import { traitFaults, type InstitutionTrait, type TraitPeriod } from './institution.js';
import { parseSocialCreditCode, type SocialCreditCode } from './social-credit-code.js';

/** What the registry holds of an institution. */
export interface InstitutionEntry {
  readonly name: string;
  /** null = not given yet. */
  readonly creditCode: SocialCreditCode | null;
  readonly division: DivisionCode;
  readonly phone: string | null;
  /** A seat or an office, never a person by name (值班联系). */
  readonly dutyContact: string | null;
  readonly traits: readonly TraitPeriod[];
}

export type InstitutionFaultCode =
  | 'BAD_NAME'
  | 'BAD_CREDIT_CODE'
  | 'BAD_DIVISION'
  | 'BAD_PHONE'
  | 'BAD_CONTACT'
  | 'BAD_DAY'
  | 'ENDS_BEFORE_IT_BEGINS'
  | 'OVERLAPS';

/** What is wrong with an entry, and where; it never repeats what was given. */
export interface InstitutionFault {
  readonly code: InstitutionFaultCode;
  readonly field: string;
}

/** An institution as it is typed, or stands in a row of a file. */
export interface RawInstitution {
  readonly name: string;
  readonly creditCode: string;
  readonly division: string;
  readonly phone: string;
  readonly dutyContact: string;
  readonly traits: readonly {
    readonly trait: InstitutionTrait;
    readonly since: string;
    readonly until: string;
    readonly field: string;
  }[];
}

export type InstitutionAnswer =
  | { readonly ok: true; readonly entry: InstitutionEntry }
  | { readonly ok: false; readonly faults: readonly InstitutionFault[] };

const NAME = { least: 2, most: 60 } as const;
const LONGEST_CONTACT = 60;
/** A switchboard, an extension, a short number; never longer. */
const PHONE = /^\+?[0-9][0-9 -]{2,18}(#[0-9]{1,6})?$/;
const UNREADABLE = /\p{Cc}/u;

/** Parses at the door: full width becomes half, blanks become nothing; every fault is told, not only the first. */
export function parseInstitution(raw: RawInstitution): InstitutionAnswer {
  const faults: InstitutionFault[] = [];
  const fault = (code: InstitutionFaultCode, field: string): null => {
    faults.push({ code, field });
    return null;
  };
  const name = half(raw.name);
  if (name.length < NAME.least || name.length > NAME.most || UNREADABLE.test(name)) fault('BAD_NAME', 'name');
  const code = half(raw.creditCode);
  const parsed = code === '' ? null : parseSocialCreditCode(code);
  if (parsed?.ok === false) fault('BAD_CREDIT_CODE', 'creditCode');
  const place = half(raw.division);
  const division = isDivisionCode(place) ? divisionCode(place) : fault('BAD_DIVISION', 'division');
  const phone = half(raw.phone);
  if (phone !== '' && !PHONE.test(phone)) fault('BAD_PHONE', 'phone');
  const contact = raw.dutyContact.trim();
  if (contact.length > LONGEST_CONTACT || UNREADABLE.test(contact)) fault('BAD_CONTACT', 'dutyContact');
  const traits = readTraits(raw, fault);
  if (faults.length > 0 || division === null) return { ok: false, faults };
  return {
    ok: true,
    entry: {
      name,
      creditCode: parsed?.ok ? parsed.code : null,
      division,
      phone: phone || null,
      dutyContact: contact || null,
      traits,
    },
  };
}

function readTraits(
  raw: RawInstitution,
  fault: (code: InstitutionFaultCode, field: string) => null,
): readonly TraitPeriod[] {
  const traits = raw.traits.map(({ trait, since, until, field }) => ({
    trait,
    since: readDay(since, () => fault('BAD_DAY', `${field}.since`)),
    until: readDay(until, () => fault('BAD_DAY', `${field}.until`)),
  }));
  for (const { index, code } of traitFaults(traits)) fault(code, raw.traits[index]?.field ?? 'traits');
  return traits;
}

const half = (text: string): string => text.normalize('NFKC').trim();

/** `2021-05-04`, `2021/5/4`, `2021年5月4日`, `20210504`; blank is nothing. */
function readDay(text: string, bad: () => null): CalendarDay | null {
  const given = half(text);
  if (given === '') return null;
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(given) ?? /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(given);
  if (!match) return bad();
  const [, year = '', month = '', date = ''] = match;
  try {
    return day(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
  } catch {
    return bad();
  }
}
