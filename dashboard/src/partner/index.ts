export { PartnerPage } from './PartnerPage';
