import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslate } from 'react-admin';
import type { IdentityFact } from '../generated/documents';
import { useWord } from '../shared/use-text';
import type { MoveDraft } from './move';

const FACTS: readonly IdentityFact[] = [
  'PHONE_ON_FILE',
  'NAME',
  'RESIDENT_NUMBER',
  'BIRTH_DATE',
  'RECENT_TEST',
  'RECENT_STAY',
  'VACCINATION',
  'COMMUNITY',
  'DOCUMENT_SEEN',
  'NATIONAL_IDENTITY_SERVICE',
];
type Answer = 'MATCHED' | 'DIFFERS';

interface IdentityFieldProps {
  readonly draft: Pick<MoveDraft, 'asked' | 'matched'>;
  readonly missing: boolean;
  readonly onChange: (part: Pick<MoveDraft, 'asked' | 'matched'>) => void;
}

/** What the caller was asked, and whether it matched; never what they answered. */
export function IdentityField({ draft: { asked, matched }, missing, onChange }: IdentityFieldProps) {
  const translate = useTranslate();
  const word = useWord();
  const answer = (fact: IdentityFact): Answer | null =>
    matched.includes(fact) ? 'MATCHED' : asked.includes(fact) ? 'DIFFERS' : null;
  const change = (fact: IdentityFact, to: Answer | null) =>
    onChange({
      asked: to === null ? asked.filter((one) => one !== fact) : [...new Set([...asked, fact])],
      matched: to === 'MATCHED' ? [...new Set([...matched, fact])] : matched.filter((one) => one !== fact),
    });
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      {FACTS.map((fact) => (
        <Box key={fact} sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <Box sx={{ flex: 1 }}>{word('IdentityFact', fact)}</Box>
          <ToggleButtonGroup
            exclusive
            size="small"
            value={answer(fact)}
            aria-label={word('IdentityFact', fact)}
            onChange={(_event, to: Answer | null) => change(fact, to)}
          >
            <ToggleButton value="MATCHED" sx={TOGGLE}>
              {translate('appeal.identity.matched')}
            </ToggleButton>
            <ToggleButton value="DIFFERS" sx={TOGGLE}>
              {translate('appeal.identity.differs')}
            </ToggleButton>
          </ToggleButtonGroup>
        </Box>
      ))}
      <FormHelperText error={missing}>
        {translate(missing ? 'appeal.identity.missing' : 'appeal.identity.hint')}
      </FormHelperText>
    </Box>
  );
}

const TOGGLE = { px: 1.25, py: 0, height: 28, textTransform: 'none' } as const;
