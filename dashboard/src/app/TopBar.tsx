import Keyboard from '@mui/icons-material/KeyboardOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { AccountMenu, useCan } from '../access';
import { handOverCall, readCallerNumber } from '../intake';
import { FindBox } from '../person';
import type { DiagnosisInput } from '../generated/documents';
import { LanguageSwitch } from '../shared/LanguageSwitch';
import { Logo } from '../shared/Logo';
import { brand, ink } from '../shared/tokens';
import { FIND_INPUT_ID } from './find-input';

/** Name of the house, the find box, help, language, account. */
export function TopBar({ onHelp }: { readonly onHelp: () => void }) {
  const translate = useTranslate();
  const can = useCan();
  const navigate = useNavigate();
  const take = (identifier: DiagnosisInput) => {
    handOverCall(identifier);
    void navigate('/intake');
  };
  return (
    <Box
      component="header"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        px: 2,
        height: 52,
        flex: 'none',
        bgcolor: 'background.paper',
        borderBottom: `1px solid ${ink.line}`,
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, minWidth: 168 }}>
        <Logo />
        <Typography sx={{ fontSize: 16, fontWeight: 700, color: brand.dark, letterSpacing: '.02em' }}>
          {translate('shared.product')}
        </Typography>
      </Box>
      <Box sx={{ flex: 1, maxWidth: 520 }}>
        {can('Query.diagnose') && <FindBox inputId={FIND_INPUT_ID} read={readCallerNumber} onNumber={take} />}
      </Box>
      <Box sx={{ flex: 1 }} />
      <Tooltip title={`${translate('app.help.open')} ?`}>
        <IconButton onClick={onHelp} aria-label={translate('app.help.open')}>
          <Keyboard fontSize="small" />
        </IconButton>
      </Tooltip>
      <LanguageSwitch />
      <AccountMenu />
    </Box>
  );
}
