import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { ink } from '../shared/tokens';

/** Sign-ins that exist only while the server runs its demo clock. */
const DEMO_PASSWORD = 'zhengming-demo';
const DEMO_ACCOUNTS = [
  'intake',
  'handler',
  'reviewer',
  'supervisor',
  'steward',
  'steward2',
  'analyst',
  'auditor',
  'admin',
] as const;

export function DemoAccounts({ onChoose }: { readonly onChoose: (username: string, password: string) => void }) {
  const translate = useTranslate();
  return (
    <Box component="section" aria-label={translate('access.demo.title')} sx={{ mt: 2 }}>
      <Typography variant="caption" component="p" sx={{ mb: 0.75, mt: 0 }}>
        <strong>{translate('access.demo.title')}</strong> · {translate('access.demo.hint', { password: DEMO_PASSWORD })}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
        {DEMO_ACCOUNTS.map((account) => (
          <Button
            key={account}
            variant="outlined"
            color="inherit"
            onClick={() => onChoose(account, DEMO_PASSWORD)}
            sx={{ bgcolor: 'background.paper', color: ink.body, minHeight: 28, py: 0, fontSize: 12.5, fontWeight: 500 }}
          >
            {translate(`access.demo.${account}`)}
          </Button>
        ))}
      </Box>
    </Box>
  );
}
