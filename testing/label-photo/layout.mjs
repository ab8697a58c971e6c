// Words to lines to ink: the label as its printer made it, before any camera sees it.
import { createCanvas } from '@napi-rs/canvas';
import { listText } from './words.mjs';

const ruler = createCanvas(8, 8).getContext('2d');

export function measure(text, font, px) {
	ruler.font = `${px}px "${font.family}"`;
	return ruler.measureText(text).width * font.squeeze;
}

/** Breaks at spaces only; a word wider than the line stands alone on one. */
export function wrap(text, font, px, width) {
	const lines = [];
	let line = '';
	for (const word of text.split(' ')) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (line !== '' && measure(longer, font, px) > width) {
			lines.push(line);
			line = word;
		} else {
			line = longer;
		}
	}
	return [...lines, line];
}

/** Stacks rows of text below each other and says where each begins and how tall the pile is. */
export function stack(rows, { left, top, width, font, align = 'left' }) {
	let y = top;
	const lines = rows.map(({ text, px, gap = 0, bold = false }) => {
		y += gap * px + px;
		const room = width - measure(text, font, px);
		const line = { text, px, bold, x: left + (align === 'centre' ? room / 2 : 0), y };
		y += 0.3 * px;
		return line;
	});
	return { lines, bottom: y };
}

/** One column of a back label: brand, list, volume and lot. */
export function layoutBack(content, { font, px, width, margin, top, align }) {
	const room = width - 2 * margin;
	const list = wrap(listText(content), font, px, room);
	const rows = [
		...(content.brand === '' ? [] : [{ text: content.brand, px: px * 1.7, bold: true }]),
		...list.map((text, at) => ({ text, px, gap: at === 0 && content.brand !== '' ? 0.8 : 0.05 })),
		...content.below.map((text, at) => ({ text, px, gap: at === 0 ? 0.7 : 0.05 })),
	];
	const { lines, bottom } = stack(rows, { left: margin, top, width: room, font, align });
	return { lines, font, width, height: Math.ceil(bottom + 2 * px) };
}

/**
 * The list in two columns below the brand; the left one is read to its end first.
 */
export function layoutColumns(content, { font, px, width, margin, top }) {
	const gap = 1.5 * px;
	const room = (width - 2 * margin - gap) / 2;
	const rows = [listText(content), ...content.below]
		.flatMap((text) => wrap(text, font, px, room))
		.map((text) => ({ text, px, gap: 0.05 }));
	const half = Math.ceil(rows.length / 2);
	const head = content.brand === '' ? [] : [{ text: content.brand, px: px * 1.7, bold: true }];
	const brand = stack(head, { left: margin, top, width: room, font });
	const place = { top: brand.bottom + 0.8 * px, width: room, font };
	const first = stack(rows.slice(0, half), { ...place, left: margin });
	const second = stack(rows.slice(half), { ...place, left: margin + room + gap });
	const lines = [...brand.lines, ...first.lines, ...second.lines];
	return { lines, font, width, height: Math.ceil(first.bottom + 2 * px) };
}

export function writeLines(pen, { lines, font }) {
	for (const { text, px, bold, x, y } of lines) {
		pen.save();
		pen.translate(x, y);
		pen.scale(font.squeeze, 1);
		pen.font = `${px}px "${font.family}"`;
		pen.fillText(text, 0, 0);
		if (bold) {
			pen.lineWidth = px * 0.035;
			pen.strokeText(text, 0, 0);
		}
		pen.restore();
	}
}

/** The amount of ink, 0 to 255, at `scale` dots for each unit of the label. */
export function printInk(layout, scale) {
	const width = Math.ceil(layout.width * scale);
	const height = Math.ceil(layout.height * scale);
	const pen = createCanvas(width, height).getContext('2d');
	pen.scale(scale, scale);
	writeLines(pen, layout);
	const { data } = pen.getImageData(0, 0, width, height);
	const ink = new Uint8Array(width * height);
	for (let at = 0; at < ink.length; at++) ink[at] = data[4 * at + 3];
	return { ink, width, height, scale };
}

export function textOf({ lines }) {
	return lines.map(({ text }) => text).join('\n');
}
