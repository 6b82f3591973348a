import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { LanguageSwitch } from '../shared/LanguageSwitch';
import { Logo } from '../shared/Logo';
import { useServerClock } from '../shared/clock/ClockProvider';
import { DemoBanner } from '../shared/clock/DemoBanner';
import { brand, ink } from '../shared/tokens';
import { DemoAccounts } from './DemoAccounts';
import { SignInForm } from './SignInForm';

/** The door: Chinese first, says when it is a demonstration, returns to the page somebody was on. */
export function LoginPage() {
  const translate = useTranslate();
  const clock = useServerClock();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  useEffect(() => {
    document.title = `${translate('access.title')} · ${translate('shared.product')}`;
  }, [translate]);
  const choose = (name: string, secret: string) => {
    setUsername(name);
    setPassword(secret);
  };
  return (
    <Box sx={{ minHeight: '100vh', display: 'flex', flexDirection: 'column', bgcolor: ink.ground }}>
      <DemoBanner />
      <Box component="header" sx={{ display: 'flex', justifyContent: 'flex-end', p: 1.5 }}>
        <LanguageSwitch />
      </Box>
      <Box component="main" sx={{ flex: 1, display: 'grid', placeItems: 'start center', px: 2, pt: '6vh', pb: 6 }}>
        <Box sx={{ width: '100%', maxWidth: 392 }}>
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, mb: 2.5 }}>
            <Logo size={44} />
            <Box>
              <Typography component="h1" sx={{ fontSize: 22, fontWeight: 700, lineHeight: 1.2, color: brand.dark }}>
                {translate('shared.product')}
              </Typography>
              <Typography sx={{ fontSize: 13.5, color: ink.muted }}>{translate('shared.tagline')}</Typography>
            </Box>
          </Box>
          <Paper sx={{ p: 3, border: `1px solid ${ink.line}` }}>
            <SignInForm username={username} password={password} onUsername={setUsername} onPassword={setPassword} />
          </Paper>
          {clock?.demo && <DemoAccounts onChoose={choose} />}
        </Box>
      </Box>
    </Box>
  );
}
