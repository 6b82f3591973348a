import {
  type BindingChannel,
  buildTestMobileNumber,
  buildTestResidentNumber,
  type BindingVerification,
  type MobileNumber,
  type Sex,
} from '@zhengming/domain';

import { demoId, ID_KIND, type DemoPerson, type DemoPhone } from './demo-person.js';
import { effectivePeriod } from './effective-period.js';
import { dateText, DAY, FIRST_INVENTED, HOUR, type CityPlan, type Making } from './making.js';
import { inventDoses } from './invent-doses.js';
import { inventTests } from './invent-tests.js';
import { inventTravel, type Travel } from './invent-travel.js';
import { inventName } from './names.js';
import { BEIJING_DISTRICTS } from './places.js';
import { Random, Weighted } from './random.js';

/** Persons come in households of eight indexes: six adults, a child, an elder. */
const HOUSEHOLD = 8;
const CHILD = 6;
const ELDER = 7;
const PHONES_PER_PERSON = 3;

const CHANNELS: readonly [BindingChannel, ...BindingChannel[]] = ['WECHAT', 'ALIPAY', 'BAIDU', 'BEIJINGTONG'];
const VERIFICATIONS = new Weighted<BindingVerification>([
  ['VERIFIED', 988],
  ['UNVERIFIED', 8],
  ['UNKNOWN', 4],
]);

/** Makes the `index`-th person of a city: the same for the same plan, whoever else is made. */
export function inventPerson(plan: CityPlan, index: number): DemoPerson {
  const random = new Random(plan.seed, index);
  const id = (kind: number, ordinal: number): string => demoId(index, kind, ordinal, plan.seed);
  const making: Making = { plan, index, random, id };
  const role = index % HOUSEHOLD;
  const age = ageOf(random, role);
  const sex: Sex = random.chance(0.511) ? 'MALE' : 'FEMALE';
  const birthDate = dateText(plan.now - age * 365.25 * DAY - random.whole(0, 364) * DAY);
  const guardian = role === CHILD || (role === ELDER && random.chance(0.4)) ? guardianOf(random, index) : null;
  const phones = guardian === null ? ownPhones(making) : [guardianPhone(making, guardian)];
  const travel: Travel = inventTravel(making, phones, guardian === null);
  return {
    id: id(ID_KIND.PERSON, 0),
    name: inventName(random, sex),
    residentNumber: buildTestResidentNumber(index, birthDate, sex),
    sex,
    birthDate,
    home: travel.home ?? BEIJING_DISTRICTS.pick(random),
    category: role < CHILD && random.chance(0.006) ? 'TRUCK_DRIVER' : 'GENERAL',
    guardianId: guardian === null ? null : demoId(guardian, ID_KIND.PERSON, 0, plan.seed),
    phones,
    stays: travel.stays,
    declarations: travel.declarations,
    communityTasks: travel.communityTasks,
    tests: inventTests(making, travel),
    doses: inventDoses(making, age, travel.home),
  };
}

function ageOf(random: Random, role: number): number {
  if (role === CHILD) return random.whole(0, 15);
  if (role === ELDER) return random.whole(65, 94);
  return random.whole(18, 64);
}

const guardianOf = (random: Random, index: number): number => index - (index % HOUSEHOLD) + random.whole(0, CHILD - 1);

/** The `ordinal`-th number of a person; a function of the index, so that relatives can share it. */
export const numberOf = (index: number, ordinal: number): MobileNumber =>
  buildTestMobileNumber(FIRST_INVENTED + index * PHONES_PER_PERSON + ordinal);

function ownPhones(making: Making): readonly DemoPhone[] {
  const { random, index } = making;
  const roll = random.next();
  const count = roll < 0.015 ? 3 : roll < 0.19 ? 2 : 1;
  return Array.from({ length: count }, (_, ordinal) => phone(making, ordinal, numberOf(index, ordinal), true));
}

const guardianPhone = (making: Making, guardian: number): DemoPhone => phone(making, 0, numberOf(guardian, 0), false);

function phone(making: Making, ordinal: number, number: MobileNumber, isOwn: boolean): DemoPhone {
  const { random, plan, id } = making;
  // one in two hundred has changed numbers lately: bound, but not yet effective (A9: 14 days)
  const isRecent = ordinal > 0 && random.chance(0.03);
  const boundAt = plan.now - (isRecent ? random.whole(1, 12) : random.whole(60, 600)) * DAY;
  const verification = VERIFICATIONS.pick(random);
  return {
    id: id(ID_KIND.PHONE, ordinal),
    channel: ordinal === 0 ? 'WECHAT' : random.pick(CHANNELS),
    number,
    boundAt,
    ...effectivePeriod(plan, boundAt, ordinal === 0),
    verification,
    answeredAt: verification === 'VERIFIED' ? plan.now - random.whole(1, 20) * HOUR : null,
    knownFrom: boundAt,
    isOwn,
  };
}
