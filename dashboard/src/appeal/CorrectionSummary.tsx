import { useTranslate } from 'react-admin';
import type { CasePartsFragment, CorrectionPartsFragment } from '../generated/documents';
import { Facts } from '../shared/Facts';
import { fullTime, shortTime } from '../shared/format';
import { useWord } from '../shared/use-text';

interface CorrectionSummaryProps {
  readonly appeal: CasePartsFragment;
  readonly correction: CorrectionPartsFragment;
}

/** What a correction says, of which record, which rules it may affect and how long it holds. */
export function CorrectionSummary({ appeal, correction }: CorrectionSummaryProps) {
  const translate = useTranslate();
  const word = useWord();
  const { division, ruleId, ruleIds, test, dose } = correction;
  const targets = useTargetNames(appeal, correction.targetIds);
  return (
    <Facts
      facts={[
        { label: translate('composer.kind'), value: <strong>{word('CorrectionKind', correction.kind)}</strong> },
        ...(targets.length > 0 ? [{ label: translate('composer.target'), value: targets.join('；') }] : []),
        ...(division ? [{ label: translate('composer.county'), value: division.fullName }] : []),
        ...(test
          ? [
              {
                label: translate('composer.test.result'),
                value: `${word('TestResult', test.result)} · ${shortTime(test.reportedAt ?? test.sampledAt)}`,
              },
            ]
          : []),
        ...(dose
          ? [
              {
                label: translate('composer.dose.product'),
                value: `${dose.productCode} · ${dose.givenOn} · ${dose.institution}`,
              },
            ]
          : []),
        ...(ruleId ? [{ label: translate('composer.rule'), value: ruleId }] : []),
        ...(ruleIds.length > 0 ? [{ label: translate('composer.mayAffect'), value: ruleIds.join('、') }] : []),
        { label: translate('composer.basis'), value: correction.legalBasis },
        { label: translate('decision.until'), value: fullTime(correction.validTo) },
      ]}
    />
  );
}

/** The records it is about, as far as they are still on file. */
function useTargetNames({ person }: CasePartsFragment, ids: readonly string[]): readonly string[] {
  const word = useWord();
  return [
    ...person.stays.map(({ id, division, arrivedAt }) => ({ id, name: `${division.name} · ${shortTime(arrivedAt)}` })),
    ...person.tests.map(({ id, result, sampledAt }) => ({
      id,
      name: `${word('TestResult', result)} · ${shortTime(sampledAt)}`,
    })),
    ...person.phones.map(({ id, number }) => ({ id, name: number })),
  ]
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name);
}
