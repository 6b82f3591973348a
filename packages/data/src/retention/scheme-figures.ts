import { isSmall } from '@zhengming/domain';
import type { Sql } from '../orm/transaction.js';

/** One figure; null: fewer than may be shown. */
export interface SchemeFigure {
  readonly of: string;
  readonly by: string;
  readonly count: number | null;
}

const QUERIES: Readonly<Record<string, string>> = {
  persons: `select 'all' as by, count(*) as n from person group by 1`,
  statuses: `select colour || coalesce(' ' || popup, '') as by, count(*) as n from status group by 1`,
  decisions: `select to_char(evaluated_at at time zone 'Asia/Shanghai', 'YYYY-MM') as by, count(*) as n from decision group by 1`,
  tests: `select to_char(sampled_at at time zone 'Asia/Shanghai', 'YYYY-MM') || ' ' || result as by, count(*) as n from nucleic_test group by 1`,
  vaccinations: `select coalesce(dose_number::text, '-') as by, count(*) as n from vaccination group by 1`,
  declarations: `select channel as by, count(*) as n from declaration group by 1`,
  appeals: `select to_char(opened_at at time zone 'Asia/Shanghai', 'YYYY-MM') || ' ' || urgency || ' ' || coalesce(verdict, '-') as by,
    count(*) as n from appeal_figure group by 1`,
  causes: `select coalesce(cause, '-') as by, count(*) as n from appeal_figure group by 1`,
};

/** What remains of the scheme: how many, by month and kind; figures that are too small are withheld. */
export async function schemeFigures(sql: Sql): Promise<readonly SchemeFigure[]> {
  const figures: SchemeFigure[] = [];
  for (const [of, query] of Object.entries(QUERIES)) {
    const { rows } = await sql.query(`${query} order by 1`);
    for (const { by, n } of rows as { by: string; n: string }[])
      figures.push({ of, by, count: isSmall(Number(n)) ? null : Number(n) });
  }
  return figures;
}
