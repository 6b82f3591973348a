import type { CsvValue } from '../../shared/csv/csv';
import { figureField } from './figure-words';
import type { Answer, Said } from './grid';

export interface CsvWords {
  readonly say: (text: Said) => string;
  readonly withheld: string;
  readonly atLeast: (least: string) => string;
}

/** An answer as a file: keys beside their names, so that it can be joined, and figures to count on with. */
export function answerCsv(answer: Answer, { say, withheld, atLeast }: CsvWords): readonly (readonly CsvValue[])[] {
  const header = [
    ...answer.columns.flatMap(({ dimension, title }) => [dimension, say(title)]),
    ...answer.measures.map(({ title }) => say(title)),
  ];
  const rows = answer.rows.map(({ keys, labels, values }) => [
    ...labels.flatMap((label, at): readonly CsvValue[] => [keys[at] ?? '', say(label)]),
    ...values.map((figure) => figureField(figure, withheld, atLeast)),
  ]);
  return [header, ...rows];
}
