import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslate } from 'react-admin';
import { ink } from '../shared/tokens';

export type View = 'NOW' | 'THEN';
const VIEWS: readonly View[] = ['NOW', 'THEN'];

interface ViewSwitchProps {
  readonly view: View;
  readonly onChange: (view: View) => void;
}

/** As of now, or as decided when the person appealed. */
export function ViewSwitch({ view, onChange }: ViewSwitchProps) {
  const translate = useTranslate();
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={view}
      aria-label={translate('decision.view.title')}
      onChange={(_event, chosen: View | null) => chosen !== null && onChange(chosen)}
    >
      {VIEWS.map((one) => (
        <ToggleButton key={one} value={one} sx={{ px: 1.5, py: 0.25, color: ink.body, bgcolor: 'background.paper' }}>
          {translate(`decision.view.${one}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
