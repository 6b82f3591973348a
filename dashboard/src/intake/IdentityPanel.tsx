import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslate } from 'react-admin';
import { Panel } from '../shared/Panel';
import { KeyCap } from '../shared/shortcuts/Key';
import { tone } from '../shared/tokens';
import { useWord } from '../shared/use-text';
import { chooseFacts, chooseGrade, factSets, GRADES, type FoundBy, type IdentityKeys } from './identity-check';

interface IdentityPanelProps {
  readonly keys: IdentityKeys;
  readonly foundBy: FoundBy;
  readonly onKeys: (keys: IdentityKeys) => void;
  /** Whether the grade reached lets the outcome be told. */
  readonly personal: boolean;
}

/** Who the caller is, in two keys: the grade, then which facts matched (核身). */
export function IdentityPanel({ keys, foundBy, onKeys, personal }: IdentityPanelProps) {
  const translate = useTranslate();
  const word = useWord();
  const { chosen, check } = keys;
  const sets = chosen === null ? [] : factSets(chosen, foundBy);
  const told = check === null ? 'unset' : personal ? 'personal' : 'general';
  return (
    <Panel title={translate('intake.identity.title')} aside={translate('intake.identity.hint')}>
      <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
        <ToggleButtonGroup exclusive size="small" value={chosen} aria-label={translate('intake.identity.grade')}>
          {GRADES.map((grade, digit) => (
            <ToggleButton key={grade} value={grade} onClick={() => onKeys(chooseGrade(grade, foundBy))}>
              <KeyCap>{String(digit)}</KeyCap>&nbsp;{grade} {word('IdentityGrade', grade)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        {sets.length > 1 && (
          <ToggleButtonGroup
            exclusive
            size="small"
            value={check?.facts.join() ?? null}
            aria-label={translate('intake.identity.facts')}
          >
            {sets.map((facts, index) => (
              <ToggleButton
                key={facts.join()}
                value={facts.join()}
                onClick={() => onKeys(chooseFacts(keys, index, foundBy))}
              >
                <KeyCap>{String(index + 1)}</KeyCap>&nbsp;{facts.map((fact) => word('IdentityFact', fact)).join('＋')}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        )}
        <Box role="status" sx={{ color: told === 'personal' ? tone.green.ink : tone.yellow.ink, fontWeight: 600 }}>
          {translate(`intake.identity.${told}`)}
        </Box>
      </Box>
    </Panel>
  );
}
