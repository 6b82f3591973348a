import { type MappedCode, saveCodeMappings, type Store } from '@zhengming/data';
import { instant, type MappedSubject } from '@zhengming/domain';

/** Names of things in FHIR, and whose they are. */
export const SYSTEMS = {
  /** 居民身份证号 (WS/T 500). */
  residentId: 'urn:oid:2.16.156.10011.1.3',
  /** 统一社会信用代码, GB 32100-2015. */
  creditCode: 'urn:zhengming:credit-code',
  /** An institution of `Query.institutions`. */
  institution: 'urn:zhengming:institution',
  sampleNumber: 'urn:zhengming:sample-number',
  record: 'urn:zhengming:record',
  product: 'urn:zhengming:vaccine-product',
  loinc: 'http://loinc.org',
  snomed: 'http://snomed.info/sct',
  cvx: 'http://hl7.org/fhir/sid/cvx',
} as const;

/** What we say when we tell of a test: SARS-CoV-2 RNA in a respiratory specimen by NAA with probe detection. */
export const TEST_CODE = {
  system: SYSTEMS.loinc,
  code: '94500-6',
  display: 'SARS-CoV-2 (COVID-19) RNA NAA+probe Ql (Resp)',
} as const;
export const RESULT_CODES = {
  POSITIVE: { system: SYSTEMS.snomed, code: '260373001', display: 'Detected' },
  NEGATIVE: { system: SYSTEMS.snomed, code: '260415000', display: 'Not detected' },
  INCONCLUSIVE: { system: SYSTEMS.snomed, code: '419984006', display: 'Inconclusive' },
} as const;

const of =
  (system: string, subject: MappedSubject) =>
  (code: string, value: string): MappedCode => ({ system, subject, code, value });
const test = of(SYSTEMS.loinc, 'TEST_CODE');
const result = of(SYSTEMS.snomed, 'TEST_RESULT');
const cvx = of(SYSTEMS.cvx, 'VACCINE_PRODUCT');

/** NUCLEIC_ACID counts as a nucleic acid test; ANTIGEN is known, and is none. */
const CODES: readonly MappedCode[] = [
  test('94500-6', 'NUCLEIC_ACID'),
  test('94309-2', 'NUCLEIC_ACID'),
  test('94759-8', 'NUCLEIC_ACID'),
  test('94558-4', 'ANTIGEN'),
  test('97097-0', 'ANTIGEN'),
  result('260373001', 'POSITIVE'),
  result('10828004', 'POSITIVE'),
  result('260415000', 'NEGATIVE'),
  result('260385009', 'NEGATIVE'),
  result('419984006', 'INCONCLUSIVE'),
  cvx('510', 'BBIBP-CORV'),
  cvx('511', 'CORONAVAC'),
  cvx('513', 'ZIFIVAX'),
];

/** Loads what the codes of FHIR are here (代码映射); later versions are written beside. Idempotent. */
export async function loadFhirCodes({ pool }: Pick<Store, 'pool'>): Promise<void> {
  await saveCodeMappings(pool, CODES, instant('2020-01-01T00:00:00+08:00'));
}
