/** Dice that fall the same on every machine. */
export { seededDice as seeded } from '../src/ui/figures/hand.ts';
