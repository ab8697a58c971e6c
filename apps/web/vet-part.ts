/** Law, safety and what holds for this person beside a card. Rules and their words come after it: it is read first. */
import { later } from './later.tsx';

export const VetPart = later(() => import('./personal/vetted.ts').then((part) => part.vetPanels()));
