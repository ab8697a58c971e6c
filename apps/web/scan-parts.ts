/** The parts of the engines that read photos, as the build lists them, and which of them a browser needs. */

export type Part = {
	readonly url: string;
	/** As it lies on the device. */
	readonly bytes: number;
	/** As it travels. */
	readonly packed: number;
	/** Changes with the bytes, where the address does not. */
	readonly version?: string;
};

export const PACKS = ['eng', 'fra', 'deu', 'spa', 'kor', 'jpn'] as const;
export type Pack = (typeof PACKS)[number];

type Core = { readonly script: Part; readonly wasm: Part };

export type ScanParts = {
	readonly folder: string;
	readonly worker: Part;
	readonly codes: Part;
	readonly cores: { readonly relaxed: Core; readonly simd: Core; readonly plain: Core };
	readonly packs: Readonly<Record<Pack, Part>>;
};

// Two modules of one function each: the instructions i8x16.splat and i8x16.popcnt of SIMD, and i8x16.relaxed_swizzle.
const HEAD = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10];
const SIMD = [...HEAD, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11];
const RELAXED = [...HEAD, 15, 1, 13, 0, 65, 1, 253, 15, 65, 2, 253, 15, 253, 128, 2, 11];

/** The quickest core that this browser can run. */
export function coreFor({ cores }: ScanParts): Core {
	if (WebAssembly.validate(new Uint8Array(RELAXED))) return cores.relaxed;
	return WebAssembly.validate(new Uint8Array(SIMD)) ? cores.simd : cores.plain;
}

/** Everything that reading letters and codes needs, in the order in which it is fetched. */
export function neededParts(parts: ScanParts, packs: readonly Pack[]): readonly Part[] {
	const core = coreFor(parts);
	const letters = packs.map((pack) => parts.packs[pack]);
	return [parts.worker, core.script, core.wasm, ...letters, parts.codes];
}
