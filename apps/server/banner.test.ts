import { expect, it } from 'vitest';
import type { Config } from '../../src/host/config.ts';
import { parseConfig } from '../../src/host/config.ts';
import { serverWords } from '../../test/host/server-words.ts';
import { bannerText } from './banner.ts';

function configOf(env: Record<string, string>, https = false): Config {
	const parsed = parseConfig(env, { https });
	if ('fault' in parsed) throw new TypeError(parsed.fault.name);
	return parsed.config;
}
const both = { here: 'http://localhost:8787', network: 'http://192.168.1.7:8787' };

it('says both addresses, and draws the one for phones', async () => {
	const { en } = await serverWords();
	const text = bannerText(both, configOf({}), en, false);
	expect(text).toContain('ExoProof is at http://localhost:8787\n');
	expect(text).toContain('On the same network: http://192.168.1.7:8787\n');
	expect(text.split('\n').filter((line) => /^[█▀▄ ]{20,}$/.test(line)).length).toBeGreaterThan(10);
	expect(text).toContain('npm start -- --https');
});

it('draws nothing where no phone can come', async () => {
	const { en } = await serverWords();
	const text = bannerText({ ...both, network: null }, configOf({ HOST: '127.0.0.1' }), en, false);
	expect(text).toContain('Only this machine can reach it.');
	expect(text).not.toMatch(/[█▀▄]/);
});

it('says what a browser will ask about the certificate, in French too', async () => {
	const { fr } = await serverWords();
	const text = bannerText(both, configOf({ SAMPLES: 'off' }, true), fr, false);
	expect(text).toContain('lui faites confiance');
	expect(text).not.toContain('SAMPLE');
});
