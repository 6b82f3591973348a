import type { Text } from '../evaluation/sentences.js';

/**
 * Why something of a person is not erased (不予删除的依据, 个人信息保护法 art. 47). OPEN_CASE, OPEN_INCIDENT, IN_ISOLATION
 * stand against the whole erasure for now; CASE_RECORD keeps the record of a closed case to its term, and nothing else.
 */
export const ERASURE_GROUNDS = ['OPEN_CASE', 'OPEN_INCIDENT', 'IN_ISOLATION', 'CASE_RECORD'] as const;
export type ErasureGround = (typeof ERASURE_GROUNDS)[number];

/** Whether a ground stands against erasing anything, rather than against erasing everything. */
export const standsAgainstAll = (ground: ErasureGround): boolean => ground !== 'CASE_RECORD';

const SENTENCES: Readonly<Record<ErasureGround, Text>> = {
  OPEN_CASE: {
    zh: '申诉尚未办结，处理目的未实现（个人信息保护法第四十七条第一款第一项）；请办结或撤回后再申请。',
    en: 'A case is open, so the purpose is not fulfilled (PIPL art. 47 (1)); ask again once it is closed or withdrawn.',
  },
  OPEN_INCIDENT: {
    zh: '批量更正正在进行，删除会使更正无法复核或撤销；完成后再申请。',
    en: 'A correction of many is under way and could not be reviewed or undone; ask again once it is over.',
  },
  IN_ISOLATION: {
    zh: '隔离管理期间依传染病防治法须保存；解除后再申请。',
    en: 'Kept during isolation under the law on infectious diseases; ask again once it is lifted.',
  },
  CASE_RECORD: {
    zh: '已办结申诉的处理记录在保存期限届满前仅作存储（个人信息保护法第四十七条第二款），其余全部删除。',
    en: 'The record of a closed case is only stored until its term ends (PIPL art. 47, last paragraph); all else is erased.',
  },
};

export const erasureGroundSentence = (ground: ErasureGround): Text => SENTENCES[ground];
