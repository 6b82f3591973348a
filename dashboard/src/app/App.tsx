import { QueryClient } from '@tanstack/react-query';
import { Admin, Authenticated, CustomRoutes, Notification, Resource } from 'react-admin';
import type { ComponentType } from 'react';
import { createBrowserRouter, Route, RouterProvider } from 'react-router-dom';
import { authProvider, LoginPage, WelcomePage } from '../access';
import { AccountPage } from '../account';
import { AgencyPage, agencyProvider, AgencyTaskList, agencyTaskProvider } from '../agency';
import { AppealList, AppealShow, appealProvider } from '../appeal';
import { AreaList, AreaVersionList, AreaVersionShow, areaProvider, areaVersionProvider } from '../area';
import { AuditScreens, auditProvider } from '../audit';
import { CodeMappingPage, codeMappingChangeProvider, codeMappingProvider } from '../code-mapping';
import { ConnectorPage } from '../connector';
import { FieldTaskList, fieldTaskProvider } from '../community';
import { DataRequestPage, dataRequestProvider } from '../data-request';
import { EmergencyList, emergencyProvider } from '../emergency';
import { HealthPage } from '../health';
import { ComplaintList, complaintProvider } from '../complaint';
import { ImportPage, importProvider } from '../import';
import { IntakePage } from '../intake';
import { InstitutionScreens, institutionProvider } from '../institution';
import { IntegrityPage, integrityProvider } from '../integrity';
import { KnowledgePage } from '../knowledge';
import { IncidentScreens, incidentAppealProvider, incidentProvider, RootCausePage } from '../incident';
import { IndicatorScreens } from '../indicator';
import { duplicateProvider, MergingScreens } from '../merging';
import { NoticeList, noticeProvider } from '../notice';
import { PersonList, personProvider } from '../person';
import { PolicyCompare, PolicyEdit, PolicyList, PolicyShow } from '../policy';
import { PrecisionGapPage } from '../precision-gap';
import { QualityScreens, qualityProvider } from '../quality';
import { RetentionPage } from '../retention';
import { SimulationScreens, simulationProvider } from '../simulation';
import { PartnerPage } from '../partner';
import { PortalScreens } from '../portal';
import { StaffPage } from '../staff';
import { AlertPage, OverviewPage, StatisticsScreens } from '../statistics';
import { ClockProvider } from '../shared/clock/ClockProvider';
import { buildDataProvider } from '../shared/data-provider';
import { VenuePage, venueProvider, venueScanProvider } from '../venue';
import { WallPage } from '../wall';
import { Home } from './Home';
import { i18nProvider } from './i18n';
import { Layout } from './Layout';
import { NotFound } from './NotFound';
import { PersonScreen } from './PersonScreen';
import { store } from './store';
import { theme } from './theme';

const dataProvider = buildDataProvider({
  agency: agencyProvider,
  agencyTask: agencyTaskProvider,
  appeal: appealProvider,
  area: areaProvider,
  areaVersion: areaVersionProvider,
  codeMapping: codeMappingProvider,
  codeMappingChange: codeMappingChangeProvider,
  audit: auditProvider,
  emergencyAccess: emergencyProvider,
  fieldTask: fieldTaskProvider,
  venue: venueProvider,
  venueScan: venueScanProvider,
  dataRequest: dataRequestProvider,
  duplicate: duplicateProvider,
  complaint: complaintProvider,
  import: importProvider,
  notice: noticeProvider,
  quality: qualityProvider,
  institution: institutionProvider,
  integrity: integrityProvider,
  incident: incidentProvider,
  incidentAppeal: incidentAppealProvider,
  person: personProvider,
  simulation: simulationProvider,
});

/** Offline is said on the screen at once, instead of waiting silently for the line to come back. */
const queryClient = new QueryClient({
  defaultOptions: { queries: { networkMode: 'always' }, mutations: { networkMode: 'always' } },
});

/** Messages stand where no button is. */
function Notices() {
  return <Notification anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }} />;
}

/** Screens of their own, one line each. */
const PAGES: readonly (readonly [path: string, Page: ComponentType])[] = [
  ['/quality/*', QualityScreens],
  ['/overview', OverviewPage],
  ['/statistics/*', StatisticsScreens],
  ['/alert', AlertPage],
  ['/indicator/*', IndicatorScreens],
  ['/notice', NoticeList],
  ['/dataRequest', DataRequestPage],
  ['/complaint', ComplaintList],
  ['/import', ImportPage],
  ['/retention', RetentionPage],
  ['/account', AccountPage],
  ['/agency', AgencyPage],
  ['/fieldTask', FieldTaskList],
  ['/venue', VenuePage],
  ['/connector', ConnectorPage],
  ['/codeMapping', CodeMappingPage],
  ['/staff', StaffPage],
  ['/partner', PartnerPage],
  ['/portal/*', PortalScreens],
  ['/simulation/*', SimulationScreens],
  ['/incident/*', IncidentScreens],
  ['/rootCause', RootCausePage],
  ['/audit/*', AuditScreens],
  ['/breakGlass', EmergencyList],
  ['/institution/*', InstitutionScreens],
  ['/integrity', IntegrityPage],
  ['/intake', IntakePage],
  ['/duplicate/*', MergingScreens],
  ['/knowledge', KnowledgePage],
  ['/precisionGap', PrecisionGapPage],
  ['/wall', WallPage],
  ['/system', HealthPage],
];

function House() {
  return (
    <Admin
      dataProvider={dataProvider}
      queryClient={queryClient}
      authProvider={authProvider}
      i18nProvider={i18nProvider}
      store={store}
      theme={theme}
      darkTheme={null}
      layout={Layout}
      notification={Notices}
      loginPage={LoginPage}
      dashboard={Home}
      catchAll={NotFound}
      requireAuth
      disableTelemetry
    >
      <Resource name="appeal" list={AppealList} show={AppealShow} />
      <Resource name="agencyTask" list={AgencyTaskList} />
      <Resource name="person" list={PersonList} show={PersonScreen} />
      <Resource name="area" list={AreaList} />
      <Resource name="areaVersion" list={AreaVersionList} show={AreaVersionShow} />
      <Resource name="policy" list={PolicyList} show={PolicyShow} edit={PolicyEdit}>
        <Route path=":from/compare/:to" element={<PolicyCompare />} />
      </Resource>
      <CustomRoutes noLayout>
        <Route path="/welcome" element={<WelcomePage />} />
      </CustomRoutes>
      <CustomRoutes>
        {PAGES.map(([path, Page]) => (
          <Route
            key={path}
            path={path}
            element={
              <Authenticated>
                <Page />
              </Authenticated>
            }
          />
        ))}
      </CustomRoutes>
    </Admin>
  );
}

/** A data router, so that a screen can ask before what is typed there is left behind. */
const router = createBrowserRouter([{ path: '*', element: <House /> }]);

export function App() {
  return (
    <ClockProvider>
      <RouterProvider router={router} />
    </ClockProvider>
  );
}
