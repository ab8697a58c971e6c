/** What the outside world does to a command, told in words. */
import type { Say } from '../kit/index.ts';
import type { CommandHost } from './command-host.ts';
import { EXIT } from './exit.ts';
import { HostError } from './host-error.ts';

/** Runs a piece of work; a refusal of the outside world ends the run as a fault. `say` has the words of `server`. */
export async function telling(
	host: CommandHost,
	say: Say,
	work: () => Promise<void>,
): Promise<void> {
	try {
		await work();
	} catch (error) {
		if (!(error instanceof HostError)) throw error;
		host.complain(say(`server.fault.${error.code}`, error.facts));
		host.exit(EXIT.fault);
	}
}
