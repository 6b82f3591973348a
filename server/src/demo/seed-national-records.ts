import { inTransaction, recordVaccinations, type Store, story } from '@zhengming/data';
import { day, divisionCode, type Instant } from '@zhengming/domain';

/** Doses given far from home, which only the national platform knows of: whose, when, where. */
const ELSEWHERE = [
  { story: 'ejina', givenOn: '2021-10-16', division: '620103', institution: '兰州七里河接种点', doseNumber: 3 },
  { story: 'still-there', givenOn: '2021-10-20', division: '640104', institution: '银川兴庆接种点', doseNumber: 3 },
] as const;
/** What a demo in the role of the national platform knows more than the city. Idempotent. */
export async function seedNationalRecords(store: Pick<Store, 'pool'>, at: Instant): Promise<void> {
  const doses = ELSEWHERE.map(({ story: id, givenOn, division, institution, doseNumber }, index) => ({
    personId: story(id).personId,
    id: `00000000-0000-7000-8000-1d000000000${index}`,
    productCode: 'BBIBP-CORV',
    doseNumber,
    givenOn: day(givenOn),
    division: divisionCode(division),
    institution,
    source: 'NATIONAL',
  }));
  await inTransaction(store, (sql) => recordVaccinations(sql, doses, at));
}
