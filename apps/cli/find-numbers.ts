import type { CommandHost } from '../../src/host/command-host.ts';
import { dataFolder, parseConfig } from '../../src/host/config.ts';
import { HostError } from '../../src/host/host-error.ts';
import type { Gtin } from '../../src/kit/index.ts';
import { findProducts } from '../../src/read/shell/find-product.ts';
import type { FoundProduct } from '../../src/report/index.ts';

/** A catalogue that cannot be had is said and leaves the card as it is: the list was read all the same. */
export async function findNumbers(
	numbers: readonly Gtin[],
	host: CommandHost,
): Promise<readonly FoundProduct[]> {
	const parsed = parseConfig(host.env);
	const databaseUrl = 'config' in parsed ? parsed.config.databaseUrl : null;
	const access = { data: dataFolder(host.env), databaseUrl, clock: host.clock };
	try {
		const found = await findProducts(numbers, access);
		return found.map(({ gtin, item }) => ({ gtin, product: item === null ? null : knownOf(item) }));
	} catch (error) {
		if (!(error instanceof HostError)) throw error;
		const say = await host.words('server');
		host.complain(say(`server.fault.${error.code}`, error.facts));
		return [];
	}
}

function knownOf({ id, name, brand, source, date, sample }: NonNullable<FoundProduct['product']>) {
	return { id, name, brand, source, date, sample };
}
