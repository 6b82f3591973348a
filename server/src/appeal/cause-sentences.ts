import type { CauseCode } from '@zhengming/domain';
import type { TextType } from '../app/text.type.js';

/** Cause codes in the desk's words. */
const SENTENCES: Readonly<Record<CauseCode, TextType>> = {
  PRECISION_PREFECTURE: {
    zh: '数据只精确到地市级，无法说明到过哪个县（区）。',
    en: 'The data knows only the prefecture, not the county.',
  },
  AREA_TOO_WIDE: { zh: '清单划定的范围大于实际。', en: 'The listed area is wider than it should be.' },
  AREA_STALE: { zh: '清单中的地区已调整，数据未更新。', en: 'The listed area has changed and the data has not.' },
  BASE_STATION_SPILL: {
    zh: '边界处手机信号漂移到邻近地区。',
    en: 'At a border the phone was seen by a neighbouring cell.',
  },
  PASS_THROUGH: { zh: '只是短暂途经，没有停留。', en: 'Passed through without staying.' },
  NUMBER_NOT_WITH_PERSON: { zh: '该手机号不由本人使用。', en: 'The number is not with this person.' },
  NEW_SIM_UNDER_14D: { zh: '新绑定的手机号不满14天。', en: 'The number was bound less than 14 days ago.' },
  TICKET_NOT_TRAVELLED: { zh: '购票后未出行。', en: 'A ticket was bought and not used.' },
  ID_MISMATCH: { zh: '证件信息与他人混淆。', en: 'The identity was mixed up with another person.' },
  TEST_NOT_UPLOADED: { zh: '检测机构尚未上传核酸结果。', en: 'The institution has not uploaded the test result.' },
  TEST_LATE: { zh: '没有时限内的核酸阴性结果。', en: 'There is no negative result within the window.' },
  TEST_WRONG_ID: { zh: '核酸结果登记在错误的证件号下。', en: 'The test was registered under a wrong number.' },
  LAB_NOT_CONNECTED: { zh: '检测机构未接入平台。', en: 'The laboratory is not connected.' },
  DOSE_OTHER_PROVINCE: { zh: '疫苗接种记录在外省。', en: 'The dose is recorded in another province.' },
  REMOTE_VENUE_SCAN: { zh: '场所码系远程扫描，本人不在当地。', en: 'The venue code was scanned from afar.' },
  SYNC_DELAY: { zh: '数据同步延迟。', en: 'The data arrived late.' },
  POLICY_DEFECT: { zh: '规则本身存在缺陷。', en: 'The rule itself is at fault.' },
  CORRECT_FLAG: {
    zh: '证据属实，判断正确；可告知解除条件。',
    en: 'The evidence holds and the outcome is right; tell what clears it.',
  },
  GUIDANCE_ONLY: { zh: '未发现错误，按提示操作即可。', en: 'Nothing is wrong; following the prompt is enough.' },
};

export const causeSentence = (code: CauseCode): TextType => SENTENCES[code];
