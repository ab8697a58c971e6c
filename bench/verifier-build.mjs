// The pure verifier alone, as the web app bundles it, from the same modules.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const DOOR = fileURLToPath(new URL('../dist/src/verify/index.js', import.meta.url));
const ENTRY = 'virtual:verifier';

/** The minified module that exports these names of the verifier's door. */
export async function verifierCode(names) {
	const { output } = await build({
		configFile: false,
		logLevel: 'silent',
		build: {
			write: false,
			minify: true,
			target: 'es2022',
			rollupOptions: { input: ENTRY, preserveEntrySignatures: 'strict' },
		},
		plugins: [
			{
				name: 'verifier',
				resolveId: (id) => (id === ENTRY ? id : null),
				load: (id) =>
					id === ENTRY ? `export { ${names.join(', ')} } from ${JSON.stringify(DOOR)};` : null,
			},
		],
	});
	return output.map((chunk) => chunk.code ?? '').join('');
}
