export { AccountMenu } from './AccountMenu';
export { authProvider, forgetMe } from './auth-provider';
export { EnrolFirst } from './EnrolFirst';
export { LoginPage } from './LoginPage';
export { NewPasswordFields } from './NewPasswordFields';
export { PasswordField } from './PasswordField';
export { ask, SignInError, type SignInFault } from './session';
export { useCan } from './use-can';
export { WelcomePage } from './WelcomePage';
