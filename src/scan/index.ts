export * from './findings.ts';
export { type ScanHost, scanPicture } from './scan-picture.ts';
export * from './schema.ts';
