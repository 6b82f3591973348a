export { PortalScreens } from './PortalScreens';
