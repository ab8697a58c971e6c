/** The page of the emergency number, for whoever comes for it by a link. */
import { GetHelp } from './get-help.tsx';
import { goBack } from './go-back.ts';
import { useRoutine } from './use-routine.ts';

export function GetHelpPage() {
	useRoutine();
	return <GetHelp answer={null} isPlanned={false} onBack={goBack} />;
}
