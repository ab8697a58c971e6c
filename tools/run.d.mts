import type { SpawnOptions } from 'node:child_process';

export const ROOT: string;
export function run(
	program: string,
	args: readonly string[],
	options?: SpawnOptions,
): Promise<void>;
export type Captured = {
	readonly code: number | string;
	readonly stdout: string;
	readonly output: string;
};
export function capture(
	program: string,
	args: readonly string[],
	options?: SpawnOptions,
): Promise<Captured>;
