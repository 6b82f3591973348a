import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import type { InstitutionTrait } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { DayField } from '../shared/DayField';
import { useWord } from '../shared/use-text';
import { type InstitutionDraft, type PeriodDraft, withPeriod } from './institution-draft';
import { TRAITS } from './traits';

interface PeriodFieldsProps {
  readonly draft: InstitutionDraft;
  /** Which input the server found fault with: `input.traits[1]…` */
  readonly wrong: string | null;
  readonly onChange: (draft: InstitutionDraft) => void;
}

/** The periods in which an institution is qualified and connected. */
export function PeriodFields({ draft, wrong, onChange }: PeriodFieldsProps) {
  const translate = useTranslate();
  const word = useWord();
  const put = (key: number, part: Partial<PeriodDraft>) =>
    onChange({ ...draft, traits: draft.traits.map((one) => (one.key === key ? { ...one, ...part } : one)) });
  const missing = TRAITS.find((trait) => !draft.traits.some((one) => one.trait === trait)) ?? 'QUALIFIED';
  return (
    <Box role="group" aria-label={translate('institution.traits')} sx={{ display: 'grid', gap: 1 }}>
      {draft.traits.map((period, index) => {
        const fault = wrong?.startsWith(`input.traits[${index}]`) ?? false;
        return (
          <Box key={period.key} sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'flex-start' }}>
            <Choice<InstitutionTrait>
              label={translate('institution.form.trait')}
              value={period.trait}
              width={210}
              error={fault}
              options={TRAITS.map((value) => ({ value, label: word('InstitutionTrait', value) }))}
              onChange={(trait) => put(period.key, { trait })}
            />
            <DayField
              label={translate('institution.form.since')}
              value={period.since}
              width={215}
              wrong={fault}
              onChange={(since) => put(period.key, { since })}
            />
            <DayField
              label={translate('institution.form.until')}
              value={period.until}
              width={215}
              wrong={fault}
              onChange={(until) => put(period.key, { until })}
            />
            <Button
              color="inherit"
              onClick={() => onChange({ ...draft, traits: draft.traits.filter(({ key }) => key !== period.key) })}
              aria-label={translate('institution.form.removeOf', {
                trait: word('InstitutionTrait', period.trait),
                n: index + 1,
              })}
            >
              {translate('institution.form.remove')}
            </Button>
          </Box>
        );
      })}
      <Button sx={{ justifySelf: 'start' }} onClick={() => onChange(withPeriod(draft, missing))}>
        {translate('institution.form.addPeriod')}
      </Button>
    </Box>
  );
}
