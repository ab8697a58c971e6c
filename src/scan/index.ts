export * from './findings.ts';
export * from './image-header.ts';
export * from './print-scan.ts';
export * from './scan-schema.ts';
export { type ScanHost, scanPicture } from './scan-picture.ts';
export * from './schema.ts';
