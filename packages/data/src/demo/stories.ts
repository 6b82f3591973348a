import {
  buildTestMobileNumber,
  buildTestResidentNumber,
  type MobileNumber,
  type ResidentNumber,
  type Sex,
} from '@zhengming/domain';
import { demoId, ID_KIND } from './demo-person.js';

/** An appeal a story's person has already opened when the demo begins. */
export interface StoryAppeal {
  readonly channel: 'PHONE_12345' | 'IN_APP_MESSAGE' | 'PHONE_12306';
  readonly reason: 'PREFECTURE_PRECISION' | 'TEST_MISSING' | 'PHONE_NUMBER' | 'TICKET_NOT_TRAVELLED' | 'OTHER';
  readonly statement: string;
  /** How many minutes before the demo's present it was opened. */
  readonly openedMinutesAgo: number;
  /** Hours from the demo's present until the train or plane leaves. */
  readonly departsInHours: number | null;
}

/** A named person of the demo city: same id, number and phone in every city, whatever its size and seed. */
export interface Story {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly name: string;
  readonly sex: Sex;
  /** `YYYY-MM-DD` */
  readonly birthDate: string;
  readonly personId: string;
  readonly residentNumber: ResidentNumber;
  /** The number bound in WeChat; the elder's is his daughter's, so he is found by resident number. */
  readonly phone: MobileNumber;
  /** What happened, and what the status says. */
  readonly happens: { readonly zh: string; readonly en: string };
  readonly appeal: StoryAppeal | null;
}

/** Stories take the indexes from 1 on; invented persons begin at 1000. Their ids do not depend on the seed. */
const STORY_SALT = 0;
export const storyPersonId = (index: number): string => demoId(index, ID_KIND.PERSON, 0, STORY_SALT);
export const storyFactId = (index: number, kind: number, ordinal: number): string =>
  demoId(index, kind, ordinal, STORY_SALT);

type Told = Omit<Story, 'personId' | 'residentNumber' | 'phone'> & {
  /** The story whose number this person uses. */
  readonly phoneOf?: string;
};

const TOLD: readonly Told[] = [
  {
    id: 'alxa-right-banner',
    title: {
      zh: '去了阿拉善右旗，行程数据只说阿拉善盟',
      en: 'Was in Alxa Right Banner; the data says only Alxa League',
    },
    name: '林晓岚',
    sex: 'FEMALE',
    birthDate: '1988-05-14',
    happens: {
      zh: '10月26日至29日在阿拉善右旗，车票和通信数据只到盟一级，被弹窗要求核验行程；已申报行程，48小时内核酸阴性有效。更正为阿拉善右旗后变绿。',
      en: 'Stayed in Alxa Right Banner 26–29 October; ticket and telecom data go no finer than the league, so a pop-up asks for the county. Itinerary declared, negative test valid. Refining the stay to 152922 turns it green.',
    },
    appeal: null,
  },
  {
    id: 'lanzhou-qilihe',
    title: { zh: '在兰州市七里河区，只申报了一天', en: 'Was in Qilihe district of Lanzhou; declared one day of four' },
    name: '周建平',
    sex: 'MALE',
    birthDate: '1976-11-02',
    happens: {
      zh: '10月23日至27日住在七里河区，城关区在列；申报只覆盖一天，也没有48小时内核酸。只更正到区会变成须做核酸，比现在更严，系统拒绝；先做核酸再更正即变绿。',
      en: 'Stayed in Qilihe 23–27 October while Chengguan was listed; the declaration covers one day only and there is no recent test. Refining the stay alone would lead to a required test, which is stricter, so it is refused; with a test first, refining turns it green.',
    },
    appeal: {
      channel: 'PHONE_12345',
      reason: 'PREFECTURE_PRECISION',
      openedMinutesAgo: 95,
      departsInHours: null,
      statement: '我一直在七里河区亲戚家，没有去过城关区，为什么给我弹窗？',
    },
  },
  {
    id: 'ejina',
    title: { zh: '确实到过额济纳旗', en: 'Truly was in Ejin Banner' },
    name: '高志远',
    sex: 'MALE',
    birthDate: '1969-03-27',
    happens: {
      zh: '10月19日至21日在额济纳旗看胡杨林，流调记录到旗。弹窗属实，暂缓来京，11月5日零时后解除。',
      en: 'Saw the poplar forest in Ejin Banner 19–21 October; flow investigation names the banner. The pop-up is right; it clears by time alone on 5 November.',
    },
    appeal: null,
  },
  {
    id: 'test-not-uploaded',
    title: { zh: '做了核酸，机构没有上传', en: 'Tested, but the laboratory never uploaded' },
    name: '宋雨晴',
    sex: 'FEMALE',
    birthDate: '1995-08-08',
    happens: {
      zh: '住在锡林浩特市（同盟的二连浩特市在列），已申报；10月31日核酸阴性，机构未上传，因此弹窗要求核酸。确认上传后变绿。',
      en: 'Stayed in Xilinhot, beside listed Erenhot; itinerary declared. Tested negative on 31 October but the laboratory did not upload, so a test is demanded. Confirming the upload turns it green.',
    },
    appeal: {
      channel: 'IN_APP_MESSAGE',
      reason: 'TEST_MISSING',
      openedMinutesAgo: 40,
      departsInHours: 9,
      statement: '昨天的核酸报告我手里有，健康宝就是查不到，今晚的火车。',
    },
  },
  {
    id: 'elder-with-guardian',
    title: { zh: '老人用女儿的手机号，女儿去了遵义', en: 'An elder bound to his daughter’s number; she went to Zunyi' },
    name: '韩德福',
    sex: 'MALE',
    birthDate: '1941-01-19',
    phoneOf: 'daughter-of-the-elder',
    happens: {
      zh: '老人没有手机，绑定女儿的号码；女儿10月20日至24日去遵义出差，老人在家没动，也被弹窗。结束绑定后恢复。',
      en: 'Has no phone and is bound to his daughter’s number. She was in Zunyi 20–24 October; he never left home, yet is flagged. Ending the binding clears him.',
    },
    appeal: {
      channel: 'PHONE_12345',
      reason: 'PHONE_NUMBER',
      openedMinutesAgo: 20,
      departsInHours: null,
      statement: '我父亲八十岁，一直在家，是我出的差，他进不去医院。',
    },
  },
  {
    id: 'unverified-number',
    title: { zh: '绑了一个长期不开机的号码', en: 'A bound number that is never switched on' },
    name: '许静怡',
    sex: 'FEMALE',
    birthDate: '1983-12-30',
    happens: {
      zh: '两个绑定号码，其中一个长期不开机、行程卡未通过核验，每次使用都弹窗。',
      en: 'Two bound numbers; one is never on and the travel card cannot verify it, so every use shows a pop-up.',
    },
    appeal: null,
  },
  {
    id: 'still-there',
    title: { zh: '人还在二连浩特市', en: 'Still in Erenhot' },
    name: '巴雅尔',
    sex: 'MALE',
    birthDate: '1990-06-21',
    happens: {
      zh: '10月25日到二连浩特市，至今未离开，住宿登记到市。暂缓来京。',
      en: 'Went to Erenhot on 25 October and is still there; the hotel register names the county-level city. Postpone coming.',
    },
    appeal: null,
  },
  {
    id: 'all-fine',
    title: { zh: '出差上海，一切正常', en: 'A trip to Shanghai, everything fine' },
    name: '陈思远',
    sex: 'MALE',
    birthDate: '1992-02-10',
    happens: {
      zh: '10月27日至29日在上海，已申报，核酸阴性，两针疫苗。绿码，未见异常。',
      en: 'Was in Shanghai 27–29 October; declared, tested negative, two doses. Green.',
    },
    appeal: null,
  },
  {
    id: 'ticket-not-travelled',
    title: { zh: '退了票，没去兰州', en: 'Refunded the ticket, never went to Lanzhou' },
    name: '郑凯',
    sex: 'MALE',
    birthDate: '1979-09-05',
    happens: {
      zh: '10月24日去兰州的票已退，通信数据显示一直在北京，两份数据同时在两地，标为重叠；因车票被弹窗。剔除该行程后变绿。',
      en: 'The ticket to Lanzhou of 24 October was refunded and telecom data never left Beijing: two sources place him in two cities at once, marked as overlapping. Excluding the ticket turns it green.',
    },
    appeal: {
      channel: 'PHONE_12306',
      reason: 'TICKET_NOT_TRAVELLED',
      openedMinutesAgo: 180,
      departsInHours: 20,
      statement: '兰州那张票我退了，退款都到账了。',
    },
  },
  {
    id: 'remote-venue-scan',
    title: { zh: '扫了别人转发的黑河场所码', en: 'Scanned a forwarded venue code of Heihe' },
    name: '丁悦',
    sex: 'FEMALE',
    birthDate: '2000-04-17',
    happens: {
      zh: '人在北京，手机扫了亲戚转发的黑河爱辉区场所码。一条弱证据被更强的证据否定，不足以弹窗，只标为数据矛盾。',
      en: 'In Beijing, scanned a venue code of Heihe that a relative had forwarded. One weak record against stronger ones: not enough to flag, kept as conflicting evidence.',
    },
    appeal: null,
  },
  {
    id: 'test-pending',
    title: { zh: '核酸已采样，结果未出', en: 'Sampled, no result yet' },
    name: '唐嘉伟',
    sex: 'MALE',
    birthDate: '1986-07-23',
    happens: {
      zh: '住在银川市灵武市（同市金凤区等在列），已申报；今晨采样，结果未出，弹窗要求核酸。',
      en: 'Stayed in Lingwu under Yinchuan, beside listed districts; declared. Sampled this morning, result pending, so a test is still demanded.',
    },
    appeal: null,
  },
  {
    id: 'daughter-of-the-elder',
    title: { zh: '去遵义出差的女儿', en: 'The daughter who went to Zunyi' },
    name: '韩梅',
    sex: 'FEMALE',
    birthDate: '1972-10-11',
    happens: {
      zh: '10月20日至24日在遵义市赤水市出差，申报到县，核酸阴性。绿码。',
      en: 'Was in Chishui under Zunyi 20–24 October, declared the county, tested negative. Green.',
    },
    appeal: null,
  },
];

export const STORIES: readonly Story[] = TOLD.map(({ phoneOf, ...told }, position) => {
  const index = position + 1;
  const phoneIndex = phoneOf === undefined ? index : TOLD.findIndex(({ id }) => id === phoneOf) + 1;
  return {
    ...told,
    personId: storyPersonId(index),
    residentNumber: buildTestResidentNumber(index, told.birthDate, told.sex),
    phone: buildTestMobileNumber(phoneIndex),
  };
});

/** The story of a name. @throws RangeError when there is none */
export function story(id: string): Story {
  const found = STORIES.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(`no such story: ${id}`);
  return found;
}
