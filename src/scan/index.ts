export { correctText } from './correct-text.ts';
export * from './findings.ts';
export * from './image-header.ts';
export { type JoinedCode, type JoinedPhotos, joinPhotos } from './join-photos.ts';
export * from './print-scan.ts';
export { productNumbers } from './product-numbers.ts';
export { type ScanHost, scanPicture } from './scan-picture.ts';
export * from './scan-schema.ts';
export * from './schema.ts';
