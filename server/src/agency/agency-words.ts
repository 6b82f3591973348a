import type { AgencyAnswer } from '@zhengming/domain';

/** What an answer means, as it stands in the evidence. */
export const ANSWER_WORDS: Readonly<Record<AgencyAnswer, string>> = {
  UPLOADED: '结果已上传',
  NOT_FOUND: '查无此样本',
  BELONGS: '样本属于本人',
  BELONGS_TO_ANOTHER: '样本不属于本人',
  TRAVELLED: '已乘坐',
  REFUNDED: '已退票',
  NOT_TRAVELLED: '未乘坐',
  STAYED: '确有停留',
  NEVER_THERE: '未曾到过',
  COUNTY: '停留县区',
  FIXED: '名单已更正',
  RIGHT_AS_IS: '名单无误',
  OTHER: '答复',
};
