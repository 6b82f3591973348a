export { complaintProvider } from './complaint.provider';
export { ComplaintList } from './ComplaintList';
