import { useTranslate } from 'react-admin';
import type { CorrectionPartsFragment } from '../generated/documents';
import { Facts } from '../shared/Facts';
import { fullTime } from '../shared/format';
import { useWord } from '../shared/use-text';

/** What a correction says and how long it holds. */
export function CorrectionSummary({ correction }: { readonly correction: CorrectionPartsFragment }) {
  const translate = useTranslate();
  const word = useWord();
  const { division, ruleId } = correction;
  return (
    <Facts
      facts={[
        { label: translate('composer.kind'), value: <strong>{word('CorrectionKind', correction.kind)}</strong> },
        ...(division ? [{ label: translate('composer.county'), value: division.fullName }] : []),
        ...(ruleId ? [{ label: translate('composer.rule'), value: ruleId }] : []),
        { label: translate('composer.basis'), value: correction.legalBasis },
        { label: translate('decision.until'), value: fullTime(correction.validTo) },
      ]}
    />
  );
}
