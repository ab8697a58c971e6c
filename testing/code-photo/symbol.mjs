// Which code, and its print: drawn by bwip-js, brought into one plane of ink.
import bwip from 'bwip-js/node';
import sharp from 'sharp';

const HOSTS = ['id.exoproof.example', 'id.gs1.org', 'q.brand.example', 'bottle.example/de'];
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const FNC1 = '\u001d';

const digits = (dice, count) => Array.from({ length: count }, () => dice.whole(0, 9)).join('');

function withCheck(without) {
	const sum = [...without].reduce(
		(total, digit, at) => total + Number(digit) * ((without.length - at) % 2 === 1 ? 3 : 1),
		0,
	);
	return without + String((10 - (sum % 10)) % 10);
}

const gtin = (dice, length) => withCheck(`9520${digits(dice, length - 5)}`).padStart(14, '0');
const lot = (dice) => `LOT${digits(dice, dice.whole(3, 6))}`;
const expiry = (dice) => `27${String(dice.whole(1, 12)).padStart(2, '0')}${dice.whole(10, 28)}`;

function link(dice) {
	const serial = dice.chance(0.3) ? `/21/${digits(dice, 6)}` : '';
	const signature = Array.from({ length: 64 }, () => dice.pick([...BASE64URL])).join('');
	const signed = dice.chance(0.45) ? `&sig=${signature}` : '';
	const host = dice.pick(HOSTS);
	return `https://${host}/01/${gtin(dice, 13)}/10/${lot(dice)}${serial}?17=${expiry(dice)}${signed}`;
}

/** As many as a row of bars can hold in a photo of this width. */
function fewElements(dice) {
	const [item, batch] = [gtin(dice, 13), lot(dice)];
	return { text: `01${item}10${batch}`, input: `(01)${item}(10)${batch}` };
}

/** Elements as the symbol carries them, and in brackets as bwip-js asks for them. */
function elements(dice) {
	const [item, day, batch] = [gtin(dice, 13), expiry(dice), lot(dice)];
	const serial = dice.chance(0.5) ? digits(dice, 6) : null;
	const text = `01${item}17${day}10${batch}${serial === null ? '' : `${FNC1}21${serial}`}`;
	const input = `(01)${item}(17)${day}(10)${batch}${serial === null ? '' : `(21)${serial}`}`;
	return { text, input };
}

const same = (text) => ({ text, input: text });
const MATRIX = { module: 8, mayInvert: true, isBars: false };
const BARS = { module: 4, mayInvert: false, isBars: true };

/** Each kind: its name, what bwip-js calls it, what it may hold, and how often it is thrown. */
const KINDS = [
	{ format: 'QRCode', bcid: 'qrcode', share: 46, ...MATRIX, draw: (dice) => same(link(dice)) },
	{
		format: 'DataMatrix',
		bcid: 'datamatrix',
		share: 18,
		...MATRIX,
		draw: (dice) => same(link(dice)),
	},
	{ format: 'DataMatrix', bcid: 'gs1datamatrix', share: 4, ...MATRIX, draw: elements },
	{
		format: 'EAN-13',
		bcid: 'ean13',
		share: 18,
		...BARS,
		draw: (dice) => same(withCheck(`952${digits(dice, 9)}`)),
	},
	{
		format: 'EAN-8',
		bcid: 'ean8',
		share: 3,
		...BARS,
		draw: (dice) => same(withCheck(`952${digits(dice, 4)}`)),
	},
	{
		// A UPC-A is an EAN-13 that begins with a zero, and readers tell it so.
		format: 'EAN-13',
		bcid: 'upca',
		share: 3,
		...BARS,
		draw: (dice) => {
			const input = withCheck(`8${digits(dice, 10)}`);
			return { text: `0${input}`, input };
		},
	},
	{ format: 'Code128', bcid: 'gs1-128', share: 4, ...BARS, draw: fewElements },
	{
		format: 'ITF-14',
		bcid: 'itf14',
		share: 4,
		...BARS,
		draw: (dice) => same(withCheck(`1952${digits(dice, 9)}`)),
	},
];
const ALL = KINDS.reduce((sum, kind) => sum + kind.share, 0);

export function planSymbol(dice) {
	let left = dice.range(0, ALL);
	const kind = KINDS.find((one) => {
		left -= one.share;
		return left < 0;
	});
	return { ...kind, ...kind.draw(dice), level: dice.pick(['L', 'M', 'M', 'Q']) };
}

/** The label with its symbol and quiet zone, as shares of ink. */
export async function drawSymbol(plan) {
	const { bcid, input, isBars, module, level } = plan;
	const png = await bwip.toBuffer({
		bcid,
		text: input,
		scale: isBars ? module : module / 2,
		backgroundcolor: 'FFFFFF',
		padding: isBars ? 10 : 5,
		...(isBars ? { height: 16, includetext: true } : {}),
		...(bcid === 'qrcode' ? { eclevel: level } : {}),
	});
	const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
	const ink = Float32Array.from(
		{ length: info.width * info.height },
		(_, at) => 1 - data[at * info.channels] / 255,
	);
	return { ...plan, ink, width: info.width, height: info.height };
}
