/** Starts the desk: where brands, labs and operators work. Shoppers never load it. */
import { render } from 'preact';
import { rememberedTheme, showTheme } from '../settings.ts';
import { speakOf } from '../speech.ts';
import { Desk } from './desk.tsx';
import { whoIsHere } from './who.ts';

const host = document.getElementById('app');
if (host === null) throw new RangeError('"#app" expected in the page, got none');

showTheme(rememberedTheme());
await Promise.all([speakOf('desk'), whoIsHere()]);
render(<Desk />, host);
