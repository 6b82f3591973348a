export { AccountMenu } from './AccountMenu';
export { authProvider } from './auth-provider';
export { LoginPage } from './LoginPage';
export { useCan } from './use-can';
