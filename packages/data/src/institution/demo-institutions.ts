/** A laboratory or hospital that reports tests (检测机构). */
export interface Institution {
  readonly id: string;
  readonly name: string;
  readonly division: string;
  /** On the list of qualified institutions (有资质). */
  readonly qualified: boolean;
  /** Uploads to a platform by itself (已联网). */
  readonly connected: boolean;
}

type Row = readonly [name: string, division: string, trait?: 'UNCONNECTED' | 'UNQUALIFIED'];

/** Invented names in real divisions. Order is identity: new ones go to the end. */
const ROWS: readonly Row[] = [
  ['北京云泽医学检验所', '110108'],
  ['北京和澄医院', '110105'],
  ['北京安序妇幼保健院', '110101'],
  ['北京远岭医学检验实验室', '110106'],
  ['北京槐南医院', '110102'],
  ['北京清源路社区卫生服务中心', '110115'],
  ['北京北沙河医院', '110114'],
  ['北京潮安医院', '110112'],
  ['阿右旗沙井医院', '152922', 'UNCONNECTED'],
  ['阿左旗云台医院', '152921'],
  ['额旗胡杨医院', '152923'],
  ['兰州七里河金岸医院', '620103'],
  ['兰州城关陇源医学检验所', '620102'],
  ['张掖甘州绿洲医院', '620702'],
  ['银川兴庆凤泽医院', '640104'],
  ['银川金凤朔方医学检验所', '640106'],
  ['锡林浩特草原医院', '152502'],
  ['二连浩特驿路医院', '152501'],
  ['遵义汇川湘岸医院', '520303'],
  ['黑河爱辉江畔医院', '231102'],
  ['石家庄桥西槐底医学检验所', '130104'],
  ['西安雁塔曲岸医院', '610113'],
  ['上海浦东川澄医学检验所', '310115'],
  ['广州天河粤衡医学检验所', '440106'],
  ['成都武侯锦里医院', '510107'],
  ['武汉江汉汉皋医院', '420103'],
  ['天津南开津衡医院', '120104'],
  ['郑州金水嵩澄医院', '410105', 'UNCONNECTED'],
  ['廊坊香河安泽医院', '131024', 'UNCONNECTED'],
  ['杭州西湖湖岸医学检验所', '330106'],
  ['街边快检站（无资质）', '130102', 'UNQUALIFIED'],
  ['西宁城中河湟医院', '630103'],
];

const idOf = (index: number): string => `00000000-0000-7000-8000-1b00000${index.toString(16).padStart(5, '0')}`;

export const DEMO_INSTITUTIONS: readonly Institution[] = ROWS.map(([name, division, trait], index) => ({
  id: idOf(index),
  name,
  division,
  qualified: trait !== 'UNQUALIFIED',
  connected: trait === undefined,
}));

/** The institution of a name. @throws RangeError for a name that is not in the table */
export function demoInstitution(name: string): Institution {
  const found = DEMO_INSTITUTIONS.find((one) => one.name === name);
  if (found === undefined) throw new RangeError(`no such demo institution: ${name}`);
  return found;
}
