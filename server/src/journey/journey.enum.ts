import type { RecordingSource, RemoteReason, StayEvent, StayStrength } from '@zhengming/domain';
import type { StayEnding } from '@zhengming/data';
import { apiEnum } from '../app/api-enum.js';

export const RecordingSourceEnum = apiEnum<RecordingSource>(
  'RecordingSource',
  {
    TELECOM: '通信大数据行程卡: seen through a bound number; names prefectures only',
    TICKET: '购票: rail and air, with refunds, changes and no-shows',
    HOTEL: '住宿登记',
    FLOW_INVESTIGATION: '流调: with the number of the investigation',
  },
  'Who reports journeys by references of their own.',
);
export const StayEventEnum = apiEnum<StayEvent>(
  'StayEvent',
  {
    RECORDED: '出票、登记: needs place and time',
    CHANGED: '改签: another place or time; without a place it goes on under another reference',
    REFUNDED: '退票、退房: bought and not travelled',
    NO_SHOW: '未乘坐、未入住',
    WITHDRAWN: '撤回: it was never so',
  },
  'What a source says of one reference. What happened last counts, not what arrived last.',
);
export const StayEndingEnum = apiEnum<StayEnding>(
  'StayEnding',
  {
    REPLACED: 'The source says something else of it now',
    REFUNDED: '已退票',
    NO_SHOW: '未乘坐',
    CHANGED: '已改签',
    WITHDRAWN: '已撤回',
  },
  'Why a stay is evidence no more.',
);
export const StayStrengthEnum = apiEnum<StayStrength>(
  'StayStrength',
  {
    STRONG: 'Somebody looked at the person or their document (流调、住宿)',
    FAIR: 'A phone or a ticket was there, most likely with them',
    SELF_REPORTED: 'They say so: refines, never erases',
    WEAK: 'A code that can be forwarded: never counts alone',
  },
  'How much a record of a stay proves (证据强度).',
);
export const RemoteReasonEnum = apiEnum<RemoteReason>(
  'RemoteReason',
  {
    ELSEWHERE_THEN: 'A record places the person in another prefecture at that time',
    TOO_FAR_TO_TRAVEL: 'Seen so far away so shortly before or after that nobody could have come from there',
    SCANS_ELSEWHERE: 'Two other scans place the person too far away',
    FORWARDED_CODE: 'Within an hour people known to be in several other prefectures scanned the same code',
  },
  'Why a venue scan was not made at the venue (远程扫码).',
);
