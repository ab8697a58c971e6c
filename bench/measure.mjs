// Measures one file of a set in this process and prints its rows as one line of JSON.
import process from 'node:process';

/**
 * A file exports `ROWS`, what it measures, each with a bar, and `measure()`, which answers value and peer by row id.
 * A row without an answer is MISSED, with the reason.
 */
const { ROWS, measure } = await import(process.argv[2]);

const digits = (value, { digits: places = 0 }) =>
	Number(value).toLocaleString('en-GB', {
		minimumFractionDigits: places,
		maximumFractionDigits: places,
	});
const withUnit = (value, row) => `${digits(value, row)}${row.unit ? ` ${row.unit}` : ''}`;
const peerText = (peer, row) =>
	peer === undefined
		? ''
		: `${typeof peer.value === 'number' ? withUnit(peer.value, row) : peer.value} ${peer.name}`;

function rowOf(row, found, reason) {
	const good =
		found !== undefined && (row.sign === '>=' ? found.value >= row.bar : found.value <= row.bar);
	const why = found === undefined ? ` (${reason})` : '';
	return {
		what: row.what,
		value: found === undefined ? '–' : withUnit(found.value, row),
		bar: `${row.sign === '>=' ? '≥' : '≤'} ${withUnit(row.bar, row)}`,
		peer: found === undefined ? '' : peerText(found.peer, row),
		verdict: good ? 'OK' : `MISSED${why}`,
	};
}

async function answers() {
	try {
		return { found: await measure(), reason: 'not measured' };
	} catch (error) {
		// A subject that is not there is a figure that is missed; the trace helps to find out why.
		process.stderr.write(`${error.stack}\n`);
		return { found: {}, reason: error.message.split('\n')[0] };
	}
}

const { found, reason } = await answers();
process.stdout.write(`\n${JSON.stringify(ROWS.map((row) => rowOf(row, found[row.id], reason)))}\n`);
// A stage that left a server or a browser open must not keep the bench waiting.
process.exit(0);
