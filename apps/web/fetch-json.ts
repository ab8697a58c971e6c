/** Fetches facts that our own build wrote and named by their hash, counting what has come. */

/** The parsed file, or null when it could not be had: no network and nothing kept. */
export async function fetchJson<Shape>(
	url: string,
	bytes: number,
	onPercent: (percent: number) => void,
): Promise<Shape | null> {
	try {
		const response = await fetch(url);
		if (!response.ok || response.body === null) return null;
		const text = await readCounted(response.body, bytes, onPercent);
		const facts: Shape = JSON.parse(text);
		return facts;
	} catch {
		// A network that fails half-way and a file that is cut short are one thing here: no facts.
		return null;
	}
}

async function readCounted(
	body: ReadableStream<Uint8Array<ArrayBuffer>>,
	bytes: number,
	onPercent: (percent: number) => void,
): Promise<string> {
	const decoder = new TextDecoder();
	const reader = body.getReader();
	let text = '';
	let come = 0;
	let told = 0;
	for (let step = await reader.read(); !step.done; step = await reader.read()) {
		text += decoder.decode(step.value, { stream: true });
		come += step.value.length;
		const percent = Math.min(100, Math.floor((100 * come) / bytes));
		if (percent > told) onPercent(percent);
		told = percent;
	}
	return text + decoder.decode();
}
