import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslate } from 'react-admin';
import { KeyCap } from '../shared/shortcuts/Key';
import { ink, tone } from '../shared/tokens';
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
    <Paper component="section" aria-label={translate('intake.identity.title')} sx={BAR}>
      <Box component="strong" title={translate('intake.identity.hint')}>
        {translate('intake.identity.title')}
      </Box>
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
    </Paper>
  );
}

const BAR = {
  border: `1px solid ${ink.line}`,
  px: 2,
  py: 0.75,
  display: 'flex',
  gap: 1.5,
  flexWrap: 'wrap',
  alignItems: 'center',
} as const;
