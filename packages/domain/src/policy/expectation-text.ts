import type { Text } from '../evaluation/sentences.js';

/** How the readers say what they expect, and the same in Chinese. What is not here is shown as it is. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/^expected (.+), found nothing$/, '应为$1，却没有填写'],
  [/^expected (.+), found (.+)$/, '应为$1，实为$2'],
  [/^expected (.+)$/, '应为$1'],
  [/\ba list that is not empty\b/, '非空列表'],
  [/\ba list\b/, '列表'],
  [/\ban object with exactly one key\b/, '只有一个键的对象'],
  [/\ban object\b/, '对象'],
  [/\ba text or a number\b/, '文字或数字'],
  [/\ba text without control characters or halves of characters\b/, '不含控制字符或残缺字符的文字'],
  [/\ba text\b/, '文字'],
  [/\btrue or false\b/, 'true或false'],
  [/\ba whole number above 0\b/, '大于0的整数'],
  [/, at most (\d+)/, '，不超过$1'],
  [/\bwhole days, 24 hours each\b/, '整日（24小时的倍数）'],
  [/\bat most (\d+) rules\b/, '不超过$1条规则'],
  [/\bat most (\d+) cases\b/, '不超过$1个案例'],
  [/\bat most (\d+) conditions with its terms unfolded\b/, '展开术语后不超过$1个条件'],
  [/\bat most (\d+) characters\b/, '不超过$1个字符'],
  [/\bat most (\d+) levels of brackets\b/, '不超过$1层括号'],
  [/\bone of (?=[A-Za-z])/, '以下之一：'],
  [/\ba version like (\S+)/, '形如$1的版本号'],
  [/\ban instant with a time zone, e\.g\. (\S+)/, '带时区的时刻，如$1'],
  [/\ba six-digit division code\b/, '六位行政区划代码'],
  [/\bthe id of a published policy\b/, '同类、同辖区已发布政策的编号'],
  [/\ba name of its own\b/, '不重复的名称'],
  [/\ban area like (\S+)/, '形如$1的地区'],
  [/\beach key once\b/, '每个键只写一次'],
  [/^is not known here; use (.+)$/, '不认识这个键；可用：$1'],
  [/^"(.+)" is not a condition; use 以下之一：(.+)$/, '“$1”不是条件；可用：$2'],
  [/^no term "(.+)" is defined above this place$/, '上文没有名为“$1”的术语'],
  [/^no parameter "(.+)"$/, '没有名为“$1”的参数'],
  [/^rule id "(.+)" appears twice; give each its own$/, '规则编号“$1”重复'],
  [/^must be later than validFrom$/, '须晚于validFrom'],
  [/^write \{"not": …\} instead of false$/, '否定请写成{"not": …}，不要写false'],
  [/^a pop-up goes with colour NONE, and NONE needs a pop-up$/, '弹窗时颜色须为NONE；颜色为NONE时须有弹窗'],
];

/** What a reader expected, in both languages. */
export const expectationText = (expectation: string): Text => ({
  zh: PHRASES.reduce((text, [phrase, zh]) => text.replace(phrase, zh), expectation),
  en: expectation,
});
