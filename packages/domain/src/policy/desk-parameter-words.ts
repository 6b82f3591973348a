import { URGENCY_CLASSES, type DeskClock, type EvidenceKind, type PausableState } from '../desk/desk-policy.js';
import type { Text } from '../evaluation/sentences.js';
import type { ParameterWords } from './parameter-words.js';

const said = (zh: string, en: string, more: Partial<ParameterWords> = {}): ParameterWords => ({
  title: { zh, en },
  ambiguity: null,
  question: null,
  ...more,
});

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** `15秒`, `30分钟`, `72小时`, `7天`: as people say it. */
function minutesInWords(minutes: number): Text {
  if (minutes < 1) return { zh: `${Math.round(minutes * 60)}秒`, en: plural(Math.round(minutes * 60), 'second') };
  const [hours, days] = [minutes / 60, minutes / 1440];
  if (days > 3 && Number.isInteger(days)) return { zh: `${days}天`, en: plural(days, 'day') };
  return Number.isInteger(hours)
    ? { zh: `${hours}小时`, en: plural(hours, 'hour') }
    : { zh: `${minutes}分钟`, en: plural(minutes, 'minute') };
}

function shareInWords(share: number): Text {
  const percent = `${Math.round(share * 1000) / 10}%`;
  return { zh: percent, en: percent };
}

const MINUTES = { numberInWords: minutesInWords } as const;
const SHARE = { numberInWords: shareInWords } as const;
const unit = (zh: string, en: string): Partial<ParameterWords> => ({ unit: { zh, en: ` ${en}` } });

const CLOCK_PARTS: Readonly<Record<keyof DeskClock, readonly [zh: string, en: string, none?: Text]>> = {
  firstResponseMinutes: ['首次响应', 'first answer'],
  decideMinutes: ['作出决定', 'decision'],
  hardStopMinutes: ['最长时限', 'hard stop'],
  beforeDepartureMinutes: ['最迟于出发前', 'decision before departure', { zh: '与出发无关', en: 'not considered' }],
  supervisorHardStopMinutes: ['班长督办时的最长时限', 'hard stop under a supervisor', { zh: '不变', en: 'the same' }],
};

const CLOCK_WORDS = Object.fromEntries(
  URGENCY_CLASSES.flatMap((urgency) =>
    Object.entries(CLOCK_PARTS).map(([name, [zh, en, none]]) => [
      `clocks.${urgency}.${name}`,
      said(`${urgency} ${zh}`, `${urgency}: ${en}`, { ...MINUTES, ...(none && { none }) }),
    ]),
  ),
);

const AGENCY_WORDS = Object.fromEntries(
  URGENCY_CLASSES.map((urgency) => [
    `agency.dueMinutes.${urgency}`,
    said(`${urgency} 协查单位答复时限`, `${urgency}: an agency answers within`, MINUTES),
  ]),
);

const EVIDENCE: Readonly<Record<EvidenceKind, Text>> = {
  TICKET: { zh: '车票', en: 'ticket' },
  BOARDING_PASS: { zh: '登机牌', en: 'boarding pass' },
  REFUND_RECEIPT: { zh: '退票凭证', en: 'refund receipt' },
  HOTEL_BILL: { zh: '住宿账单', en: 'hotel bill' },
  TOLL_RECORD: { zh: '通行费记录', en: 'toll record' },
  EMPLOYER_LETTER: { zh: '单位证明', en: 'letter of the employer' },
  COMMUNITY_LETTER: { zh: '社区证明', en: 'letter of the community' },
  OPERATOR_STATEMENT: { zh: '运营商证明', en: 'statement of the operator' },
  TRAVEL_CARD_SCREENSHOT: { zh: '行程卡截图', en: 'screenshot of the travel card' },
  LAB_REPORT: { zh: '检测报告', en: 'laboratory report' },
  VACCINATION_BOOKLET: { zh: '接种凭证', en: 'vaccination booklet' },
  COMPANION_STATEMENT: { zh: '同行人说明', en: 'statement of a companion' },
  AGENCY_REPLY: { zh: '协查回复', en: 'reply of an agency' },
  CALL_NOTE: { zh: '通话记录', en: 'note of the call' },
};
const PAUSABLE: Readonly<Record<PausableState, Text>> = {
  AWAITING_CITIZEN: { zh: '待补充', en: 'waiting for the citizen' },
};

/** Parameters of a desk policy, by path. */
export const DESK_WORDS: Readonly<Record<string, ParameterWords>> = {
  ...CLOCK_WORDS,
  warnAtShare: said('用去多少时限即预警', 'Shown as about to be late after', SHARE),
  leavesSoonHours: said('“即将出发”的范围', 'Leaves soon means within', unit('小时', 'hours')),
  pausedStates: said('何种状态暂停计时', 'States in which the clock pauses', { readings: PAUSABLE }),
  longestPauseHours: said('每次暂停最长', 'One pause lasts at most', unit('小时', 'hours')),
  reopenDays: said('办结后可重开', 'May be re-opened for', unit('天', 'days')),
  reopenedClockShare: said('重开后的时限为原来的', 'A re-opened case is given, of the first clocks', SHARE),
  duplicateDays: said('同一原因视为重复申诉', 'The same reason is a duplicate for', unit('天', 'days')),
  closeAfterHours: said('告知后无异议即办结', 'Closed when nobody contests for', unit('小时', 'hours')),
  idleReturnMinutes: said('无人操作即退回队列', 'Goes back to the queue when idle for', MINUTES),
  transferReceiptMinutes: said('转办须回执', 'A transfer is receipted within', MINUTES),
  undoSeconds: said('可撤销', 'May be undone for', unit('秒', 'seconds')),
  elderFromAge: said('老年人优先，自', 'Older people go first from', unit('岁', 'years')),
  minorUnderAge: said('未成年人优先，不满', 'Minors go first below', unit('岁', 'years')),
  'secondReview.expiryLongerThanDays': said(
    '更正有效期超过此数须复核',
    'A second person when a correction lasts longer than',
    unit('天', 'days'),
  ),
  'secondReview.verbalEvidenceKinds': said('仅有此类口头证据须复核', 'A second person when all there is, is', {
    readings: EVIDENCE,
  }),
  'secondReview.sampledShare': said('其余抽取复核', 'Of the rest, a second person sees', SHARE),
  ...AGENCY_WORDS,
  'agency.chaseAtShare': said('协查用去多少时限即催办', 'An agency is chased after', SHARE),
  'agency.escalateAtShare': said('协查用去多少时限即上报', 'An agency is escalated after', SHARE),
  'incident.appeals': said('同一起因达到此数即为事件', 'An incident begins with', unit('件', 'appeals')),
  'incident.withinHours': said('在此时间内', 'within', unit('小时', 'hours')),
  'incident.wavesPercent': said('分批执行，各批占比', 'Waves, as parts of everybody', unit('%', 'percent')),
  'incident.stop.tightenedAtMost': said(
    '停止条件：被收紧超过',
    'A wave stops when more are tightened than',
    unit('人', 'people'),
  ),
  'incident.stop.differsFromDryRunAtMostPercent': said(
    '停止条件：与试算不符超过',
    'A wave stops when it differs from the dry run by more than',
    unit('%', 'percent'),
  ),
  'incident.stop.judgeErrorsAtMost': said(
    '停止条件：判定出错超过',
    'A wave stops when more judgements fail than',
    unit('人', 'people'),
  ),
  'incident.samples': said('试算的示例', 'Examples in a dry run', unit('例', 'people')),
  'incident.reviewNoteDays': said('复盘须于', 'The review note is due within', unit('天内', 'days')),
  'rootCause.perWeek': said(
    '每周同源申诉达到此数即交数据管理',
    'A steward is given a task at, each week',
    unit('件', 'appeals'),
  ),
  'rootCause.fallsToShare': said('降到原来的多少方可销号', 'The task is over when the rate falls to', SHARE),
  'quality.sampledShareByRisk.LOW': said('低风险质检抽样', 'Quality sample, low risk', SHARE),
  'quality.sampledShareByRisk.MEDIUM': said('中风险质检抽样', 'Quality sample, medium risk', SHARE),
  'quality.sampledShareByRisk.HIGH': said('高风险质检抽样', 'Quality sample, high risk', SHARE),
  evidenceKeptDays: said('办结后证据材料保存', 'Evidence is kept after the case is closed for', unit('天', 'days')),
};
