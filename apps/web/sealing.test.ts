import { describe, expect, it } from 'vitest';
import { makeKey, seal, unseal } from './sealing.ts';

describe('a sealed record', () => {
	it('opens under its own key and name, and cannot have its key exported', async () => {
		const key = await makeKey();
		const sealed = await seal(key, 'check-1', 'Aqua, Glycerin');
		expect(await unseal(key, 'check-1', sealed)).toBe('Aqua, Glycerin');
		expect(key.extractable).toBe(false);
	});

	it('does not hold its text', async () => {
		const sealed = await seal(await makeKey(), 'check-1', 'Aqua, Glycerin');
		expect(new TextDecoder().decode(sealed.bytes)).not.toContain('Glycerin');
	});

	it('refuses a record moved to another name', async () => {
		const key = await makeKey();
		expect(await unseal(key, 'check-2', await seal(key, 'check-1', 'Aqua'))).toBeNull();
	});

	it('refuses a record with one bit turned', async () => {
		const key = await makeKey();
		const sealed = await seal(key, 'check-1', 'Aqua');
		const bytes = new Uint8Array(sealed.bytes.slice(0));
		bytes.set([(bytes[0] ?? 0) ^ 1], 0);
		expect(await unseal(key, 'check-1', { iv: sealed.iv, bytes: bytes.buffer })).toBeNull();
	});

	it('refuses another key', async () => {
		const sealed = await seal(await makeKey(), 'check-1', 'Aqua');
		expect(await unseal(await makeKey(), 'check-1', sealed)).toBeNull();
	});
});
