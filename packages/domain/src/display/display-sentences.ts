import type { Text } from '../evaluation/sentences.js';
import type { DisplayPage } from './display-policy.js';
import type { DisplayReason } from './display-tests.js';

const REASONS: Record<DisplayReason, Text> = {
  SHOWN: { zh: '该页面展示此结果。', en: 'The page shows this result.' },
  NOT_REPORTED: { zh: '尚未出具报告，页面上没有结果可展示。', en: 'Not reported yet: there is no result to show.' },
  NOT_UPLOADED: {
    zh: '检测机构尚未上传，请联系机构上传至国家平台。',
    en: 'The institution has not uploaded it; ask it to upload to the national platform.',
  },
  NOT_GENUINE: { zh: '该报告经查证不真实，不予展示。', en: 'The report was found not to be genuine; it is not shown.' },
  OTHER_JURISDICTION: {
    zh: '外省市机构出具的结果不在此页面展示，但判定时照常使用。',
    en: 'Results of institutions elsewhere are not on this page; decisions use them all the same.',
  },
  NOT_FOUND_NATIONALLY: {
    zh: '国家平台未查询到此结果，请联系检测机构上传；判定时照常使用。',
    en: 'The national platform has not found it; ask the institution to upload. Decisions use it all the same.',
  },
  MASS_SCREENING: {
    zh: '正在开展社会面大筛查，此页面暂不展示；可在国家政务服务平台查询，判定时照常使用。',
    en: 'Mass screening is on and the page is closed; the national platform shows it, and decisions use it all the same.',
  },
  BEYOND_LATEST: {
    zh: '页面只展示最新的几条，已有更新的结果。',
    en: 'The page shows only the newest results, and there are newer ones.',
  },
  NOT_ON_PAGE: { zh: '此页面不展示检测结果。', en: 'This page shows no test results.' },
  MASS_SCREENING_UNKNOWN: {
    zh: '不清楚当前是否开展社会面大筛查，无法确定页面是否展示。',
    en: 'Whether mass screening is on is not known, so nobody can tell whether the page shows it.',
  },
  INSTITUTION_UNKNOWN: {
    zh: '不清楚检测机构所在地，无法确定页面是否展示。',
    en: 'Where the institution stands is not known, so nobody can tell whether the page shows it.',
  },
  NO_POLICY: { zh: '该时刻没有生效的展示规则。', en: 'No display policy covers this instant.' },
};

/** Why a citizen sees a test on a page, or does not. */
export const displaySentence = (reason: DisplayReason): Text => REASONS[reason];

const PAGES: Record<DisplayPage, Text> = {
  FRONT: { zh: '健康宝集中展示页面', en: 'Front page of the code' },
  SERVICE: { zh: '核酸疫苗服务查询', en: 'Test and vaccine service page' },
};

/** The name of a page as citizens know it. */
export const displayPageName = (page: DisplayPage): Text => PAGES[page];
