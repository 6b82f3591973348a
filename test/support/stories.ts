/**
 * The named people of the demo city, by the number a caller gives. They are the same in every city, whatever its size;
 * the numbers begin with a prefix that was never given to a mobile phone.
 */
export const STORIES = {
  /** Was in Alxa Right Banner, the data says only Alxa League (阿拉善盟); declared, tested. Green once it is known. */
  alxaRightBanner: { phone: '12900000001', surname: '林', division: '阿拉善右旗', code: '152922' },
  /** Was in 七里河区 of 兰州市, declared one day of four; no test. Has an open appeal. */
  lanzhouQilihe: { phone: '12900000002', surname: '周', division: '七里河区', code: '620103' },
  /** Truly was in 额济纳旗: the pop-up is right. */
  ejina: { phone: '12900000003', surname: '高', division: '额济纳旗', code: '152923' },
  /** Tested negative, the laboratory never uploaded it. Has an open appeal and leaves today. */
  testNotUploaded: { phone: '12900000004', surname: '宋', division: '锡林浩特市', code: '152502' },
  /** A trip to Shanghai, everything fine. */
  allFine: { phone: '12900000008', surname: '陈', division: '上海市', code: '310000' },
  /** Scanned a forwarded code. On record a second time, with a passport: a call by the number asks which of the two. */
  forwardedScan: { phone: '12900000010', surname: '丁', division: '爱辉区', code: '231102' },
} as const;

/** Nobody of the demo city has this number. */
export const NOBODY = '12999999999';
