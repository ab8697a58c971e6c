export type { FaceEngine } from './face-engine.ts';
export * from './measure-face.ts';
export type { Photo } from './photo.ts';
export * from './prepare.ts';
export * from './refusals.ts';
export { ZONES, type Zone } from './zones.ts';
