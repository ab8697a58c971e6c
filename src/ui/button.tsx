/** Buttons: ink is the one primary of a view, line is secondary, text is underlined. */
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

type ButtonProps = {
	readonly children: ComponentChildren;
	readonly onPress: () => void;
	readonly tone?: 'ink' | 'line' | 'text';
	readonly icon?: IconName;
	readonly isSmall?: boolean;
	readonly isOpen?: boolean;
	readonly controls?: string;
	readonly disabled?: boolean;
};

/** A native button with its word, and an icon beside the word where that helps. */
export function Button(props: ButtonProps) {
	const { tone = 'line', icon, isSmall = false } = props;
	return (
		<button
			type="button"
			class={`button is-${tone} ${isSmall ? 'is-small' : ''}`}
			onClick={props.onPress}
			disabled={props.disabled}
			aria-expanded={props.isOpen}
			aria-controls={props.controls}
		>
			{icon !== undefined && <Icon name={icon} />}
			<span>{props.children}</span>
		</button>
	);
}

type IconButtonProps = {
	readonly icon: IconName;
	readonly label: string;
	readonly onPress: () => void;
	/** For what is on or off, such as a torch. */
	readonly isPressed?: boolean;
	readonly class?: string;
};

/** Only back, close, share and torch may stand without a word on the screen; they have one for screen readers. */
export function IconButton({
	icon,
	label,
	onPress,
	isPressed,
	class: extra = '',
}: IconButtonProps) {
	return (
		<button
			type="button"
			class={`icon-button ${extra}`}
			aria-label={label}
			aria-pressed={isPressed}
			onClick={onPress}
		>
			<Icon name={icon} />
		</button>
	);
}
