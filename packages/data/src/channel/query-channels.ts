/** Where citizens can look a result up (查询渠道). All of them count the same. */
export interface QueryChannel {
  readonly code: string;
  /** A division; null: nationwide. */
  readonly jurisdiction: string | null;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly kind: 'APP' | 'MINI_PROGRAM' | 'WEBSITE' | 'INSTITUTION' | 'PAPER';
  readonly source: string;
}

const NOTICE = '关于进一步推动新型冠状病毒核酸检测结果全国互认的通知，2022-07-29';
const RECOGNITION = '“核酸检测结果全国互认”报道，2022-08-11';
const DISPLAY = '“外地核酸在健康宝中的显示”报道，2022-07-19';

/** As the notice and the provinces' own announcements list them. What another province publishes goes here with its source. */
export const QUERY_CHANNELS: readonly QueryChannel[] = [
  {
    code: 'STATE_COUNCIL_APP',
    jurisdiction: null,
    nameZh: '国务院客户端',
    nameEn: 'State Council app',
    kind: 'APP',
    source: NOTICE,
  },
  {
    code: 'NATIONAL_SERVICE_PLATFORM',
    jurisdiction: null,
    nameZh: '国家政务服务平台',
    nameEn: 'National Government Service Platform',
    kind: 'MINI_PROGRAM',
    source: NOTICE,
  },
  {
    code: 'INSTITUTION_CHANNEL',
    jurisdiction: null,
    nameZh: '检测机构网站或App',
    nameEn: 'site or app of the institution',
    kind: 'INSTITUTION',
    source: NOTICE,
  },
  {
    code: 'PAPER_REPORT',
    jurisdiction: null,
    nameZh: '纸质检测报告',
    nameEn: 'report on paper',
    kind: 'PAPER',
    source: NOTICE,
  },
  {
    code: 'JIANKANGBAO',
    jurisdiction: '110000',
    nameZh: '北京健康宝“核酸疫苗服务查询”',
    nameEn: 'Beijing Health Kit, tests and vaccines',
    kind: 'MINI_PROGRAM',
    source: DISPLAY,
  },
  {
    code: 'JISHIBAN',
    jurisdiction: '220000',
    nameZh: '吉事办',
    nameEn: 'Jishiban',
    kind: 'MINI_PROGRAM',
    source: RECOGNITION,
  },
  {
    code: 'SHANDONG_CODE',
    jurisdiction: '370000',
    nameZh: '山东健康码',
    nameEn: 'Shandong health code',
    kind: 'MINI_PROGRAM',
    source: RECOGNITION,
  },
  {
    code: 'YUSHIBAN',
    jurisdiction: '410000',
    nameZh: '豫事办',
    nameEn: 'Yushiban',
    kind: 'APP',
    source: RECOGNITION,
  },
  {
    code: 'GUANGXI_CODE',
    jurisdiction: '450000',
    nameZh: '广西健康码',
    nameEn: 'Guangxi health code',
    kind: 'MINI_PROGRAM',
    source: RECOGNITION,
  },
  {
    code: 'WUZHOU_PLATFORM',
    jurisdiction: '450400',
    nameZh: '梧州市核酸查询平台',
    nameEn: 'test look-up of Wuzhou',
    kind: 'WEBSITE',
    source: RECOGNITION,
  },
];
