import { useTranslate } from 'react-admin';
import { PasswordField } from './PasswordField';
import { useSignInMethods } from './use-sign-in-methods';

interface NewPasswordFieldsProps {
  readonly password: string;
  readonly again: string;
  readonly onPassword: (value: string) => void;
  readonly onAgain: (value: string) => void;
}

/** A new password, twice. */
export function NewPasswordFields({ password, again, onPassword, onAgain }: NewPasswordFieldsProps) {
  const translate = useTranslate();
  const shortest = useSignInMethods()?.shortestPassword;
  return (
    <>
      <PasswordField
        label={translate('access.newPassword.label')}
        value={password}
        onChange={onPassword}
        autoComplete="new-password"
        {...(shortest !== undefined && { helperText: translate('access.newPassword.hint', { shortest }) })}
      />
      <PasswordField
        label={translate('access.newPassword.again')}
        value={again}
        onChange={onAgain}
        autoComplete="new-password"
        error={again !== '' && !password.startsWith(again)}
      />
    </>
  );
}
