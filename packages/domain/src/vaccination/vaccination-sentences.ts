import type { SourceCode } from '../connector/source.js';
import type { Text } from '../evaluation/sentences.js';
import type { DoseUse, VaccinationGap, VaccinationStatus } from './vaccination-status.js';
import type { VaccineTechnology } from './vaccination-policy.js';

/** What a register is called: the province it is of, or the national platform. */
export type SourceName = (source: SourceCode) => string;

const TECHNOLOGIES: Record<VaccineTechnology, Text> = {
  INACTIVATED: { zh: '灭活疫苗', en: 'inactivated vaccine' },
  ADENOVIRUS_VECTOR: { zh: '腺病毒载体疫苗', en: 'adenovirus vector vaccine' },
  RECOMBINANT_CHO: { zh: '重组蛋白疫苗（CHO细胞）', en: 'recombinant vaccine (CHO cells)' },
};

/** The status in words. A missing record is said to be missing, never that nobody was vaccinated. */
export function vaccinationSentence({ state, series, gaps }: VaccinationStatus, name: SourceName): Text {
  const counted =
    series === null
      ? { zh: '', en: '' }
      : {
          zh: `：${TECHNOLOGIES[series.technology].zh}${series.given}剂，全程${series.required}剂`,
          en: `: ${series.given} of the ${series.required} doses of an ${TECHNOLOGIES[series.technology].en}`,
        };
  if (state === 'BOOSTED') return { zh: `已查询到加强免疫记录${counted.zh}。`, en: `Boosted${counted.en}.` };
  if (state === 'COMPLETE') return { zh: `已完成全程接种${counted.zh}。`, en: `The series is complete${counted.en}.` };
  if (state === 'PARTIAL') {
    return {
      zh: series === null ? '已查询到接种记录，但不知是哪种疫苗。' : `已查询到部分接种记录${counted.zh}。`,
      en:
        series === null
          ? 'A dose is recorded, but not of which vaccine.'
          : `Part of a series is recorded${counted.en}.`,
    };
  }
  if (state === 'NO_RECORD_FOUND') {
    return {
      zh: '各地均已答复，未查询到接种记录。',
      en: 'Every source answered; no vaccination record was found.',
    };
  }
  const silent = gaps.flatMap(({ source }) => (source === null ? [] : [name(source)]));
  if (silent.length === 0) return { zh: '暂不能确定接种情况。', en: 'What was given is not known.' };
  return {
    zh: `暂不能确定接种情况：${silent.join('、')}尚未答复。`,
    en: `What was given is not known: ${silent.join(', ')} did not answer.`,
  };
}

/** What is missing and what to do about it. */
export function vaccinationGapSentence({ code, source }: VaccinationGap, name: SourceName): Text {
  if (code === 'NO_POLICY') return { zh: '该日没有生效的接种技术指南。', en: 'No vaccination guide covers this day.' };
  if (code === 'NO_SOURCE_ASKED') return { zh: '尚未向任何接种数据来源查询。', en: 'No source has been asked.' };
  if (code === 'PRODUCT_UNKNOWN') {
    return {
      zh: '有一剂未写明疫苗品种，不计入任何系列；请接种单位补充，或出示纸质凭证。',
      en: 'One dose does not say which vaccine and counts in no series; ask the unit that gave it, or see the paper certificate.',
    };
  }
  const place = source === null ? '' : name(source);
  return {
    zh: `${place}的接种数据尚未答复，可能有记录在该地；数据汇聚后自动更新，也可凭纸质凭证补录。`,
    en: `${place} did not answer and may hold a record; the status follows once it does, or show the paper certificate.`,
  };
}

const USES: Record<DoseUse['use'], Text> = {
  COUNTED: { zh: '计入', en: 'counted' },
  MERGED: { zh: '同日同品种，与另一来源为同一剂', en: 'the same day and product: one dose told by two sources' },
  PRODUCT_UNKNOWN: { zh: '品种不明，不计入', en: 'product unknown, not counted' },
  AHEAD: { zh: '晚于所问日期，不计入', en: 'later than the day asked about' },
};

/** What became of one record. */
export const doseUseSentence = (use: DoseUse['use']): Text => USES[use];
