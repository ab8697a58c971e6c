import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { keyTarget, LabelledList, type LabelView } from './labelled-list.tsx';

const label = (start: number, end: number): LabelView => ({
	start,
	end,
	kind: 'vesicle',
	word: '[word]',
	explain: () => null,
});

/** What stands in the list once tags and outlined words are taken away. */
function textOf(html: string): string {
	return html
		.replaceAll(/<button.*?<\/button>/gs, '')
		.replaceAll(/<[^>]*>/g, '')
		.replaceAll('&amp;', '&')
		.replaceAll('&lt;', '<')
		.replaceAll('&quot;', '"');
}

describe('a labelled list', () => {
	it('shows the text as it was given, wherever its marks stand', () => {
		const cuts = fc.uniqueArray(fc.nat(60), { maxLength: 8 });
		fc.assert(
			fc.property(fc.string({ minLength: 61, maxLength: 80 }), cuts, (text, places) => {
				const ends = places.sort((a, b) => a - b);
				const labels = ends.flatMap((end, at) =>
					at % 2 === 1 ? [label(ends[at - 1] ?? 0, end)] : [],
				);
				const html = renderToString(<LabelledList text={text} labels={labels} says="A list" />);
				expect(textOf(html)).toBe(text);
			}),
		);
	});

	it('keeps the comma with the name, before its word', () => {
		const html = renderToString(
			<LabelledList text="Aqua, Milk Exosomes, Parfum" labels={[label(6, 19)]} says="A list" />,
		);
		expect(html).toMatch(/Milk Exosomes<\/label>,<button/);
	});

	it('says nothing twice where a mark begins inside the stops after another', () => {
		const html = renderToString(
			<LabelledList text="(Aqua), B" labels={[label(1, 5), label(6, 9)]} says="A list" />,
		);
		expect(textOf(html)).toBe('(Aqua), B');
	});

	it('has one stop for Tab among its names', () => {
		const html = renderToString(
			<LabelledList
				text="A, B, C"
				labels={[label(0, 1), label(3, 4), label(6, 7)]}
				says="A list"
			/>,
		);
		expect(html.match(/tabindex="0"/gi)).toHaveLength(1);
		expect(html.match(/tabindex="-1"/gi)).toHaveLength(2);
	});
});

describe('arrow keys among five names', () => {
	it.each([
		['ArrowRight', 1, 2],
		['ArrowDown', 4, 4],
		['ArrowLeft', 1, 0],
		['ArrowUp', 0, 0],
		['Home', 3, 0],
		['End', 0, 4],
		['Tab', 2, null],
		['a', 2, null],
	])('%s from %i leads to %s', (key, from, to) => {
		expect(keyTarget(key, from, 5)).toBe(to);
	});

	it('lead nowhere where no name is marked', () => {
		expect(keyTarget('End', 0, 0)).toBeNull();
	});
});
