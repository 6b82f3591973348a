import { buildTestMobileNumber, instant } from '@zhengming/domain';
import { demoInstitution } from '../institution/demo-institutions.js';
import {
  ID_KIND,
  type DemoDeclaration,
  type DemoDose,
  type DemoPerson,
  type DemoPhone,
  type DemoStay,
  type DemoTest,
  type Minute,
} from './demo-person.js';
import { effectivePeriod } from './effective-period.js';
import type { CityPlan } from './making.js';
import { BEIJING } from './places.js';
import { STORIES, storyFactId, type Story } from './stories.js';

/** `10-26 09:30` in Shanghai, of the demo's year. */
const time = (text: string): Minute => instant(`2021-${text.replace(' ', 'T')}:00+08:00`) / 60_000;
const LONG_AGO = instant('2021-01-05T09:00:00+08:00') / 60_000;
const START = time('09-01 00:00');

interface Facts {
  readonly phones?: readonly Partial<DemoPhone>[];
  readonly stays: readonly (Pick<DemoStay, 'source' | 'division' | 'arrivedAt' | 'leftAt'> & Partial<DemoStay>)[];
  readonly declared?: readonly Pick<DemoDeclaration, 'declaredAt' | 'arrivalAt' | 'departure'>[];
  readonly tests?: readonly StoryTest[];
  readonly guardian?: string;
}
interface StoryTest {
  readonly at: string;
  readonly sampled: string;
  /** Absent: the result is pending. */
  readonly reported?: string;
  /** Absent: never uploaded. */
  readonly visible?: string;
}

const telecom = (division: string, from: string | Minute, to: string | null) => stay('TELECOM', division, from, to);
const stay = (source: DemoStay['source'], division: string, from: string | Minute, to: string | null) => ({
  source,
  division,
  arrivedAt: typeof from === 'string' ? time(from) : from,
  leftAt: to === null ? null : time(to),
});
const declared = (at: string, arrival: string, departure: string) => [
  { declaredAt: time(at), arrivalAt: time(arrival), departure },
];
const IN_TOWN = { at: '北京云泽医学检验所', sampled: '10-31 09:10', reported: '10-31 18:40', visible: '10-31 20:05' };

/** What happened to each person of the stories. */
const FACTS: Readonly<Record<string, Facts>> = {
  'alxa-right-banner': {
    stays: [
      telecom(BEIJING, START, '10-26 07:30'),
      telecom('152900', '10-26 15:10', '10-29 11:20'),
      { ...stay('TICKET', '152900', '10-26 15:10', '10-29 11:20'), detail: '北京—阿拉善盟' },
      telecom(BEIJING, '10-29 20:45', null),
    ],
    declared: declared('10-29 21:30', '10-29 20:45', '152900'),
    tests: [IN_TOWN],
  },
  'lanzhou-qilihe': {
    stays: [
      telecom(BEIJING, START, '10-23 08:00'),
      telecom('620100', '10-23 14:20', '10-27 16:00'),
      { ...stay('TICKET', '620100', '10-23 14:20', '10-27 16:00'), detail: '北京西—兰州' },
      stay('DECLARATION', '620103', '10-24 00:00', '10-24 23:00'),
      telecom(BEIJING, '10-27 22:30', null),
    ],
    declared: declared('10-28 08:10', '10-27 22:30', '620100'),
  },
  ejina: {
    stays: [
      telecom(BEIJING, START, '10-18 09:00'),
      telecom('152900', '10-18 21:00', '10-21 13:00'),
      { ...stay('FLOW_INVESTIGATION', '152923', '10-19 08:00', '10-21 13:00'), detail: '胡杨林景区' },
      telecom(BEIJING, '10-22 06:40', null),
    ],
    declared: declared('10-22 08:00', '10-22 06:40', '152923'),
    tests: [IN_TOWN],
  },
  'test-not-uploaded': {
    stays: [
      telecom(BEIJING, START, '10-24 10:00'),
      telecom('152500', '10-24 18:00', '10-31 12:00'),
      { ...stay('HOTEL', '152502', '10-24 18:00', '10-31 12:00'), detail: '住宿登记' },
      telecom(BEIJING, '10-31 20:30', null),
    ],
    declared: declared('10-31 21:00', '10-31 20:30', '152502'),
    tests: [{ at: '锡林浩特草原医院', sampled: '10-31 07:30', reported: '10-31 15:00' }],
  },
  'elder-with-guardian': {
    phones: [{ isOwn: false }],
    stays: [
      telecom(BEIJING, START, '10-20 07:00'),
      telecom('520300', '10-20 13:00', '10-24 17:00'),
      telecom(BEIJING, '10-24 22:00', null),
    ],
    guardian: 'daughter-of-the-elder',
  },
  'unverified-number': {
    phones: [
      {},
      { verification: 'UNVERIFIED', answeredAt: null, channel: 'ALIPAY', number: buildTestMobileNumber(906) },
    ],
    stays: [telecom(BEIJING, START, null)],
  },
  'still-there': {
    stays: [
      telecom(BEIJING, START, '10-25 08:00'),
      telecom('152500', '10-25 19:00', null),
      { ...stay('HOTEL', '152501', '10-25 19:00', null), detail: '住宿登记' },
    ],
  },
  'all-fine': {
    stays: [
      telecom(BEIJING, START, '10-27 08:00'),
      telecom('310000', '10-27 13:00', '10-29 16:00'),
      { ...stay('TICKET', '310000', '10-27 13:00', '10-29 16:00'), detail: '北京南—上海虹桥' },
      telecom(BEIJING, '10-29 21:00', null),
    ],
    declared: declared('10-29 21:30', '10-29 21:00', '310000'),
    tests: [IN_TOWN],
  },
  'ticket-not-travelled': {
    stays: [
      { ...telecom(BEIJING, START, null), overlapping: true },
      { ...stay('TICKET', '620100', '10-24 15:00', '10-26 12:00'), detail: '北京西—兰州（已退票）', overlapping: true },
    ],
    declared: declared('10-30 09:00', '10-26 18:00', '620100'),
    tests: [IN_TOWN],
  },
  'remote-venue-scan': {
    stays: [
      telecom(BEIJING, START, null),
      { ...stay('VENUE_SCAN', '231102', '10-28 20:15', '10-28 21:45'), detail: '扫码登记' },
    ],
  },
  'test-pending': {
    stays: [
      telecom(BEIJING, START, '10-22 09:00'),
      telecom('640100', '10-22 15:00', '10-26 15:00'),
      stay('DECLARATION', '640181', '10-22 15:00', '10-26 15:00'),
      telecom(BEIJING, '10-26 21:00', null),
    ],
    declared: declared('10-26 21:40', '10-26 21:00', '640181'),
    tests: [{ at: '北京和澄医院', sampled: '11-01 07:20' }],
  },
  'daughter-of-the-elder': {
    stays: [
      telecom(BEIJING, START, '10-20 07:00'),
      telecom('520300', '10-20 13:00', '10-24 17:00'),
      stay('DECLARATION', '520381', '10-20 13:00', '10-24 17:00'),
      telecom(BEIJING, '10-24 22:00', null),
    ],
    declared: declared('10-31 08:00', '10-24 22:00', '520381'),
    tests: [IN_TOWN],
  },
};

/** The persons of the stories with all their facts. */
export const storyPersons = (plan: CityPlan): readonly DemoPerson[] =>
  STORIES.map((story, position) => toPerson(plan, story, position + 1));

function toPerson(plan: CityPlan, story: Story, index: number): DemoPerson {
  const { phones = [{}], stays, declared: declarations = [], tests = [], guardian } = FACTS[story.id] ?? { stays: [] };
  const id = (kind: number, ordinal: number): string => storyFactId(index, kind, ordinal);
  const first = id(ID_KIND.PHONE, 0);
  return {
    id: story.personId,
    name: story.name,
    residentNumber: story.residentNumber,
    sex: story.sex,
    birthDate: story.birthDate,
    home: '110108',
    category: 'GENERAL',
    guardianId: STORIES.find((one) => one.id === guardian)?.personId ?? null,
    phones: phones.map((phone, ordinal) => ({
      ...toPhone(phone, id(ID_KIND.PHONE, ordinal), story),
      ...effectivePeriod(plan, LONG_AGO, ordinal === 0),
    })),
    stays: stays.map((one, ordinal) => toStay(one, id(ID_KIND.STAY, ordinal), first)),
    declarations: declarations.map((one, ordinal) => ({
      ...one,
      id: id(ID_KIND.DECLARATION, ordinal),
      channel: 'SELF',
    })),
    tests: tests.map((test, ordinal) => toTest(test, id(ID_KIND.TEST, ordinal), `ST${index}-${ordinal}`)),
    doses: [1, 2].map((dose) => toDose(dose, id(ID_KIND.DOSE, dose))),
    communityTasks: [],
  };
}

const toPhone = (
  phone: Partial<DemoPhone>,
  id: string,
  story: Story,
): Omit<DemoPhone, 'effectiveFrom' | 'effectiveTo'> => ({
  id,
  channel: 'WECHAT',
  number: story.phone,
  boundAt: LONG_AGO,
  verification: 'VERIFIED',
  answeredAt: time('11-01 02:00'),
  knownFrom: LONG_AGO,
  isOwn: true,
  ...phone,
});

const toStay = (given: Facts['stays'][number], id: string, phoneId: string): DemoStay => ({
  precision: given.source === 'TELECOM' || given.source === 'TICKET' ? 'PREFECTURE' : 'COUNTY',
  phoneId: given.source === 'TELECOM' ? phoneId : null,
  detail: null,
  overlapping: false,
  knownFrom: (given.leftAt ?? given.arrivedAt) + 240,
  ...given,
  id,
});

function toTest(test: StoryTest, id: string, sampleNumber: string): DemoTest {
  const institution = demoInstitution(test.at);
  const sampledAt = time(test.sampled);
  const reportedAt = test.reported === undefined ? null : time(test.reported);
  const visibleAt = test.visible === undefined ? null : time(test.visible);
  return {
    id,
    institutionId: institution.id,
    sampleNumber,
    division: institution.division,
    sampledAt,
    receivedAt: sampledAt + 60,
    reportedAt,
    uploadedAt: visibleAt === null ? null : visibleAt - 30,
    visibleAt,
    result: reportedAt === null ? 'PENDING' : 'NEGATIVE',
    channel: institution.division.startsWith('11') ? 'PROVINCIAL_CODE' : 'NATIONAL_PLATFORM',
    knownFrom: visibleAt ?? reportedAt ?? sampledAt + 60,
  };
}

const toDose = (dose: number, id: string): DemoDose => ({
  id,
  productCode: 'CORONAVAC',
  doseNumber: dose,
  givenOn: dose === 1 ? '2021-03-20' : '2021-04-18',
  division: '110108',
  institution: '社区卫生服务中心',
  knownFrom: time('04-20 00:00'),
});
