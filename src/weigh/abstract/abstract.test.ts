import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CASES } from '../../../test/cases.ts';
import { readAbstract } from './index.ts';

const read = (text: string, title = '') => readAbstract(title, text);

describe('what is no study of its own', () => {
	const TRIAL = 'In the trial, 40 women were randomised to serum or vehicle for 12 weeks.';
	it.each([
		'Correction: Rose exosomes on skin ageing, a randomised trial',
		'Erratum to: Rose exosomes on skin ageing',
		'Author’s Corrigendum: Rose exosomes on skin ageing',
		'Retraction notice: Rose exosomes on skin ageing',
		'RETRACTED: Rose exosomes on skin ageing',
	])('is not called a trial: %s', (title) => {
		expect(read(`The affiliation was wrong. ${TRIAL}`, title).design).toBe('other');
	});

	it('is a talk with people who were treated', () => {
		const told = read(
			'We interviewed 22 patients who had received exosome facials. Three themes emerged.',
		);
		expect(told.design).toBe('other');
	});

	it('but a trial that corrects something is one', () => {
		expect(read(TRIAL, 'Correction of dark spots by rose exosomes').design).toBe('rct-parallel');
	});
});

describe('the design', () => {
	it.each([
		['rct-parallel', 'Sixty women were randomly assigned to serum or vehicle for 12 weeks.'],
		[
			'rct-parallel',
			'Participants were allocated by computer-generated sequence to exosome gel (n = 20) or placebo (n = 21).',
		],
		[
			'rct-split-face',
			'In 24 volunteers the side to be treated was chosen by coin toss; the other side got saline.',
		],
		[
			'rct-split-face',
			'Thirty patients took part in a randomized split-face trial of exosomes after laser.',
		],
		[
			'controlled-nonrandomised',
			'Forty patients had exosomes with needling and 38 had needling alone; they were not randomised.',
		],
		[
			'controlled-nonrandomised',
			'In this non-randomized study 20 women used the serum on one side and vehicle on the other side.',
		],
		[
			'controlled-nonrandomised',
			'Twenty volunteers treated one half of the face; the contralateral half was untreated.',
		],
		[
			'single-arm',
			'Thirty-two women applied the ampoule twice daily for eight weeks; there was no control group.',
		],
		[
			'single-arm',
			'An open-label pilot: 15 adults used the cream for four weeks. Randomised trials are needed.',
		],
		['single-arm', 'Wrinkle depth in 22 participants was compared with baseline after 28 days.'],
		[
			'case-series',
			'We report five patients with granulomas after exosome injection. A case series.',
		],
		['case-series', 'A 45-year-old woman developed skin necrosis after intradermal exosomes.'],
		['animal', 'Thirty mice were randomised to human exosomes or saline; wounds closed faster.'],
		['animal', 'Twenty female mice got exosomes from human adipose stem cells for 14 days.'],
		['animal', 'Exosomes were tested in fibroblasts and then in a rat wound model.'],
		['in-vitro', 'Fibroblasts from six healthy donors were cultured with exosomes for 48 hours.'],
		['in-vitro', 'HaCaT keratinocytes were randomly divided into three groups and exposed to UVB.'],
		[
			'in-vitro',
			'Dermal fibroblasts obtained from 12 women undergoing surgery were treated with milk exosomes.',
		],
		[
			'ex-vivo',
			'Skin explants from eight abdominoplasty patients were treated with vesicles ex vivo.',
		],
		['review', 'We searched PubMed and Embase; 17 studies with 412 patients were included.'],
		['review', 'This review summarises what is known of exosomes in dermatology.'],
		['registry-only', 'Registry entry, not yet recruiting: randomised, 40 planned, no results.'],
		['other', 'An online survey asked 300 dermatologists about exosomes.'],
	] as const)('is %s: %s', (design, text) => {
		expect(read(text).design).toBe(design);
	});

	it('of a paper on cells and then people is that of the people', () => {
		expect(
			read('After work in fibroblasts, 31 women applied milk vesicles for 28 days.').design,
		).toBe('single-arm');
	});

	it('of a case report with a review of the literature is a case', () => {
		const title = 'Necrosis after exosome injection: a case report and review of the literature';
		expect(read('A 38-year-old woman had three injections.', title).design).toBe('case-series');
	});
});

describe('sides of one face', () => {
	it.each([
		'Exosomes were applied to a randomly chosen side and gel to the other in 25 patients.',
		'Nineteen subjects (38 sides) were randomised to conditioned medium or saline after CO2 laser.',
	])('are seen in: %s', (text) => {
		expect(read(text).design).toBe('rct-split-face');
	});
});

describe('a follow-up', () => {
	it.each([
		['Twenty women used the serum. Follow-up was 6 months.', 26],
		['Twenty women used the serum. Redness was read on days 7 and 28.', 4],
		['Twenty women used the serum for two months and were read after 8 weeks.', 8],
	])('is told by: %s', (text, weeks) => {
		expect(read(text).duration?.value).toBe(weeks);
	});
});

describe('the number of people', () => {
	it.each([
		[30, 'Thirty volunteers entered and 28 finished the split-face trial.'],
		[20, 'Twenty adults applied it for two weeks; thirty others had a patch test.'],
		[41, 'Participants were randomised to gel (n = 20) or placebo (n = 21).'],
		[75, 'Seventy-five patients (25 per group) were randomised.'],
		[120, 'A total of 120 patients were enrolled; 8 were lost.'],
		[1, 'A 45-year-old woman developed necrosis after exosomes.'],
		[80, 'Registry entry, recruiting: randomised, 80 planned, four groups; no results.'],
		[28, 'Women aged 35 to 60 years were recruited. 28 women completed the study, all treated.'],
		[110, 'One hundred and ten patients with ulcers were randomised to three groups.'],
	] as const)('is %d: %s', (people, text) => {
		expect(read(text).people?.value).toBe(people);
	});

	it.each([
		'Thirty mice were randomised to exosomes or saline.',
		'Fibroblasts from six healthy donors were cultured.',
		'We searched PubMed; 17 studies with 412 patients were included.',
		'Volunteers used the cream for four weeks without a control group.',
	])('is nobody’s guess: %s', (text) => {
		expect(read(text).people).toBeNull();
	});

	it('comes with the sentence that says so', () => {
		const text = 'Skin ages. Twenty women used the serum for six weeks. It was liked.';
		expect(read(text).people?.sentence).toBe('Twenty women used the serum for six weeks.');
	});
});

describe('the duration', () => {
	it.each([
		[12, 'Thirty men were injected; hair was counted at weeks 4 and 12.'],
		[12, 'Twelve women had three treatments three weeks apart and were followed to week 12.'],
		[10, 'Thirty people had five sessions every two weeks.'],
		[4, 'Thirty-one women applied it twice daily for 28 days.'],
		[13, 'Ten patients were followed for three months.'],
		[8, 'An 8-week study in 20 women.'],
	] as const)('is %d weeks: %s', (weeks, text) => {
		expect(read(text).duration?.value).toBe(weeks);
	});

	it.each([
		'Twenty women had five sessions and a 24-hour patch test.',
		'Twenty six-week-old mice were treated for 14 days.',
	])('is not told: %s', (text) => {
		expect(read(text).duration).toBeNull();
	});
});

describe('what was applied', () => {
	it.each([
		['vesicles', 'human', 'Twenty women applied exosomes from human adipose stem cells.'],
		['vesicles', 'plant', 'Twenty women applied vesicles of Centella asiatica.'],
		['vesicles', 'animal', 'Thirty women applied bovine milk exosomes.'],
		['vesicles', 'bacteria', 'Cells were treated with Lactobacillus extracellular vesicles.'],
		[
			'vesicles',
			'human and plant',
			'Patients were randomised to laser with human or plant vesicles.',
		],
		['vesicles', 'unknown', 'Twenty women used an exosome serum.'],
		[
			'vesicles',
			'human',
			'UVB-damaged human fibroblasts were treated with vesicles of human iPSCs.',
		],
		['conditioned-medium', null, 'Patients had stem cell conditioned medium after laser.'],
		['conditioned-medium', null, 'A secretome gel was applied to 20 patients.'],
		['platelet', null, 'Twenty patients received platelet-rich plasma.'],
		[
			'other',
			null,
			'Forty women took a probiotic; urine bacterial extracellular vesicles were measured.',
		],
		[null, null, 'Exosome levels in serum of patients were measured as a biomarker.'],
	] as const)('is %s of %s: %s', (intervention, kingdom, text) => {
		const { intervention: applied, kingdom: whose } = read(text);
		expect([applied?.value ?? null, whose?.value ?? null]).toEqual([intervention, kingdom]);
	});
});

describe('the shared abstracts', () => {
	const file = join(CASES, 'abstracts_dev.jsonl');

	it.skipIf(!existsSync(file))('of animals and cells are never called human', () => {
		const human = [
			'rct-parallel',
			'rct-split-face',
			'controlled-nonrandomised',
			'single-arm',
			'case-series',
		];
		for (const line of readFileSync(file, 'utf8').trimEnd().split('\n')) {
			const { title, abstract, text_ours, labels } = JSON.parse(line);
			const { design } = readAbstract(title, abstract ?? text_ours);
			if (labels.human === false) expect(human).not.toContain(design);
		}
	});
});
