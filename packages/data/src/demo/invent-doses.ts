import { VACCINE_PRODUCTS, type VaccineProduct } from '../vaccination/vaccine-products.js';
import { ID_KIND, type DemoDose } from './demo-person.js';
import { DAY, dateText, type Making } from './making.js';
import { BEIJING_DISTRICTS } from './places.js';
import { Weighted } from './random.js';

const product = (code: string): VaccineProduct => {
  const found = VACCINE_PRODUCTS.find((one) => one.code === code);
  if (found === undefined) throw new RangeError(`no such vaccine product: ${code}`);
  return found;
};

/** Shares of doses given in Beijing by autumn 2021, roughly. */
const PRODUCTS = new Weighted<VaccineProduct>([
  [product('BBIBP-CORV'), 52],
  [product('CORONAVAC'), 33],
  [product('WIBP-CORV'), 4],
  [product('KCONVAC'), 2],
  [product('ZIFIVAX'), 6],
  [product('CONVIDECIA'), 3],
]);

/** Vaccinations until November 2021: nearly all adults, few of the oldest, children from three years just begun. */
export function inventDoses(making: Making, age: number, home: string | null): readonly DemoDose[] {
  const { random, plan, id } = making;
  if (age < 3 || !random.chance(coverage(age))) return [];
  const vaccine = PRODUCTS.pick(random);
  const isYoung = age < 12;
  const given = isYoung || random.chance(0.06) ? 1 : vaccine.dosesRequired;
  const division = home ?? BEIJING_DISTRICTS.pick(random);
  let at = plan.now - (isYoung ? random.whole(1, 6) : random.whole(70, 260)) * DAY;
  const doses: DemoDose[] = [];
  for (let dose = 1; dose <= given; dose += 1) {
    doses.push({
      id: id(ID_KIND.DOSE, dose),
      productCode: vaccine.code,
      doseNumber: dose,
      givenOn: dateText(at),
      division,
      institution: '社区卫生服务中心',
      knownFrom: at + DAY,
    });
    at += random.whole(24, 40) * DAY;
    if (at > plan.now) break;
  }
  return doses;
}

function coverage(age: number): number {
  if (age < 12) return 0.35;
  if (age < 60) return 0.94;
  return age < 80 ? 0.8 : 0.5;
}
