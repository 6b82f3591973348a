import Block from '@mui/icons-material/BlockOutlined';
import Agency from '@mui/icons-material/DomainOutlined';
import Fact from '@mui/icons-material/FactCheckOutlined';
import Gavel from '@mui/icons-material/RuleOutlined';
import Badge from '@mui/icons-material/BadgeOutlined';
import Groups from '@mui/icons-material/GroupsOutlined';
import Delete from '@mui/icons-material/AutoDeleteOutlined';
import Source from '@mui/icons-material/SettingsInputComponentOutlined';
import Mapping from '@mui/icons-material/TranslateOutlined';
import Hub from '@mui/icons-material/HubOutlined';
import Report from '@mui/icons-material/CampaignOutlined';
import History from '@mui/icons-material/ManageSearchOutlined';
import Insights from '@mui/icons-material/InsightsOutlined';
import Contact from '@mui/icons-material/ContactPhoneOutlined';
import Outbox from '@mui/icons-material/OutboxOutlined';
import Quality from '@mui/icons-material/GradingOutlined';
import Today from '@mui/icons-material/TodayOutlined';
import Statistics from '@mui/icons-material/QueryStatsOutlined';
import Alert from '@mui/icons-material/NotificationsActiveOutlined';
import Duplicate from '@mui/icons-material/MergeOutlined';
import Emergency from '@mui/icons-material/GppMaybeOutlined';
import Key from '@mui/icons-material/VpnKeyOutlined';
import Monitor from '@mui/icons-material/MonitorHeartOutlined';
import Biotech from '@mui/icons-material/BiotechOutlined';
import Verified from '@mui/icons-material/VerifiedOutlined';
import Book from '@mui/icons-material/MenuBookOutlined';
import Home from '@mui/icons-material/HomeWorkOutlined';
import Scan from '@mui/icons-material/QrCodeScannerOutlined';
import Phone from '@mui/icons-material/PhoneInTalkOutlined';
import Pin from '@mui/icons-material/PlaceOutlined';
import Science from '@mui/icons-material/ScienceOutlined';
import Shield from '@mui/icons-material/PrivacyTipOutlined';
import UploadFile from '@mui/icons-material/UploadFileOutlined';
import Wall from '@mui/icons-material/DashboardOutlined';
import Straighten from '@mui/icons-material/StraightenOutlined';
import Publish from '@mui/icons-material/PlaylistAddCheckOutlined';
import type { ReactElement } from 'react';

export interface Screen {
  readonly name:
    | 'appeal'
    | 'agencyTask'
    | 'fieldTask'
    | 'venue'
    | 'agency'
    | 'connector'
    | 'codeMapping'
    | 'complaint'
    | 'import'
    | 'incident'
    | 'rootCause'
    | 'intake'
    | 'institution'
    | 'integrity'
    | 'knowledge'
    | 'wall'
    | 'person'
    | 'duplicate'
    | 'area'
    | 'areaVersion'
    | 'policy'
    | 'precisionGap'
    | 'simulation'
    | 'audit'
    | 'breakGlass'
    | 'quality'
    | 'indicator'
    | 'overview'
    | 'statistics'
    | 'alert'
    | 'notice'
    | 'dataRequest'
    | 'retention'
    | 'staff'
    | 'partner'
    | 'portal'
    | 'health';
  readonly path: string;
  /** The root field without which the screen has nothing to show. */
  readonly needs: string;
  readonly icon: ReactElement;
}

/** Screens that belong together for whoever looks for one. */
export interface ScreenGroup {
  readonly name: 'desk' | 'people' | 'figures' | 'rules' | 'evidence' | 'house';
  readonly screens: readonly Screen[];
}

/** The screens of the navigation; whoever signs in begins at the first they may read. */
export const SCREEN_GROUPS: readonly ScreenGroup[] = [
  {
    name: 'desk',
    screens: [
      { name: 'appeal', path: '/appeal', needs: 'Query.appeals', icon: <Fact /> },
      { name: 'intake', path: '/intake', needs: 'Query.diagnose', icon: <Phone /> },
      { name: 'wall', path: '/wall', needs: 'Query.deskWall', icon: <Wall /> },
      { name: 'agencyTask', path: '/agencyTask', needs: 'Query.agencyTasks', icon: <Contact /> },
      { name: 'agency', path: '/agency', needs: 'Query.agencyRegister', icon: <Agency /> },
      { name: 'complaint', path: '/complaint', needs: 'Query.complaints', icon: <Block /> },
      { name: 'incident', path: '/incident', needs: 'Query.incidents', icon: <Report /> },
      { name: 'quality', path: '/quality', needs: 'Query.qualityReviews', icon: <Quality /> },
      { name: 'notice', path: '/notice', needs: 'Query.notices', icon: <Outbox /> },
      { name: 'knowledge', path: '/knowledge', needs: 'Query.knowledge', icon: <Book /> },
    ],
  },
  {
    name: 'people',
    screens: [
      { name: 'person', path: '/person', needs: 'Query.persons', icon: <Groups /> },
      { name: 'duplicate', path: '/duplicate', needs: 'Query.duplicateCandidates', icon: <Duplicate /> },
      { name: 'dataRequest', path: '/dataRequest', needs: 'Query.dataRequests', icon: <Shield /> },
      { name: 'fieldTask', path: '/fieldTask', needs: 'Query.fieldTasks', icon: <Home /> },
      { name: 'venue', path: '/venue', needs: 'Query.venues', icon: <Scan /> },
    ],
  },
  {
    name: 'figures',
    screens: [
      { name: 'overview', path: '/overview', needs: 'Query.statistics', icon: <Today /> },
      { name: 'statistics', path: '/statistics', needs: 'Query.statistics', icon: <Statistics /> },
      { name: 'alert', path: '/alert', needs: 'Query.analystAlerts', icon: <Alert /> },
      { name: 'indicator', path: '/indicator', needs: 'Query.deskIndicators', icon: <Insights /> },
      { name: 'rootCause', path: '/rootCause', needs: 'Query.rootCauseTasks', icon: <Hub /> },
    ],
  },
  {
    name: 'rules',
    screens: [
      { name: 'area', path: '/area', needs: 'Query.riskAreas', icon: <Pin /> },
      { name: 'areaVersion', path: '/areaVersion', needs: 'Query.areaVersions', icon: <Publish /> },
      { name: 'precisionGap', path: '/precisionGap', needs: 'Query.precisionGap', icon: <Straighten /> },
      { name: 'policy', path: '/policy', needs: 'Query.policies', icon: <Gavel /> },
      { name: 'simulation', path: '/simulation', needs: 'Query.simulations', icon: <Science /> },
    ],
  },
  {
    name: 'evidence',
    screens: [
      { name: 'import', path: '/import', needs: 'Query.imports', icon: <UploadFile /> },
      { name: 'institution', path: '/institution', needs: 'Query.institutionRegister', icon: <Biotech /> },
      { name: 'integrity', path: '/integrity', needs: 'Query.integrityChanges', icon: <Verified /> },
      { name: 'connector', path: '/connector', needs: 'Query.connectors', icon: <Source /> },
      { name: 'codeMapping', path: '/codeMapping', needs: 'Query.codeMappings', icon: <Mapping /> },
    ],
  },
  {
    name: 'house',
    screens: [
      { name: 'audit', path: '/audit', needs: 'Query.auditEvents', icon: <History /> },
      { name: 'retention', path: '/retention', needs: 'Query.retention', icon: <Delete /> },
      { name: 'breakGlass', path: '/breakGlass', needs: 'Query.emergencyAccesses', icon: <Emergency /> },
      { name: 'staff', path: '/staff', needs: 'Query.staffAccounts', icon: <Badge /> },
      { name: 'partner', path: '/partner', needs: 'Query.partners', icon: <Key /> },
      { name: 'portal', path: '/portal', needs: 'Query.ownPartner', icon: <Key /> },
      { name: 'health', path: '/system', needs: 'Query.systemHealth', icon: <Monitor /> },
    ],
  },
];

export const SCREENS: readonly Screen[] = SCREEN_GROUPS.flatMap(({ screens }) => screens);
