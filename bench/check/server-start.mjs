// How soon a server answers after it was started: a reading at once, the catalogue as soon as its store is open.
import { answeredAfter, newFolder, postRead, removeFolder, serve } from '../server.mjs';
import { median } from '../time.mjs';

export const ROWS = [
	{ id: 'read', what: '/v1/read after start', sign: '<=', bar: 1, unit: 's', digits: 2 },
	{
		id: 'known',
		what: 'catalogue after start, existing folder',
		sign: '<=',
		bar: 3,
		unit: 's',
		digits: 2,
	},
	{
		id: 'fresh',
		what: 'catalogue after start, new folder',
		sign: '<=',
		bar: 10,
		unit: 's',
		digits: 2,
	},
];
const ROUNDS = 3;

const askCatalogue = (url) => fetch(`${url}/v1/catalogue?q=exosome`);

async function oneStart(folder) {
	const server = await serve(folder);
	try {
		const read = await answeredAfter(server, postRead);
		return { read, catalogue: await answeredAfter(server, askCatalogue) };
	} finally {
		await server.stop();
	}
}

export async function measure() {
	const fresh = [];
	const known = [];
	const read = [];
	for (let round = 0; round < ROUNDS; round += 1) {
		const folder = newFolder();
		try {
			const first = await oneStart(folder);
			const second = await oneStart(folder);
			fresh.push(first.catalogue);
			known.push(second.catalogue);
			read.push(first.read, second.read);
		} finally {
			removeFolder(folder);
		}
	}
	const seconds = (values) => ({ value: median(values) / 1000 });
	return { read: seconds(read), known: seconds(known), fresh: seconds(fresh) };
}
