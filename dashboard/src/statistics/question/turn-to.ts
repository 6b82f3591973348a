import type { CataloguePartsFragment } from '../../generated/documents';
import type { Question, Subject } from './question';

/** The same question of another subject: what that subject is not told by goes. */
export function turnTo(
  question: Question,
  subject: Subject,
  catalogue: readonly Pick<CataloguePartsFragment, 'subject' | 'dimensions' | 'measures'>[],
): Question {
  const info = catalogue.find((one) => one.subject === subject);
  const knows = (dimension: string): boolean => info?.dimensions.some((one) => one.dimension === dimension) ?? false;
  return {
    ...question,
    subject,
    groupBy: question.groupBy.filter(knows),
    measures: question.measures.filter((code) => info?.measures.some((measure) => measure.code === code)),
    filters: [],
  };
}
