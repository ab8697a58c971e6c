export * from './cumulative.ts';
export * from './forest.ts';
export * from './funnel.ts';
export * from './scale.ts';
export * from './trial-map.ts';
