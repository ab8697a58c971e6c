import type { Command } from 'commander';
import type { CommandHost } from '../../src/host/command-host.ts';

/** Adds a verb to the program: what a room's `shell/command.ts` exports. */
export type Register = (program: Command, host: CommandHost) => void | Promise<void>;

export type Verb = { readonly name: string; readonly load: () => Promise<Register> };

/** Every verb, in the order of the overview. Only the one asked for is loaded, so that it starts at once. */
export const VERBS: readonly Verb[] = [
	{ name: 'check', load: async () => (await import('./check.ts')).registerCheckBottle },
	{
		name: 'read',
		load: async () => (await import('../../src/read/shell/command.ts')).registerRead,
	},
	{ name: 'scan', load: async () => (await import('./scan.ts')).registerScanPhoto },
	{ name: 'track', load: async () => (await import('./track.ts')).registerTrackPhoto },
	{
		name: 'verify',
		load: async () => (await import('../../src/verify/shell/command.ts')).registerVerify,
	},
	{
		name: 'passport',
		load: async () => (await import('../../src/verify/shell/passport-command.ts')).registerPassport,
	},
	{
		name: 'bundle',
		load: async () => (await import('../../src/verify/shell/bundle-command.ts')).registerBundle,
	},
	{
		name: 'log',
		load: async () => (await import('../../src/verify/shell/log-command.ts')).registerLog,
	},
	{
		name: 'witness',
		load: async () => (await import('../../src/verify/shell/witness-command.ts')).registerWitness,
	},
	{
		name: 'monitor',
		load: async () => (await import('../../src/verify/shell/monitor-command.ts')).registerMonitor,
	},
	{
		name: 'desk',
		load: async () => (await import('../../src/verify/shell/desk-command.ts')).registerDesk,
	},
	{ name: 'vet', load: async () => (await import('./vet.ts')).registerVetProduct },
	{
		name: 'plan',
		load: async () => (await import('../../src/plan/shell/command.ts')).registerPlan,
	},
	{
		name: 'weigh',
		load: async () => (await import('../../src/weigh/shell/command.ts')).registerWeigh,
	},
	{
		name: 'clinic',
		load: async () => (await import('../../src/vet/shell/clinic-command.ts')).registerClinic,
	},
	{
		name: 'knowledge',
		load: async () => (await import('../../src/read/shell/knowledge-command.ts')).registerKnowledge,
	},
	{ name: 'serve', load: async () => (await import('../server/main.ts')).registerServe },
	{ name: 'doctor', load: async () => (await import('./doctor.ts')).registerDoctor },
];
