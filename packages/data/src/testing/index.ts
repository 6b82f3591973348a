export { insertManyAppeals, type ManyAppeals } from './many-appeals.js';
export { openS3Server, type S3Server } from './s3-server.js';
export { createTestDatabase, type TestDatabase } from './test-database.js';
