import { useTranslate } from 'react-admin';
import { ListVaccineProductsDocument, type MappedSubject } from '../generated/documents';
import { useAsk } from '../shared/use-api';
import { useText, useWord } from '../shared/use-text';

/** What a code may stand for, besides vaccines. */
const VALUES: Readonly<Record<Exclude<MappedSubject, 'VACCINE_PRODUCT'>, readonly string[]>> = {
  TEST_CODE: ['NUCLEIC_ACID', 'ANTIGEN'],
  TEST_RESULT: ['NEGATIVE', 'POSITIVE', 'INCONCLUSIVE', 'PENDING'],
  TEST_CHANNEL: ['INSTITUTION', 'NATIONAL_PLATFORM', 'PROVINCIAL_CODE', 'PAPER'],
};
const ENUM_OF = { TEST_CODE: 'MappedTestCode', TEST_RESULT: 'TestResult', TEST_CHANNEL: 'TestChannel' } as const;

export interface MappedValues {
  /** A value in words. */
  readonly inWords: (subject: MappedSubject, value: string | null) => string;
  readonly optionsOf: (subject: MappedSubject) => readonly { readonly value: string; readonly label: string }[];
}

/** Our values in words; vaccines by their names. */
export function useMappedValues(): MappedValues {
  const translate = useTranslate();
  const word = useWord();
  const text = useText();
  const { data } = useAsk(ListVaccineProductsDocument, {}, { fresh: 600_000 });
  const products = data?.vaccineProducts ?? [];
  return {
    inWords: (subject, value) => {
      if (value === null) return translate('codeMapping.nothing');
      if (subject !== 'VACCINE_PRODUCT') return word(ENUM_OF[subject], value);
      const product = products.find(({ code }) => code === value);
      return product ? text(product.name) : value;
    },
    optionsOf: (subject) =>
      subject === 'VACCINE_PRODUCT'
        ? products.map(({ code, name }) => ({ value: code, label: text(name) }))
        : VALUES[subject].map((value) => ({ value, label: word(ENUM_OF[subject], value) })),
  };
}
