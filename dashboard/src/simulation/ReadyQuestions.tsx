import HelpOutline from '@mui/icons-material/HelpOutlineOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { READY_QUESTIONS } from './questions';
import { useMayTryRules } from './use-choices';

/** Questions to begin with; all of them are about rules. */
export function ReadyQuestions() {
  const translate = useTranslate();
  const mayTryRules = useMayTryRules();
  if (!mayTryRules) return null;
  return (
    <Box
      component="ul"
      aria-label={translate('simulation.question.title')}
      sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', gap: 1, flexWrap: 'wrap', justifyContent: 'inherit' }}
    >
      {READY_QUESTIONS.map(({ name }) => (
        <li key={name}>
          <Button
            component={Link}
            to={`/simulation/new?question=${name}`}
            variant="outlined"
            startIcon={<HelpOutline />}
            sx={{ whiteSpace: 'normal', textAlign: 'left' }}
          >
            {translate(`simulation.question.${name}`)}
          </Button>
        </li>
      ))}
    </Box>
  );
}
