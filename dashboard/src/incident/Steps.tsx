import Step from '@mui/material/Step';
import StepLabel from '@mui/material/StepLabel';
import Stepper from '@mui/material/Stepper';
import { useTranslate } from 'react-admin';
import type { Incident } from './incident.provider';

const STEPS = ['draft', 'dryRun', 'approve', 'waves', 'review'] as const;

/** How many steps are behind it. */
const REACHED: Readonly<Record<string, number>> = {
  OPEN: 0,
  DRAFTED: 1,
  TRYING: 1,
  TRIED: 2,
  APPROVED: 3,
  APPLYING: 3,
  STOPPED: 3,
  UNDOING: 3,
  SETTLING: 3,
  APPLIED: 4,
  CLOSED: 5,
  DISMISSED: 0,
};

/** Where an incident stands on its way. */
export function Steps({ incident }: { readonly incident: Incident }) {
  const translate = useTranslate();
  return (
    <Stepper
      activeStep={REACHED[incident.state] ?? 0}
      aria-label={translate('incident.step.label')}
      sx={{ px: 1, py: 0.5 }}
    >
      {STEPS.map((step) => (
        <Step key={step}>
          <StepLabel error={step === 'waves' && incident.state === 'STOPPED'}>
            {translate(`incident.step.${step}`)}
          </StepLabel>
        </Step>
      ))}
    </Stepper>
  );
}
