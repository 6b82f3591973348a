/** 健康宝's own mask: surname only, ID first 2 / last 2, phone first 3 / last 3 (domain.md §3). */

const COMPOUND_SURNAMES = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '长孙',
  '宇文',
];

/** 张三丰 → 张**; 欧阳修 → 欧阳*. */
export function maskName(name: string): string {
  const letters = [...name.trim()];
  const compound = COMPOUND_SURNAMES.some((surname) => name.startsWith(surname)) && letters.length > 2;
  const shown = compound ? 2 : 1;
  return letters.slice(0, shown).join('') + '*'.repeat(Math.max(1, letters.length - shown));
}

/** 110101199001011234 → 11**************34. */
export const maskIdNumber = (number: string): string => maskMiddle(number, 2);

/** 13800138000 → 138*****000. */
export const maskPhone = (number: string): string => maskMiddle(number, 3);

function maskMiddle(text: string, shown: number): string {
  if (text.length <= shown * 2) return '*'.repeat(text.length);
  return text.slice(0, shown) + '*'.repeat(text.length - shown * 2) + text.slice(-shown);
}
