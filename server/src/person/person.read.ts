import { declarationReading, declarationsOfPerson } from '../declaration/declaration.read.js';
import { namedDivision } from '../division/division.type.js';
import { numberDiagnosesOfPerson, phoneBindingReading, phonesOfPerson } from '../phone/phone.read.js';
import { type TypeReading, another, column, many, mapped, one, reading } from '../read/reading.js';
import { sql } from '../read/sql.js';
import { decisionReading, decisionSummaryReading, decisionsOfPerson } from '../status/decision.read.js';
import { statusReading } from '../status/status.read.js';
import { stayReading, staysOfPerson } from '../stay/stay.read.js';
import { nucleicTestReading, testsOfPerson } from '../test/test.read.js';
import { vaccinationStatusOfPerson } from '../vaccination/vaccination-status.read.js';
import { vaccinationReading, vaccinationsOfPerson } from '../vaccination/vaccination.read.js';

/** Masked forms are stored, so reading a person never decrypts (design D8). */
export const personReading: TypeReading = reading('Person', {
  id: column('id'),
  name: column('masked_name'),
  idNumber: column('masked_id_number'),
  sex: column('sex'),
  birthYear: column('birth_year'),
  homeDivision: mapped(column('home_division'), namedDivision),
  category: column('category'),
  status: one(
    () => statusReading,
    ({ row, parent }) => sql`status ${row} where ${row}.person_id = ${parent}.id`,
  ),
  decision: one(
    () => decisionReading,
    ({ row, parent }) => sql`decision ${row} where ${row}.person_id = ${parent}.id
      and ${row}.id = (select s.decision_id from status s where s.person_id = ${parent}.id)`,
  ),
  decisions: many(() => decisionSummaryReading, decisionsOfPerson),
  stays: many(() => stayReading, staysOfPerson),
  tests: many(() => nucleicTestReading, testsOfPerson),
  vaccinations: many(() => vaccinationReading, vaccinationsOfPerson),
  vaccinationStatus: vaccinationStatusOfPerson,
  phones: many(() => phoneBindingReading, phonesOfPerson),
  numberDiagnoses: numberDiagnosesOfPerson,
  declarations: many(() => declarationReading, declarationsOfPerson),
  guardian: another(
    () => personReading,
    ({ row, parent }) => sql`person ${row} where ${row}.id = ${parent}.guardian_person_id`,
    (row) => sql`${row}.id`,
  ),
});
