/** Gives every component the words of the language in use. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language, Say } from '../kit/index.ts';

type Speech = { readonly say: Say; readonly language: Language };

const SpeechContext = createContext<Speech | null>(null);
export const Speak = SpeechContext.Provider;

/** @throws RangeError outside of `<Speak>`. */
export function useSpeech(): Speech {
	const speech = useContext(SpeechContext);
	if (speech === null) throw new RangeError('"Speak" expected around every component, got none');
	return speech;
}

/** The words of the language in use. */
export function useSay(): Say {
	return useSpeech().say;
}
