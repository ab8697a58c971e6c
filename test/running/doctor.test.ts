import { expect, test } from 'vitest';
import { capture } from '../../tools/run.mjs';

test('doctor says what is there, in text and as JSON, and ends with 0', async () => {
	const text = await capture(process.execPath, ['bin/exoproof.mjs', 'doctor']);
	expect(text.code).toBe(0);
	expect(text.stdout).toContain(process.versions.node);
	const { code, stdout } = await capture(process.execPath, [
		'bin/exoproof.mjs',
		'doctor',
		'--json',
	]);
	expect(code).toBe(0);
	expect(JSON.parse(stdout)).toMatchObject({
		version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
		checks: expect.arrayContaining([
			{ name: 'facts', state: 'good', detail: expect.stringMatching(/^\d{4}-\d{2}-\d{2}\./) },
		]),
	});
});

test('doctor names another store without opening it', async () => {
	const env = { ...process.env, DATABASE_URL: 'postgres://nobody:secret@127.0.0.1:1/none' };
	const { code, output } = await capture(process.execPath, ['bin/exoproof.mjs', 'doctor'], { env });
	expect(code).toBe(0);
	expect(output).toContain('PostgreSQL');
	expect(output).not.toContain('secret');
});
