import type { InstitutionTrait, RawInstitution } from '@zhengming/domain';
import { CsvError, parse } from 'csv-parse/sync';

/** A row of a list of institutions, with the line it stands on. */
export interface InstitutionRow {
  readonly line: number;
  readonly raw: RawInstitution;
  /** Which of `raw.traits` say when they began. */
  readonly saysSince: readonly boolean[];
}

export type InstitutionFile =
  | { readonly ok: true; readonly rows: readonly InstitutionRow[] }
  | { readonly ok: false; readonly code: 'NO_CSV' | 'NO_NAMES' | 'TOO_LARGE'; readonly line: number | null };

const MOST_BYTES = 16 * 1024 * 1024;

/** Headings as stewards and platforms write them; the order of columns is free. */
const HEADINGS: Readonly<Record<string, string>> = {
  机构名称: 'name',
  名称: 'name',
  统一社会信用代码: 'credit_code',
  信用代码: 'credit_code',
  行政区划代码: 'division',
  行政区划: 'division',
  电话: 'phone',
  值班联系: 'duty_contact',
  资质起: 'qualified_since',
  资质止: 'qualified_until',
  本市平台起: 'local_platform_since',
  本市平台止: 'local_platform_until',
  省平台起: 'provincial_platform_since',
  省平台止: 'provincial_platform_until',
  全国平台起: 'national_platform_since',
  全国平台止: 'national_platform_until',
};

const TRAITS: Readonly<Record<string, InstitutionTrait>> = {
  qualified: 'QUALIFIED',
  local_platform: 'LOCAL_PLATFORM',
  provincial_platform: 'PROVINCIAL_PLATFORM',
  national_platform: 'NATIONAL_PLATFORM',
};

/** Yes, and nobody knows since when. */
const YES = /^(是|有|yes|y|true|1|√)$/i;

/** Reads a list of institutions (CSV in UTF-8, with a row of headings, Chinese or English). Decides nothing. */
export function readInstitutionFile(bytes: Buffer): InstitutionFile {
  if (bytes.length > MOST_BYTES) return { ok: false, code: 'TOO_LARGE', line: null };
  try {
    const records = parse(bytes, {
      bom: true,
      columns: (names: string[]) => names.map(headingOf),
      info: true,
      relax_column_count_less: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as readonly { readonly record: Record<string, string>; readonly info: { readonly lines: number } }[];
    const [first] = records;
    if (first !== undefined && !('name' in first.record)) return { ok: false, code: 'NO_NAMES', line: 1 };
    return { ok: true, rows: records.map(({ record, info }) => toRow(record, info.lines)) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as CsvError & { readonly lines?: number };
    return { ok: false, code: 'NO_CSV', line: lines ?? null };
  }
}

const headingOf = (name: string): string => {
  const given = name.normalize('NFKC').trim();
  return HEADINGS[given] ?? given.toLowerCase().replaceAll(/[\s-]+/g, '_');
};

function toRow(record: Record<string, string>, line: number): InstitutionRow {
  const field = (name: string): string => record[name] ?? '';
  const stated = Object.entries(TRAITS).flatMap(([column, trait]) => {
    const [since, until] = [field(`${column}_since`), field(`${column}_until`)];
    return since === '' && until === ''
      ? []
      : [{ trait, since: YES.test(since) ? '' : since, until, field: column, saysSince: since !== '' }];
  });
  return {
    line,
    raw: {
      name: field('name'),
      creditCode: field('credit_code'),
      division: field('division'),
      phone: field('phone'),
      dutyContact: field('duty_contact'),
      traits: stated.map(({ trait, since, until, field: at }) => ({ trait, since, until, field: at })),
    },
    saysSince: stated.map(({ saysSince }) => saysSince),
  };
}
