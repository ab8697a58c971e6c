/** What a person sees when a server has started: where it is, and a code for the phone. */
import encodeQR from 'qr';
import type { Addresses } from '../../src/host/address.ts';
import type { Config } from '../../src/host/config.ts';
import type { Say } from '../../src/kit/index.ts';

/** The lines of it. `styled` draws the code in colours of its own, so that it can be read on any terminal. */
export function bannerText(
	{ here, network }: Addresses,
	config: Config,
	say: Say,
	styled: boolean,
): string {
	const lines = [say('server.banner.here', { address: here })];
	if (network === null) lines.push(say('server.banner.alone'));
	else {
		lines.push(say('server.banner.network', { address: network }));
		lines.push('', encodeQR(network, styled ? 'term' : 'ascii', { ecc: 'low', border: 2 }), '');
		if (!config.https) lines.push(say('server.banner.plain'));
	}
	if (config.https) lines.push(say('server.banner.certificate'));
	if (config.samples) lines.push(say('server.banner.samples'));
	lines.push(say('server.banner.end'));
	return `${lines.join('\n')}\n`;
}
