import polyglotI18nProvider from 'ra-i18n-polyglot';
import chinese from 'ra-language-chinese';
import english from 'ra-language-english';
import * as access from '../access/access.messages';
import * as account from '../account/account.messages';
import * as agency from '../agency/agency.messages';
import * as appeal from '../appeal/appeal.messages';
import * as evidence from '../appeal/evidence/evidence.messages';
import * as move from '../appeal/move.messages';
import * as composer from '../appeal/composer.messages';
import * as presence from '../appeal/presence/presence.messages';
import * as community from '../community/community.messages';
import * as areaVersion from '../area/area-version.messages';
import * as area from '../area/area.messages';
import * as audit from '../audit/audit.messages';
import * as connector from '../connector/connector.messages';
import * as dataRequest from '../data-request/data-request.messages';
import * as health from '../health/health.messages';
import * as institution from '../institution/institution.messages';
import * as codeMapping from '../code-mapping/code-mapping.messages';
import * as integrity from '../integrity/integrity.messages';
import * as track from '../result-track/result-track.messages';
import * as intake from '../intake/intake.messages';
import * as knowledge from '../knowledge/knowledge.messages';
import * as incidentLife from '../incident/incident-life.messages';
import * as incident from '../incident/incident.messages';
import * as life from '../appeal/life/life.messages';
import * as satisfaction from '../appeal/satisfaction/satisfaction.messages';
import * as indicator from '../indicator/indicator.messages';
import * as notice from '../notice/notice.messages';
import * as quality from '../quality/quality.messages';
import * as paperDose from '../paper-dose/paper-dose.messages';
import * as partner from '../partner/partner.messages';
import * as portal from '../portal/portal.messages';
import * as family from '../family/family.messages';
import * as merging from '../merging/merging.messages';
import * as phone from '../phone/phone.messages';
import * as person from '../person/person.messages';
import * as policy from '../policy/policy.messages';
import * as precisionGap from '../precision-gap/precision-gap.messages';
import * as complaint from '../complaint/complaint.messages';
import * as imports from '../import/import.messages';
import * as retention from '../retention/retention.messages';
import * as decision from '../shared/decision/decision.messages';
import * as draft from '../shared/drafts/draft.messages';
import * as emergency from '../shared/emergency/emergency.messages';
import { enumEn } from '../shared/enum.en';
import { enumZh } from '../shared/enum.zh';
import * as live from '../shared/live/live.messages';
import * as parameter from '../shared/parameter/parameter.messages';
import * as preference from '../shared/preference/preference.messages';
import * as reveal from '../shared/reveal/reveal.messages';
import * as shared from '../shared/shared.messages';
import * as shortcut from '../shared/shortcuts/shortcut.messages';
import * as upload from '../shared/upload/upload.messages';
import * as timeAxis from '../shared/time-axis/time-axis.messages';
import * as simulationResult from '../simulation/result.messages';
import * as simulation from '../simulation/simulation.messages';
import * as staff from '../staff/staff.messages';
import * as alert from '../statistics/alert/alert.messages';
import * as overview from '../statistics/overview/overview.messages';
import * as statistics from '../statistics/statistics.messages';
import * as undo from '../shared/undo/undo.messages';
import * as venue from '../venue/venue.messages';
import * as wall from '../wall/wall.messages';
import * as app from './app.messages';

export type Locale = 'zh' | 'en';

/** Lists and listed places are one concept in two files. */
const areas = { zh: { ...area.zh, ...areaVersion.zh }, en: { ...area.en, ...areaVersion.en } };

/** Asking and what comes of it, likewise. */
const simulations = {
  zh: { ...simulation.zh, ...simulationResult.zh },
  en: { ...simulation.en, ...simulationResult.en },
};

/** The desk, likewise. */
const appeals = { zh: { ...appeal.zh, ...move.zh }, en: { ...appeal.en, ...move.en } };

/** So are incidents. */
const incidents = {
  zh: { ...incident.zh, ...incidentLife.zh },
  en: { ...incident.en, ...incidentLife.en },
};

const concepts = {
  venue,
  family,
  merging,
  phone,
  access,
  account,
  agency,
  alert,
  app,
  appeal: appeals,
  area: areas,
  audit,
  community,
  composer,
  connector,
  dataRequest,
  decision,
  draft,
  evidence,
  emergency,
  health,
  incident: incidents,
  intake,
  institution,
  integrity,
  codeMapping,
  track,
  knowledge,
  live,
  indicator,
  notice,
  overview,
  quality,
  complaint,
  import: imports,
  retention,
  life,
  satisfaction,
  paperDose,
  parameter,
  partner,
  portal,
  person,
  policy,
  precisionGap,
  preference,
  presence,
  reveal,
  shared,
  shortcut,
  simulation: simulations,
  staff,
  statistics,
  timeAxis,
  upload,
  wall,
  undo,
};

const pick = (locale: Locale) =>
  Object.fromEntries(Object.entries(concepts).map(([concept, catalogue]) => [concept, catalogue[locale]]));

/** Every sentence of the dashboard, per language. Keys are `concept.name`; both languages have the same keys. */
export const catalogues = {
  zh: { ...chinese, ...pick('zh'), enum: enumZh },
  en: { ...english, ...pick('en'), enum: enumEn },
};

/** Chinese first; the choice of the person is remembered by React Admin's store. */
export const i18nProvider = polyglotI18nProvider(
  (locale) => (locale === 'en' ? catalogues.en : catalogues.zh),
  'zh',
  [
    { locale: 'zh', name: '中文' },
    { locale: 'en', name: 'English' },
  ],
  { allowMissing: false },
);
