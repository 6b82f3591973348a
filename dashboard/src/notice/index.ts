export { noticeProvider } from './notice.provider';
export { NoticeList } from './NoticeList';
