/** The languages we speak, each named in itself. */
import { LANGUAGES } from '../../src/kit/index.ts';
import { Choice, useSpeech } from '../../src/ui/index.ts';
import { chooseLanguage } from './speech.ts';

export function LanguageChoice() {
	const { say, language } = useSpeech();
	return (
		<fieldset>
			<legend class="label">{say('web.language')}</legend>
			<div class="segments">
				{LANGUAGES.map((each) => (
					<Choice
						key={each}
						isChosen={each === language}
						lang={each}
						onPress={() => void chooseLanguage(each)}
					>
						{say(`web.language.${each}`)}
					</Choice>
				))}
			</div>
		</fieldset>
	);
}
