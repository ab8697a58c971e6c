// RFC 8785: an input, its canonical text, and that text's bytes in hex.
import { encoding, parse } from './product.mjs';
import { judge, same } from './result.mjs';

const canonical = (folder, name) =>
	encoding.canonicalJson(parse(folder.text(`input/${name}`), { numbers: 'double' }));

export async function runJcs(folder) {
	return folder.files
		.filter((file) => /^(?:input|output|outhex)\//.test(file))
		.map((file) => judge(file, () => checkFile(folder, file)));
}

function checkFile(folder, file) {
	const [kind, base] = file.split('/');
	const name = base.replace(/\.txt$/, '.json');
	const text = canonical(folder, name);
	if (kind === 'output') return same(text, folder.text(file).trimEnd());
	if (kind === 'outhex')
		return same(
			encoding.encodeHex(encoding.encodeUtf8(text)),
			folder.text(file).replaceAll(/\s/g, ''),
		);
	return same(encoding.canonicalJson(parse(text, { numbers: 'double' })), text);
}
