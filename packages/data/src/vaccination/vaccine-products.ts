import type { VaccineTechnology } from '@zhengming/domain';

export interface VaccineProduct {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly manufacturer: string;
  readonly technology: VaccineTechnology;
  /** Doses of the first series. */
  readonly dosesRequired: number;
}

/**
 * Vaccines in use in mainland China in 2021, compiled from press and WHO lists (facts). Inactivated: 2 doses; Ad5
 * vector: 1; recombinant in CHO cells: 3.
 */
export const VACCINE_PRODUCTS: readonly VaccineProduct[] = [
  {
    code: 'BBIBP-CORV',
    nameZh: '众爱可维',
    nameEn: 'BBIBP-CorV (Covilo)',
    manufacturer: '北京生物制品研究所有限责任公司',
    technology: 'INACTIVATED',
    dosesRequired: 2,
  },
  {
    code: 'WIBP-CORV',
    nameZh: '众康可维',
    nameEn: 'WIBP-CorV',
    manufacturer: '武汉生物制品研究所有限责任公司',
    technology: 'INACTIVATED',
    dosesRequired: 2,
  },
  {
    code: 'CORONAVAC',
    nameZh: '克尔来福',
    nameEn: 'CoronaVac',
    manufacturer: '北京科兴中维生物技术有限公司',
    technology: 'INACTIVATED',
    dosesRequired: 2,
  },
  {
    code: 'KCONVAC',
    nameZh: '可维克',
    nameEn: 'KCONVAC',
    manufacturer: '深圳康泰生物制品股份有限公司',
    technology: 'INACTIVATED',
    dosesRequired: 2,
  },
  {
    code: 'COVIDFUL',
    nameZh: '科维福',
    nameEn: 'Covidful',
    manufacturer: '中国医学科学院医学生物学研究所',
    technology: 'INACTIVATED',
    dosesRequired: 2,
  },
  {
    code: 'CONVIDECIA',
    nameZh: '克威莎',
    nameEn: 'Convidecia (Ad5-nCoV)',
    manufacturer: '康希诺生物股份公司',
    technology: 'ADENOVIRUS_VECTOR',
    dosesRequired: 1,
  },
  {
    code: 'ZIFIVAX',
    nameZh: '智克威得',
    nameEn: 'Zifivax (ZF2001)',
    manufacturer: '安徽智飞龙科马生物制药有限公司',
    technology: 'RECOMBINANT_CHO',
    dosesRequired: 3,
  },
];
