/** Who a process is: a number alone is soon given to another, so its start belongs to it. */
import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import process from 'node:process';

export type ProcessIdentity = {
	readonly pid: number;
	/** When it started, in whatever unit its system counts; null where the system does not say. */
	readonly started: string | null;
	/** Where that number means anything: one boot of one machine, and one container on it. */
	readonly machine: string;
};

/** This process. */
export function ownIdentity(): ProcessIdentity {
	return { pid: process.pid, started: processStart(process.pid), machine: machineIdentity() };
}

/** What can be known of another process: `foreign` is one on a machine we cannot look at. */
export function stateOf(other: ProcessIdentity): 'running' | 'gone' | 'foreign' {
	if (other.machine !== machineIdentity()) return 'foreign';
	if (!isRunning(other.pid)) return 'gone';
	const started = processStart(other.pid);
	if (started === null || other.started === null) return 'running';
	return started === other.started ? 'running' : 'gone';
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// EPERM: it runs, and belongs to someone else.
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}

/** Field 22 of proc(5) `stat`, clock ticks since boot; the name before it may hold blanks and brackets. */
function processStart(pid: number): string | null {
	if (process.platform !== 'linux') return startByPs(pid);
	const text = read(`/proc/${pid}/stat`);
	return text?.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null;
}

function startByPs(pid: number): string | null {
	if (process.platform === 'win32') return null;
	try {
		return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
	} catch {
		// No such process, or no ps: the caller falls back to whether the number is in use.
		return null;
	}
}

function machineIdentity(): string {
	const boot = read('/proc/sys/kernel/random/boot_id')?.trim();
	if (boot === undefined) return hostname();
	try {
		return `${boot} ${readlinkSync('/proc/self/ns/pid')}`;
	} catch {
		// No namespaces in this kernel: the boot alone tells machines apart.
		return boot;
	}
}

function read(path: string): string | undefined {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		// Not there: no such process, or not this kind of system. The caller knows which.
		return undefined;
	}
}
