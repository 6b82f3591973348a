import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { CasePartsFragment } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { shortTime } from '../shared/format';
import { ink } from '../shared/tokens';
import { useWord } from '../shared/use-text';
import type { Draft } from './draft';

type Target = 'stay' | 'phone' | 'test';

interface TargetFieldProps {
  readonly appeal: CasePartsFragment;
  readonly target: Target;
  readonly draft: Draft;
  readonly fault: string | undefined;
  readonly onChange: (draft: Draft) => void;
}

/** The fact a correction points at, in words. */
export function TargetField({ appeal, target, draft, fault, onChange }: TargetFieldProps) {
  const translate = useTranslate();
  const options = useTargets(appeal)[target];
  if (options.length === 0) return <Box sx={{ color: ink.muted }}>{translate('composer.noTargets')}</Box>;
  return (
    <Choice
      label={translate('composer.target')}
      value={options.some(({ value }) => value === draft.targetIds[0]) ? (draft.targetIds[0] ?? '') : ''}
      options={options}
      onChange={(id) => onChange({ ...draft, targetIds: [id], division: null })}
      required
      error={fault !== undefined}
      {...(fault !== undefined && { helperText: fault })}
    />
  );
}

function useTargets({ person }: CasePartsFragment): Record<Target, { value: string; label: string }[]> {
  const translate = useTranslate();
  const word = useWord();
  const until = (at: string | null): string => (at ? shortTime(at) : translate('shared.ongoing'));
  return {
    stay: person.stays.map((stay) => ({
      value: stay.id,
      label: `${stay.division.fullName} · ${word('StaySource', stay.source)} · ${shortTime(stay.arrivedAt)} – ${until(stay.leftAt)} · ${word('Precision', stay.precision)}`,
    })),
    phone: person.phones.map((phone) => ({
      value: phone.id,
      label: `${phone.number} · ${word('PhoneChannel', phone.channel)} · ${word('PhoneVerification', phone.verification)}`,
    })),
    test: person.tests.map((test) => ({
      value: test.id,
      label: `${word('TestResult', test.result)} · ${shortTime(test.reportedAt ?? test.sampledAt)} · ${test.institution.name}${test.visibleAt ? '' : ` · ${translate('timeAxis.notVisible')}`}`,
    })),
  };
}
