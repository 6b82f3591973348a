import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useGetIdentity, useTranslate } from 'react-admin';
import { MeDocument } from '../generated/documents';
import { QueryState } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { useAsk } from '../shared/use-api';
import { PasswordPanel } from './PasswordPanel';
import { SecondFactorPanel } from './SecondFactorPanel';
import { SessionPanel } from './SessionPanel';

/** One's own account: second factor, password, where one is signed in. */
export function AccountPage() {
  const translate = useTranslate();
  const { identity } = useGetIdentity();
  const query = useAsk(MeDocument, {});
  return (
    <>
      <ScreenHead title={translate('account.title')} hint={identity?.fullName} />
      <QueryState query={query}>
        {({ me }) =>
          me && (
            <Box sx={{ display: 'grid', gap: 1.5, maxWidth: 760 }}>
              {me.mustEnrol && <Alert severity="warning">{translate('account.mustEnrol')}</Alert>}
              <SecondFactorPanel isOn={me.hasSecondFactor} />
              <PasswordPanel />
              <SessionPanel />
            </Box>
          )
        }
      </QueryState>
    </>
  );
}
