/** Batches that codes on the bottle name. What verifies them is fetched when a code does. */
import { elementValue, readGs1 } from '../../src/kit/index.ts';
import type { JoinedCode } from '../../src/scan/index.ts';
import { later } from './later.tsx';
import { speakOf } from './speech.ts';

const BatchPart = later(async () => {
	const [{ BatchPart: Part }] = await Promise.all([import('./batch-part.tsx'), speakOf('batch')]);
	return Part;
});

type ScanBatchesProps = {
	readonly codes: readonly JoinedCode[];
	/** Called once there is an answer to one of them. */
	readonly onChecked: () => void;
};

export function ScanBatches({ codes, onChecked }: ScanBatchesProps) {
	const named = codes.filter(namesLot);
	return (
		<>
			{named.map((code) => (
				<BatchPart key={code.text} code={code} onChecked={onChecked} />
			))}
		</>
	);
}

/** A product number and a lot: by less than both no batch is found. */
function namesLot({ format, text }: JoinedCode): boolean {
	const read = readGs1(text, { format });
	return read.kind === 'gs1' && ['01', '10'].every((ai) => elementValue(read, ai) !== null);
}
