/** The page of the emergency number, for whoever comes for it by a link. */
import { GetHelp } from './get-help.tsx';
import { goBack } from './go-back.ts';

export function GetHelpPage() {
	return <GetHelp answer={null} onBack={goBack} />;
}
