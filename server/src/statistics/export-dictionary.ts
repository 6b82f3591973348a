import type { StoredExport } from '@zhengming/data';
import { DIMENSION_TITLES, type Text } from '@zhengming/domain';
import { exportColumns } from './export-rows.js';
import { readingOf } from './run-export.js';

const text = (zh: string, en: string): Text => ({ zh, en });

const FIXED: Readonly<Record<string, Text>> = {
  table: text('所属统计表（分组维度）', 'The published table the row is of (its dimensions)'),
  time: text('日、周一的日期或月份', 'The day, the Monday of the week, or the month'),
  place: text('行政区划代码；空为全国', 'Division code; empty for the country'),
  place_name: text('行政区划名称', 'Its name'),
  key: text('类别的值', 'The value of the category'),
  key_zh: text('类别值的中文', 'It in Chinese'),
  key_en: text('类别值的英文', 'It in English'),
};

/** The data dictionary (数据字典) of a file: what it is of, and what each column says. */
export function exportDictionary(job: StoredExport): object {
  const { question } = readingOf(job);
  const { subject, title, definition, kind, measures } = question.info;
  const measureOf = (name: string) => measures.find(({ code }) => name === code || name.startsWith(`${code}_`));
  return {
    subject,
    title,
    definition,
    kind,
    question: job.question,
    datasetVersion: job.datasetVersion,
    smallestShown: job.k,
    rows: job.rows,
    bytes: job.bytes,
    sha256: job.sha256,
    dimensions: question.groupBy.map((dimension) => ({ dimension, title: DIMENSION_TITLES[dimension] })),
    columns: exportColumns(question).map(({ name, kind: type }) => {
      const measure = measureOf(name);
      return {
        name,
        type,
        unit: measure !== undefined && name === measure.code ? measure.unit : null,
        meaning: FIXED[name] ?? meaningOf(name, measure?.definition ?? text('', '')),
      };
    }),
    notes: [
      text(
        '已隐去不是零。未列出的行为零，或其上级被隐去。',
        'Withheld is not zero. A row that is absent is zero, or what it lies in is withheld.',
      ),
    ],
  };
}

function meaningOf(name: string, definition: Text): Text {
  if (name.endsWith('_withheld')) return text('是否隐去', 'Whether it is withheld');
  if (name.endsWith('_at_least'))
    return text('隐去时，已公布部分之和', 'When withheld: the sum of its published parts');
  return definition;
}
