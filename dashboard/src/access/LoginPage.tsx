import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useServerClock } from '../shared/clock/ClockProvider';
import { DemoAccounts } from './DemoAccounts';
import { Doorway } from './Doorway';
import { SignInForm } from './SignInForm';

/** The door; it returns to the page somebody was on. */
export function LoginPage() {
  const translate = useTranslate();
  const clock = useServerClock();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const choose = (name: string, secret: string) => {
    setUsername(name);
    setPassword(secret);
  };
  return (
    <Doorway title={translate('access.title')} beneath={clock?.demo && <DemoAccounts onChoose={choose} />}>
      <SignInForm username={username} password={password} onUsername={setUsername} onPassword={setPassword} />
    </Doorway>
  );
}
