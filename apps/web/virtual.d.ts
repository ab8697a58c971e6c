/// <reference types="vite/client" />

declare module 'virtual:messages/*' {
	const catalogue: import('../../src/kit/index.ts').Catalogue;
	// biome-ignore lint/style/noDefaultExport: compiled words are the default export of their module
	export default catalogue;
}

declare module 'virtual:facts' {
	type FactsFile = {
		readonly url: string;
		/** Length of the file once unpacked. */
		readonly bytes: number;
		readonly version: string;
		readonly date: string;
	};
	export const read: FactsFile;
	export const report: FactsFile;
}

declare module 'virtual:scan-parts' {
	export const parts: import('./scan-parts.ts').ScanParts;
}
