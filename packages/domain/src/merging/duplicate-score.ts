/** What two records have in common and where they differ; made by the store, without names or numbers. */
export interface DuplicateFacts {
  readonly sameName: boolean;
  readonly sameSex: boolean;
  readonly sameBirthYear: boolean;
  /** Both birthdays are known from numbers and are the same or not; null: one is not known. */
  readonly sameBirthday: boolean | null;
  readonly sameHomeCounty: boolean;
  readonly sameHomePrefecture: boolean;
  /** Both were registered with a resident number (居民身份证): two numbers are two people, or one of them is a slip. */
  readonly bothResident: boolean;
  /** The two resident numbers differ in one digit or in two neighbours, as slips do. */
  readonly numbersAreASlip: boolean;
  readonly sharedPhones: number;
  /** Stays or tests at the same hour in different prefectures. */
  readonly placesThatConflict: number;
}

export const DUPLICATE_REASONS = [
  'SAME_NAME',
  'SAME_BIRTHDAY',
  'SAME_BIRTH_YEAR',
  'SAME_HOME',
  'SHARED_PHONE',
  'ONE_WITHOUT_RESIDENT_NUMBER',
  'NUMBERS_ARE_A_SLIP',
  'OTHER_SEX',
  'OTHER_BIRTHDAY',
  'OTHER_BIRTH_YEAR',
  'TWO_RESIDENT_NUMBERS',
  'PLACES_CONFLICT',
] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

/** LIKELY and POSSIBLE are looked at by somebody; UNLIKELY is remembered so that it is not weighed again. */
export type DuplicateGrade = 'LIKELY' | 'POSSIBLE' | 'UNLIKELY';

export interface DuplicateScore {
  /** 0 to 100. */
  readonly score: number;
  readonly grade: DuplicateGrade;
  readonly reasons: readonly DuplicateReason[];
}

/** Points for and against; together they only ever order a queue: nobody is merged by them. */
const POINTS: Readonly<Record<DuplicateReason, number>> = {
  SAME_NAME: 30,
  SAME_BIRTHDAY: 25,
  SAME_BIRTH_YEAR: 10,
  SAME_HOME: 10,
  SHARED_PHONE: 25,
  ONE_WITHOUT_RESIDENT_NUMBER: 10,
  NUMBERS_ARE_A_SLIP: 30,
  OTHER_SEX: -40,
  OTHER_BIRTHDAY: -25,
  OTHER_BIRTH_YEAR: -35,
  TWO_RESIDENT_NUMBERS: -35,
  PLACES_CONFLICT: -20,
};
const LIKELY_FROM = 70;
const POSSIBLE_FROM = 40;

function reasonsOf(facts: DuplicateFacts): readonly DuplicateReason[] {
  const birth: DuplicateReason = facts.sameBirthYear
    ? facts.sameBirthday === true
      ? 'SAME_BIRTHDAY'
      : facts.sameBirthday === false
        ? 'OTHER_BIRTHDAY'
        : 'SAME_BIRTH_YEAR'
    : 'OTHER_BIRTH_YEAR';
  const numbers: DuplicateReason = !facts.bothResident
    ? 'ONE_WITHOUT_RESIDENT_NUMBER'
    : facts.numbersAreASlip
      ? 'NUMBERS_ARE_A_SLIP'
      : 'TWO_RESIDENT_NUMBERS';
  const found = new Set<DuplicateReason>([birth, numbers]);
  if (facts.sameName) found.add('SAME_NAME');
  if (facts.sameHomeCounty || facts.sameHomePrefecture) found.add('SAME_HOME');
  if (facts.sharedPhones > 0) found.add('SHARED_PHONE');
  if (!facts.sameSex) found.add('OTHER_SEX');
  if (facts.placesThatConflict > 0) found.add('PLACES_CONFLICT');
  return DUPLICATE_REASONS.filter((reason) => found.has(reason));
}

/** How much two records look like one person (疑似重复). The same whichever of the two is named first. */
export function scoreDuplicate(facts: DuplicateFacts): DuplicateScore {
  const reasons = reasonsOf(facts);
  const sum = reasons.reduce((total, reason) => total + POINTS[reason], 0);
  const score = Math.min(100, Math.max(0, sum));
  const grade = score >= LIKELY_FROM ? 'LIKELY' : score >= POSSIBLE_FROM ? 'POSSIBLE' : 'UNLIKELY';
  return { score, grade, reasons };
}

/** Where and when somebody was born. What follows is the order of registration: twins differ there, and are two people. */
const DIGITS = 14;

/** Whether two numbers differ as slips do: in one digit of place or day of birth, or in two neighbours changed about. */
export function isSlip(a: string, b: string): boolean {
  if (a.length !== b.length || a.slice(DIGITS, -1) !== b.slice(DIGITS, -1)) return false;
  const differing = Array.from(a.slice(0, DIGITS)).flatMap((digit, index) => (digit === b[index] ? [] : [index]));
  const [first = -1, second = -1] = differing;
  if (differing.length === 1) return true;
  return differing.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
}
