export { AreaList } from './AreaList';
export { AreaVersionList } from './AreaVersionList';
export { AreaVersionShow } from './AreaVersionShow';
export { areaProvider, areaVersionProvider } from './area.provider';
