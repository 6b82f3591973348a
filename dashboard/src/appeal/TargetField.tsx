import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import { useTranslate } from 'react-admin';
import type { CasePartsFragment } from '../generated/documents';
import { shortTime } from '../shared/format';
import { ink } from '../shared/tokens';
import { useWord } from '../shared/use-text';
import type { Draft, TargetKind } from './draft';

interface TargetFieldProps {
  readonly appeal: CasePartsFragment;
  readonly target: TargetKind;
  readonly draft: Draft;
  readonly fault: string | undefined;
  readonly onChange: (draft: Draft) => void;
}

/** The facts a correction points at, in words; what a suggestion named stands ticked. */
export function TargetField({ appeal, target, draft, fault, onChange }: TargetFieldProps) {
  const translate = useTranslate();
  const options = useTargets(appeal)[target];
  const toggle = (id: string) => {
    const targetIds = draft.targetIds.includes(id)
      ? draft.targetIds.filter((other) => other !== id)
      : [...draft.targetIds, id];
    onChange({ ...draft, targetIds });
  };
  return (
    <FormControl component="fieldset" error={fault !== undefined}>
      <FormLabel component="legend" sx={{ fontSize: 12.5 }}>
        {translate('composer.target')}
      </FormLabel>
      {options.length === 0 && <Box sx={{ color: ink.muted }}>{translate('composer.noTargets')}</Box>}
      {options.map(({ id, label }) => (
        <FormControlLabel
          key={id}
          control={
            <Checkbox
              size="small"
              checked={draft.targetIds.includes(id)}
              onChange={() => toggle(id)}
              sx={{ py: 0.25 }}
            />
          }
          label={label}
          slotProps={{ typography: { variant: 'body2', sx: { lineHeight: 1.4 } } }}
        />
      ))}
      {fault !== undefined && <FormHelperText>{fault}</FormHelperText>}
    </FormControl>
  );
}

interface TargetOption {
  readonly id: string;
  readonly label: string;
}

/** Facts that decided stand first; the rest keeps its order. */
function useTargets({ person, decision }: CasePartsFragment): Record<TargetKind, readonly TargetOption[]> {
  const translate = useTranslate();
  const word = useWord();
  const until = (at: string | null): string => (at ? shortTime(at) : translate('shared.ongoing'));
  const deciding = new Set(
    (person.decision ?? decision).reasons
      .filter((reason) => reason.deciding)
      .flatMap((reason) => reason.evidence.map(({ factId }) => factId)),
  );
  const first = (options: readonly TargetOption[]): readonly TargetOption[] =>
    options.toSorted((a, b) => Number(deciding.has(b.id)) - Number(deciding.has(a.id)));
  const unseen = ` · ${translate('timeAxis.notVisible')}`;
  const stays = person.stays.map((stay) => ({
    id: stay.id,
    label: `${stay.division.name} · ${word('StaySource', stay.source)} · ${shortTime(stay.arrivedAt)} – ${until(stay.leftAt)} · ${word('Precision', stay.precision)}`,
  }));
  const tests = person.tests.map((test) => ({
    id: test.id,
    label: `${word('TestResult', test.result)} · ${shortTime(test.reportedAt ?? test.sampledAt)} · ${test.institution.name}${test.visibleAt ? '' : unseen}`,
  }));
  return {
    stay: first(stays),
    phone: first(
      person.phones.map((phone) => ({
        id: phone.id,
        label: `${phone.number} · ${word('PhoneChannel', phone.channel)} · ${word('PhoneVerification', phone.verification)}`,
      })),
    ),
    test: first(tests),
    stayOrTest: first([...tests, ...stays]),
  };
}
