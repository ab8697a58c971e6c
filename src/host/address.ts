import { networkInterfaces } from 'node:os';
import type { Config } from './config.ts';
import { isPublicAddress } from './config.ts';

/** Bridges and tunnels that no phone on the local network can reach. */
const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|zt|tailscale)/;

/** Where a server is to be found: on its own machine, and by others on the local network if they can reach it. */
export type Addresses = { readonly here: string; readonly network: string | null };

/** The addresses of a server that listens on `port`. */
export function addressesOf(config: Config, port: number): Addresses {
	const scheme = config.https ? 'https' : 'http';
	const at = (host: string) => `${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}`;
	if (config.host !== null && !isEverywhere(config.host)) {
		const loopback = /^(127\.|::1$|localhost$)/.test(config.host);
		return { here: at(config.host), network: loopback ? null : at(config.host) };
	}
	const [first] = networkAddresses();
	return { here: at('localhost'), network: first === undefined ? null : at(first) };
}

const isEverywhere = (host: string) => host === '0.0.0.0' || host === '::';

/** IPv4 addresses of this machine on local networks, the likeliest to be a home network first. */
export function networkAddresses(): string[] {
	const found = Object.entries(networkInterfaces()).flatMap(([name, addresses]) =>
		VIRTUAL.test(name)
			? []
			: (addresses ?? [])
					.filter(({ family, internal }) => family === 'IPv4' && !internal)
					.map(({ address }) => address),
	);
	return found.sort((a, b) => Number(isPublicAddress(a)) - Number(isPublicAddress(b)));
}
