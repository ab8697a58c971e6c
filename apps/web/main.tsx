/** Starts the page: words first, then the reader, then what can wait. */
import { render } from 'preact';
import { App } from './app.tsx';
import { openChecks } from './checks.ts';
import { keepOffline } from './offline.ts';
import { openReader } from './reader.ts';
import { rememberedTheme, showTheme } from './settings.ts';
import { speakRemembered } from './speech.ts';

const host = document.getElementById('app');
if (host === null) throw new RangeError('"#app" expected in the page, got none');

showTheme(rememberedTheme());
openReader();
await speakRemembered();
render(<App />, host);
void openChecks();
keepOffline();
void import('./given-photos.ts').then(({ takeGivenPhotos }) => takeGivenPhotos());
