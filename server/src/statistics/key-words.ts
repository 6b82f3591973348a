import type { Text } from '@zhengming/domain';

const text = (zh: string, en: string): Text => ({ zh, en });

const KEY_WORDS: Readonly<Record<string, Text>> = {
  UNKNOWN: text('未知', 'Unknown'),
  NONE: text('无', 'None'),
  SEVERAL: text('多种', 'Several'),
  NEGATIVE: text('阴性', 'Negative'),
  POSITIVE: text('阳性', 'Positive'),
  INCONCLUSIVE: text('可疑', 'Inconclusive'),
  PENDING: text('待出结果', 'Pending'),
  NATIONAL_PLATFORM: text('国家平台', 'National platform'),
  PROVINCIAL_CODE: text('省级健康码', 'Provincial code'),
  INSTITUTION: text('检测机构', 'Institution'),
  PAPER: text('纸质报告', 'Paper'),
  '0-17': text('0–17岁', '0–17'),
  '18-39': text('18–39岁', '18–39'),
  '40-59': text('40–59岁', '40–59'),
  '60-79': text('60–79岁', '60–79'),
  '80+': text('80岁及以上', '80 and over'),
  TELECOM: text('通信大数据', 'Telecom'),
  TICKET: text('票务', 'Tickets'),
  FLOW_INVESTIGATION: text('流调', 'Flow investigation'),
  DECLARATION: text('本人申报', 'Declaration'),
  VENUE_SCAN: text('场所扫码', 'Venue scan'),
  HOTEL: text('住宿', 'Hotel'),
  COMMUNITY: text('社区', 'Community'),
  GREEN: text('绿码', 'Green'),
  YELLOW: text('黄码', 'Yellow'),
  RED: text('红码', 'Red'),
  AFFECTED_AREA: text('涉疫地区弹窗', 'Affected area'),
  COMMUNITY_REPORT: text('向社区报到弹窗', 'Report to the community'),
  TEST_REQUIRED: text('需核酸弹窗', 'Test required'),
  PHONE_UNVERIFIED: text('手机号未核验弹窗', 'Phone not verified'),
  VERIFY_ITINERARY: text('行程核验弹窗', 'Verify the itinerary'),
  DAILY_RECHECK: text('每日复核弹窗', 'Daily recheck'),
  DATA_GAP: text('数据缺失弹窗', 'Data gap'),
  TRANSPORT: text('采样到接收', 'Sampled to received'),
  ANALYSIS: text('接收到出具', 'Received to reported'),
  UPLOAD: text('出具到上传', 'Reported to uploaded'),
  SYNC: text('上传到可见', 'Uploaded to visible'),
  UPHELD: text('维持', 'Upheld'),
  OVERTURNED: text('改判', 'Overturned'),
  PARTLY: text('部分改判', 'Partly overturned'),
  NO_ERROR_ADVICE: text('无误，已指引', 'No error; advised'),
  VIOLATION: text('违规拒认', 'Violation'),
  NO_VIOLATION: text('不违规', 'No violation'),
  TO_BE_CHECKED: text('待核实', 'To be checked'),
};

/** Kinds of places (场所类型); some spellings mean something else elsewhere. */
const VENUE_WORDS: Readonly<Record<string, Text>> = {
  CHECKPOINT: text('卡口', 'Checkpoint'),
  STATION: text('车站', 'Station'),
  AIRPORT: text('机场', 'Airport'),
  TRANSPORT: text('公共交通', 'Public transport'),
  HOTEL: text('酒店', 'Hotel'),
  HOSPITAL: text('医院', 'Hospital'),
  SCENIC_SPOT: text('景区', 'Scenic spot'),
  SCHOOL: text('学校', 'School'),
  MARKET: text('商场市场', 'Market'),
  OFFICE: text('办公场所', 'Office'),
  OTHER: text('其他', 'Other'),
};

/** A key of a category in words; null: it speaks for itself. */
export const keyWord = (category: string, key: string): Text | null =>
  (category === 'VENUE_TYPE' ? VENUE_WORDS : KEY_WORDS)[key] ?? null;
