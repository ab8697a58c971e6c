export * from './encoding/index.ts';
export * from './signature/index.ts';
