import type { DivisionCode } from '../division/division.js';
import type { Precision, StaySource } from '../evidence/evidence.js';
import type { HitLevel, PolicyHead } from '../policy/policy.js';
import { formatInstant, type Instant } from '../time/time.js';
import type { Clear, ClearKind, DataGap, EvidenceRef, Evaluation, GapCode, PopupKind, Reason } from './outcome.js';

/** The same sentence for agent, citizen and partner, Chinese first (domain.md §6). */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** Looks up the full name of a division: 内蒙古自治区阿拉善盟. */
export type DivisionName = (code: DivisionCode) => string;

const POPUP_HEADLINES: Record<PopupKind, Text> = {
  AFFECTED_AREA: {
    zh: '系统显示您近期到过有疫情的地区，现为弹窗，请暂缓来京。',
    en: 'You were in an affected area lately, so a pop-up is shown. Please postpone travel.',
  },
  COMMUNITY_REPORT: {
    zh: '系统显示您到过有疫情的地区且已在京，请立即向所在社区报告。',
    en: 'You were in an affected area and are in the city. Please report to your community now.',
  },
  TEST_REQUIRED: {
    zh: '您到过有疫情的地市或县（区），需要规定时限内的核酸阴性结果。',
    en: 'You were in an affected prefecture or county. A recent negative test is needed.',
  },
  PHONE_UNVERIFIED: {
    zh: '您名下有手机号未通过行程核验，核验通过即可恢复；不再使用的号码请解绑，解绑满规定天数后不再核验。',
    en: 'A phone number under your name did not pass the itinerary check. Have it verified; one you no longer use stops counting some days after it is unbound.',
  },
  VERIFY_ITINERARY: {
    zh: '请核验行程：申报到过的县（市、区、旗）后系统自动重新判断。',
    en: 'Please verify your itinerary: declare the counties you visited and the status is worked out again.',
  },
  DAILY_RECHECK: { zh: '当日状态已过期，请重新查询。', en: 'The status of the day has expired. Please query again.' },
  DATA_GAP: {
    zh: '现有数据不足以判断，不代表有风险；请按提示补充资料。',
    en: 'What we know is not enough to tell. This does not mean a risk; please supply what is missing.',
  },
};

/** The outcome in plain words, as read aloud to the caller. */
export function headline(outcome: Pick<Evaluation, 'colour' | 'popup' | 'determinacy'>): Text {
  if (outcome.popup !== null) return POPUP_HEADLINES[outcome.popup];
  if (outcome.colour === 'YELLOW') {
    return {
      zh: '黄码：系统显示您仍在中高风险地区，请居家隔离。',
      en: 'Yellow: you are still in a risk area. Please isolate at home.',
    };
  }
  if (outcome.colour === 'RED')
    return { zh: '红码：请立即联系社区。', en: 'Red: please contact your community at once.' };
  return { zh: '绿码：未见异常。', en: 'Green: nothing abnormal found.' };
}

const SOURCES: Record<StaySource, Text> = {
  TELECOM: { zh: '通信大数据', en: 'telecom data' },
  TICKET: { zh: '购票记录', en: 'a ticket' },
  FLOW_INVESTIGATION: { zh: '流调', en: 'a case investigation' },
  DECLARATION: { zh: '本人申报', en: 'own declaration' },
  VENUE_SCAN: { zh: '场所扫码', en: 'a venue scan' },
  HOTEL: { zh: '住宿登记', en: 'a hotel record' },
  COMMUNITY: { zh: '社区登记', en: 'community registration' },
};

const PRECISIONS: Record<Precision, Text> = {
  STREET: { zh: '本证据精确到街道', en: 'this evidence is precise to the street' },
  COUNTY: { zh: '本证据精确到县（区）', en: 'this evidence is precise to the county' },
  PREFECTURE: { zh: '本证据仅精确到地市级', en: 'this evidence is no finer than the prefecture' },
  PROVINCE: { zh: '本证据仅精确到省级', en: 'this evidence is no finer than the province' },
};

const HITS: Record<Exclude<HitLevel, 'NONE'>, Text> = {
  IN_AREA: { zh: '在列管县（区）内', en: 'inside a listed county' },
  COUNTY_ONLY: {
    zh: '该县（区）内有列管小区（村），不知是否在其中',
    en: 'in a county with listed places, which one unknown',
  },
  PREFECTURE_SIBLING: { zh: '与列管县（区）同属一个地市', en: 'in another county of the same prefecture' },
  PREFECTURE_ONLY: { zh: '只知道在该地市，不知道是哪个县（区）', en: 'somewhere in the prefecture, county unknown' },
};

/** How precise the evidence is (命中精度), to be read next to every stay. */
export const precisionSentence = (precision: Precision): Text => PRECISIONS[precision];

/** When a piece of evidence stops counting by time alone. */
export const countsUntilSentence = (at: Instant): Text => ({
  zh: `本证据计入至${zhTime(at)}`,
  en: `this evidence counts until ${enTime(at)}`,
});

/** Which edition of the rules decided. */
export const policySentence = (policy: Pick<PolicyHead, 'title' | 'version' | 'validFrom'>): Text => ({
  zh: `《${policy.title.zh}》${policy.version}版（${zhDate(policy.validFrom)}起施行）`,
  en: `${policy.title.en}, version ${policy.version}, in force from ${enTime(policy.validFrom)}`,
});

/** Which list of risk areas was in force. */
export const areaListSentence = (from: Instant): Text => ({
  zh: `${zhDate(from)}起生效的风险地区清单`,
  en: `the risk-area list in force from ${enTime(from)}`,
});

/** How to contest, on every explanation (个人信息保护法 art. 50). */
export const CONTEST: Text = {
  zh: '如认为结果有误，可拨打12345申诉，由人工复核。',
  en: 'If you think this is wrong, call 12345: people will look at it again.',
};

/** A reason in words: the rule's title, then each stay that fired it with source, place and precision. */
export function reasonSentence(title: Text, reason: Reason, name: DivisionName): Text {
  const stays = reason.evidence.filter((one) => one.kind === 'STAY' && one.hit !== null);
  const parts = stays.map((one) => stayWords(one, name));
  if (parts.length === 0) return title;
  return {
    zh: `${title.zh}。依据：${parts.map((part) => part.zh).join('；')}。`,
    en: `${title.en}. Because of ${parts.map((part) => part.en).join('; ')}.`,
  };
}

function stayWords(evidence: EvidenceRef, name: DivisionName): Text {
  const place = evidence.division === null ? '' : name(evidence.division);
  const source = evidence.source === null ? { zh: '记录', en: 'a record' } : SOURCES[evidence.source];
  const hit = evidence.hit === null || evidence.hit === 'NONE' ? { zh: '', en: '' } : HITS[evidence.hit];
  const precision = evidence.precision === null ? { zh: '', en: '' } : PRECISIONS[evidence.precision];
  return {
    zh: `${source.zh}显示到过${place}（${hit.zh}；${precision.zh}）`,
    en: `${source.en} showing ${place} (${hit.en}; ${precision.en})`,
  };
}

const GAPS: Record<GapCode, Text> = {
  NO_POLICY: { zh: '该时刻没有生效的政策，无法判断。', en: 'No policy covers this instant.' },
  NO_AREA_LIST: { zh: '该时刻没有生效的风险地区清单。', en: 'No risk-area list was in force at this instant.' },
  NO_PHONE: {
    zh: '没有可核验的手机号或行程，请补充绑定或由社区登记。',
    en: 'No phone number or itinerary to check; bind a number or register with the community.',
  },
  PHONE_NOT_ANSWERED: {
    zh: '运营商尚未返回该手机号的行程核验结果。',
    en: 'The operator has not answered for this phone number.',
  },
  STAY_TOO_COARSE: {
    zh: '行程不够具体，无法判断是否到过列管地区，请申报具体到过的地点。',
    en: 'A stay is not precise enough to tell; declare where you were.',
  },
  AREA_TOO_COARSE: {
    zh: '清单中的地区不够具体，已转数据管理员。',
    en: 'A listed area is not specific enough; sent to the data steward.',
  },
  TEST_NOT_UPLOADED: {
    zh: '有一份核酸结果检测机构尚未上传，请联系机构上传。',
    en: 'A test result has not been uploaded; contact the institution.',
  },
  TEST_PENDING: { zh: '有一份核酸样本尚未出结果。', en: 'A test result is pending.' },
  UNKNOWN_DIVISION: {
    zh: '行程中的区划代码无法识别，已转数据管理员。',
    en: 'A stay has an unknown division code; sent to the data steward.',
  },
  CONFLICTING_EVIDENCE: {
    zh: '证据互相矛盾，例如场所扫码与通信数据不在同一地，需人工核实。',
    en: 'Evidence conflicts, e.g. a venue scan against telecom elsewhere; to be checked.',
  },
  CORRECTION_SET_ASIDE: {
    zh: '已批准的更正此刻会使状态更严，暂不适用；补齐所缺材料后自动恢复适用。',
    en: 'An approved correction would make the outcome stricter now and is set aside; it counts again once what it lacks is there.',
  },
};

/** What we do not know, and what to do about it. */
export const gapSentence = (gap: Pick<DataGap, 'code'>): Text => GAPS[gap.code];

/** `11月6日00:00`, in Asia/Shanghai. */
export const zhTime = (at: Instant): string => {
  const text = formatInstant(at);
  return `${Number(text.slice(5, 7))}月${Number(text.slice(8, 10))}日${text.slice(11, 16)}`;
};
/** `2021年10月30日00:00`: of what may lie years back. */
const zhDate = (at: Instant): string => `${formatInstant(at).slice(0, 4)}年${zhTime(at)}`;
const enTime = (at: Instant): string => formatInstant(at).slice(0, 16).replace('T', ' ');

const CLEARS: Record<ClearKind, (at: Instant) => Text> = {
  WAIT: (at) => ({ zh: `等待至${zhTime(at)}自动解除`, en: `Wait: it lifts by itself at ${enTime(at)}` }),
  TAKE_TEST: (at) => ({
    zh: `做核酸：${zhTime(at)}以后出具的阴性结果`,
    en: `Take a test: a negative result reported after ${enTime(at)}`,
  }),
  UPLOAD_TEST: () => ({
    zh: '请检测机构上传已有的核酸结果',
    en: 'Have the institution upload the test result that exists',
  }),
  DECLARE_ITINERARY: () => ({ zh: '申报行程', en: 'Declare the itinerary' }),
  DECLARE_COUNTY: () => ({
    zh: '申报（或由坐席更正）到过的县（区），如确未到过列管县（区）',
    en: 'Declare, or have corrected, the county visited, if it was not a listed one',
  }),
  CORRECT_STAY: () => ({
    zh: '如未到过该地，凭证据更正行程记录',
    en: 'If you were not there, have the stay corrected with evidence',
  }),
  VERIFY_PHONE: () => ({ zh: '未通过的手机号核验通过', en: 'Have the phone number pass its check' }),
  BIND_PHONE: (at) => ({
    zh: `绑定本人手机号并通过行程核验（最早${zhTime(at)}生效）`,
    en: `Bind a phone number of your own and have it verified (it counts from ${enTime(at)} at the earliest)`,
  }),
  LEAVE_AREA: () => ({ zh: '离开该地区后重新判断', en: 'Leave the area; the status is worked out again' }),
  AREA_DELISTED: (at) => ({
    zh: `该地区从清单中移出（最早${zhTime(at)}）`,
    en: `The area comes off the list (${enTime(at)} at the earliest)`,
  }),
  COMMUNITY_REGISTRATION: () => ({
    zh: '到所在社区登记行程，由社区录入',
    en: 'Register the itinerary with your community, which records it',
  }),
  COMMUNITY_SCREENING: () => ({ zh: '社区排查后由社区登记结果', en: 'Be screened by the community, which records it' }),
};

/** One way out in words, with its date and what else must be done. */
export function clearSentence(clear: Pick<Clear, 'kind' | 'at' | 'needs'>): Text {
  const acts = [clear.kind, ...clear.needs].map((kind) => CLEARS[kind](clear.at));
  return { zh: acts.map((act) => act.zh).join('；并'), en: acts.map((act) => act.en).join('; and: ') };
}
