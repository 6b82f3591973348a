import type { Sex } from '@zhengming/domain';
import { Weighted, type Random } from './random.js';

/** Commonest surnames with rough shares in percent; a few two-character ones. */
const SURNAMES = new Weighted<string>([
  ['王', 7.1],
  ['李', 7.0],
  ['张', 6.7],
  ['刘', 5.4],
  ['陈', 4.5],
  ['杨', 3.1],
  ['黄', 2.2],
  ['赵', 2.7],
  ['吴', 1.9],
  ['周', 1.9],
  ['徐', 1.6],
  ['孙', 1.8],
  ['马', 1.6],
  ['朱', 1.2],
  ['胡', 1.2],
  ['郭', 1.3],
  ['何', 1.1],
  ['林', 1.0],
  ['高', 1.2],
  ['罗', 0.8],
  ['郑', 0.9],
  ['梁', 0.9],
  ['谢', 0.7],
  ['宋', 0.9],
  ['唐', 0.7],
  ['许', 0.7],
  ['韩', 0.8],
  ['邓', 0.5],
  ['冯', 0.8],
  ['曹', 0.6],
  ['彭', 0.5],
  ['曾', 0.4],
  ['肖', 0.5],
  ['田', 0.5],
  ['董', 0.6],
  ['潘', 0.4],
  ['袁', 0.4],
  ['蔡', 0.4],
  ['蒋', 0.4],
  ['余', 0.4],
  ['于', 0.6],
  ['杜', 0.5],
  ['叶', 0.4],
  ['程', 0.4],
  ['魏', 0.5],
  ['苏', 0.4],
  ['吕', 0.5],
  ['丁', 0.4],
  ['任', 0.4],
  ['卢', 0.3],
  ['姚', 0.4],
  ['沈', 0.3],
  ['钟', 0.3],
  ['姜', 0.4],
  ['崔', 0.4],
  ['谭', 0.3],
  ['陆', 0.3],
  ['范', 0.3],
  ['汪', 0.3],
  ['廖', 0.3],
  ['石', 0.4],
  ['金', 0.4],
  ['贾', 0.4],
  ['欧阳', 0.05],
  ['上官', 0.02],
  ['司马', 0.01],
]);
const MALE = [...'伟强磊军勇杰涛明超刚平辉鹏华飞波斌宇浩凯健俊帆帅旭宁龙林建国志海东'] as [string, ...string[]];
const FEMALE = [...'芳娜敏静丽娟艳霞秀燕玲桂兰英梅红云萍洁莹雪琳倩颖婷佳慧欣怡岚凤'] as [string, ...string[]];
const EITHER = [...'文晓子嘉雨思一天春新瑞世安永光庆德玉清泽景和'] as [string, ...string[]];

/** An invented name: a common surname and one or two characters. */
export function inventName(random: Random, sex: Sex): string {
  const letters = sex === 'MALE' ? MALE : FEMALE;
  const given = random.chance(0.3)
    ? random.pick(letters)
    : random.pick(random.chance(0.6) ? EITHER : letters) + random.pick(letters);
  return SURNAMES.pick(random) + given;
}
