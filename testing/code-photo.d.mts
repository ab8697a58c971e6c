/** What a photograph shows; the same shape as a line of `code_images/truth.jsonl`, without the file. */
export type CodeTruth = {
	readonly format: string;
	readonly text: string;
	readonly level: 'easy' | 'medium' | 'hard';
};
export type CodePhoto = {
	readonly jpeg: Uint8Array;
	readonly width: number;
	readonly height: number;
	readonly truth: CodeTruth;
};
export function makeCodePhoto(options: {
	readonly seed: number;
	readonly level?: CodeTruth['level'];
}): Promise<CodePhoto>;
