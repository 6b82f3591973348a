import type { Text } from '../evaluation/sentences.js';
import type { Stay, StaySource } from '../evidence/evidence.js';
import { formatInstant, HOUR_MS, type Instant } from '../time/time.js';

/** How the desk names where a record comes from. */
const SOURCES: Readonly<Record<StaySource, Text>> = {
  TELECOM: { zh: '通信大数据', en: 'telecom data' },
  TICKET: { zh: '购票记录', en: 'a ticket' },
  FLOW_INVESTIGATION: { zh: '流调记录', en: 'a case investigation' },
  DECLARATION: { zh: '本人申报', en: "the person's own declaration" },
  VENUE_SCAN: { zh: '场所扫码', en: 'a venue scan' },
  HOTEL: { zh: '住宿登记', en: 'a hotel record' },
  COMMUNITY: { zh: '社区登记', en: 'a community record' },
};

export const sourceText = (source: StaySource): Text => SOURCES[source];

/** `10月26日`, `26 Oct`. */
export function dayText(at: Instant): Text {
  const text = formatInstant(at);
  const month = Number(text.slice(5, 7));
  const date = Number(text.slice(8, 10));
  return { zh: `${month}月${date}日`, en: `${date} ${MONTHS[month - 1] ?? ''}` };
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `10月26日15:10`, `26 Oct 15:10`. */
export function timeText(at: Instant): Text {
  const { zh, en } = dayText(at);
  const time = formatInstant(at).slice(11, 16);
  return { zh: `${zh}${time}`, en: `${en} ${time}` };
}

/** `10月23日至10月27日`; of one day the day alone; of an open stay `10月25日起`. */
export function daysText({ arrivedAt, leftAt }: Pick<Stay, 'arrivedAt' | 'leftAt'>): Text {
  const from = dayText(arrivedAt);
  if (leftAt === null) return { zh: `${from.zh}起`, en: `since ${from.en}` };
  const to = dayText(leftAt);
  return from.zh === to.zh
    ? { zh: from.zh, en: `on ${from.en}` }
    : { zh: `${from.zh}至${to.zh}`, en: `${from.en} to ${to.en}` };
}

/** `2小时`, `40分钟`. */
export function lengthText(ms: number): Text {
  if (ms < HOUR_MS) {
    const minutes = Math.max(1, Math.round(ms / 60_000));
    return { zh: `${minutes}分钟`, en: `${minutes} minutes` };
  }
  const hours = Math.round(ms / HOUR_MS);
  return { zh: `${hours}小时`, en: hours === 1 ? '1 hour' : `${hours} hours` };
}
